// Arabic letters in the forms they have at a place in a word, one character each (U+FB50 to U+FEFC), as text copied from
// PDF files has them. Search does not find such words, and fonts lack most of the forms.
import type { Report } from './problem.ts';

/** A word with such letters. Signs for whole words and phrases, such as ﷺ and ﷲ, are no mistake. */
const formed =
  /[\p{L}\p{M}]*(?![\u{FDF0}-\u{FDFF}])[\u{FB50}-\u{FD3D}\u{FD50}-\u{FDFF}\u{FE70}-\u{FEFC}][\p{L}\p{M}]*/u;

/** Finds most texts without such letters, in less time. */
const form = /[\u{FB50}-\u{FD3D}\u{FD50}-\u{FDFF}\u{FE70}-\u{FEFC}]/u;

/** Reports the first line of a text that has presentation forms, with a word and how it is written. */
export function reportPresentationForms(report: Report, text: string): void {
  if (!form.test(text)) return;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => formed.test(line));
  const [word] = formed.exec(lines[first] ?? '') ?? [];
  if (word === undefined) return;
  const others = lines.slice(first + 1).filter((line) => formed.test(line)).length;
  report(
    first + 1,
    `here${others > 0 ? ` and on ${others} more ${others === 1 ? 'line' : 'lines'}` : ''} are letters as PDF files draw them: "${word}"`,
    `Type ordinary letters, such as "${word.normalize('NFKC')}", or copy the text from another source.`,
  );
}
