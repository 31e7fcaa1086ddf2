// **«نعم»**و  →  <strong>«نعم»</strong>و
//
// CommonMark opens and closes emphasis at punctuation only beside a space or more punctuation. Arabic joins words such as
// و and ب to the next one, so that an Arabic letter counts as a space there.
import type { MarkdownIt } from 'markdown-it';

const arabic = /[\p{Script=Arabic}\p{M}]/u;
const space = /^\s?$/;

export function emphasis(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    /** Whether a run of stars or underscores at `start` can open or close emphasis. */
    override scanDelims(
      start: number,
      canSplitWord: boolean,
    ): ReturnType<InstanceType<typeof md.inline.State>['scanDelims']> {
      const found = super.scanDelims(start, canSplitWord);
      if (!canSplitWord) return found;
      const before = this.src.charAt(start - 1);
      const after = this.src.charAt(start + found.length);
      return {
        ...found,
        can_open: found.can_open || (arabic.test(before) && !space.test(after)),
        can_close: found.can_close || (arabic.test(after) && !space.test(before)),
      };
    }
  };
}
