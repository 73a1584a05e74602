/**
 * The text of a document in Rich Text Format, a note's or a box's in it: what holds at a place of it (`state.ts`) says how its words and
 * paragraphs are set.
 */
import { Flow, type Sink } from '../office/flow.js';
import type { Left, PageWriter, Style } from '../office/page-writer.js';
import { type State, settingIn, type Target } from './state.js';

export class TextFlow implements Target {
  readonly flow: Flow;

  /** @param ended is told when all has been put down. */
  constructor(
    sink: Sink,
    page: PageWriter,
    private readonly styleOf: (state: State) => Style,
    private readonly ended: () => void = () => undefined,
  ) {
    this.flow = new Flow(sink, page);
  }

  take(text: string, state: State): void {
    this.flow.take(text, settingIn(state), state.link, leftOf(state));
  }

  endParagraph(state: State): void {
    if (state.isInTable) this.flow.endInCell();
    else this.flow.endParagraph(this.styleOf(state), state.firstIndent);
  }

  /** What stands behind the last end of a paragraph is one. */
  end(state: State): void {
    if (this.flow.hasWords) this.endParagraph(state);
    this.flow.end();
    this.ended();
  }
}

/** Why words are not shown; null where they are. */
function leftOf({ isDeleted, isHidden }: State): Left | null {
  if (isDeleted) return 'passages deleted while changes were tracked';
  return isHidden ? 'hidden passages' : null;
}
