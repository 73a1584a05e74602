/**
 * Names of icons: a page draws its pictures with a font that turns "access_time" into a clock, and a copy of the page keeps
 * the letters, often run into the words behind them. They are no words of the article. It knows the names that such fonts
 * have (Google's Material Icons) and takes those that are words as well only beside one that is none.
 */
import type { Mark } from '../../types.js';

export const ICON = 'name of an icon';

/** Names that no language has for a word. */
const SIGNS = [
  'access_time access_time_filled account_circle add_circle arrow_back arrow_back_ios arrow_drop_down',
  'arrow_forward arrow_forward_ios arrow_right_alt arrow_upward calendar_month calendar_today camera_alt',
  'chat_bubble chat_bubble_outline check_circle chevron_left chevron_right content_copy date_range',
  'delete_outline drive_file_rename_outline event_note expand_less expand_more favorite_border',
  'file_download folder_open format_quote format_size history_edu insert_comment insert_invitation',
  'insert_photo keyboard_arrow_down keyboard_arrow_left keyboard_arrow_right keyboard_arrow_up',
  'label_outline local_offer location_on mail_outline menu_book mode_comment mode_edit more_horiz',
  'more_vert navigate_before navigate_next open_in_new person_outline perm_identity photo_camera',
  'place_outlined play_arrow play_circle play_circle_filled play_circle_outline query_builder',
  'question_answer radio_button_checked remove_red_eye rss_feed bookmark_border star_border',
  'supervisor_account text_fields text_decrease text_increase thumb_down thumb_up thumb_up_off_alt',
  'today_outlined trending_up turned_in turned_in_not update_disabled visibility_off volume_up',
  'watch_later border_color edit_calendar edit_note',
].flatMap((row) => row.split(' '));
/** Names that are words too. */
const WORDS = [
  'alarm bookmark chat close comment create edit email event face favorite folder forum group home image',
  'label language link list menu notes person people phone place print public room schedule search share',
  'star tag timer title today update videocam visibility',
].flatMap((row) => row.split(' '));

/** A name from the line's beginning, a space, a sign or a figure on, and what it was run into: a capital, a figure, a letter without case, a space. */
const OPENS = '(?<![\\p{L}\\p{N}_@#/.-])';
const anyName = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|');
const SIGN = new RegExp(`${OPENS}(?:${anyName(SIGNS)})(?=[\\p{Lu}\\p{Lo}\\p{N}\\s(]|$)`, 'gu');
const WORD = new RegExp(`${OPENS}(?:${anyName(WORDS)})(?=[\\p{Lu}\\p{Lo}\\p{N}\\s(]|$)`, 'gu');
/** In a line of its own, a word is one only where it opens the line and others run into it. */
const RUN_ON = new RegExp(`^(?:${anyName(WORDS)})(?=[\\p{Lu}\\p{Lo}\\p{N}])`, 'gu');

/** Units of the longest line that icons stand in, and lines beside one with a sign whose words are icons too; guesses. */
const [LONGEST, BESIDE] = [140, 2];

/** The names of icons in a text; nothing in most, for most hold no underscore. Linear in its length. */
export function iconCuts(text: string): Mark[] {
  if (!text.includes('_')) return [];
  const lines: { from: number; words: string; signs: Mark[] }[] = [];
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const words = text.slice(from, Math.min(to, from + LONGEST + 1));
    if (words.trim() !== '') lines.push({ from, words, signs: words.includes('_') ? namesIn(words, from, SIGN) : [] });
    from = to + 1;
  }
  if (!lines.some(({ signs }) => signs.length > 0)) return [];
  const isNear = (i: number) =>
    lines.slice(Math.max(0, i - BESIDE), i + BESIDE + 1).some(({ signs }) => signs.length > 0);
  return lines.flatMap(({ from, words, signs }, i) => {
    const others = signs.length > 0 ? WORD : RUN_ON;
    return isNear(i) ? [...signs, ...namesIn(words, from, others)].sort((a, b) => a.span[0] - b.span[0]) : [];
  });
}

/** Before what an article is filed under, which is read as if a page said so. */
const FILED: ReadonlySet<string> = new Set([
  'folder',
  'folder_open',
  'label',
  'label_outline',
  'local_offer',
  'turned_in',
]);

function namesIn(words: string, from: number, pattern: RegExp): Mark[] {
  if (words.length > LONGEST) return [];
  return [...words.matchAll(pattern)].map(({ 0: name, index }) => ({
    span: [from + index, from + index + name.length],
    leaves: FILED.has(name) ? '|Tags:'.slice(name.length < 6 ? 1 : 0) : index === 0 ? '' : '|',
    reason: ICON,
  }));
}
