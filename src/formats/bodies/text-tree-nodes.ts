/** Nodes of an editor's tree: where each editor keeps their kind, their children and their attributes. */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';

/** "bullet_list", "bulletList", "unordered-list", "extended-heading": a kind in small letters, without signs. */
export function kindOf(node: Values): string {
  const own = textOf(node, 'type') || textOf(node, 'nodeType');
  return own.toLowerCase().replace(/^extended-|[-_ ]/g, '');
}

/** Null where it has none. */
export function childrenOf(node: Values): readonly Value[] | null {
  for (const key of ['content', 'children']) if (Array.isArray(node.get(key))) return listOf(node.get(key));
  return null;
}

/** The first of some attributes that is given, wherever the editor has it; empty where none is. */
export function attributeOf(node: Values, ...keys: readonly string[]): string {
  for (const key of keys)
    for (const held of [node, mapOf(node.get('attrs')), mapOf(node.get('data'))])
      if (textOf(held, key) !== '') return textOf(held, key);
  return '';
}
