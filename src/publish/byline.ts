import type { Translation } from '../article/model/article.ts';
import { stringsOf } from '../language/strings.ts';

/** A part of a byline: words of the interface, the author's name, or the name of the outlet. */
export interface BylinePart {
  readonly kind: 'words' | 'author' | 'outlet';
  readonly text: string;
}

/** Who wrote a text and where it came from, in parts that a space separates. Empty if neither is known. */
export function bylineParts({ lang, author, source, retelling }: Translation): BylinePart[] {
  const words = stringsOf(lang);
  const parts: BylinePart[] = [];
  if (author)
    parts.push({ kind: 'words', text: retelling ? words.after : words.by }, { kind: 'author', text: author });
  if (source)
    parts.push(
      { kind: 'words', text: author ? words.bySource : words.from },
      { kind: 'outlet', text: words.outlet(source.name) },
    );
  return parts;
}

/** The byline as plain text. */
export const bylineOf = (translation: Translation): string =>
  bylineParts(translation)
    .map(({ text }) => text)
    .join(' ');

/** The line of rights below a text. */
export function rightsOf({ lang, source, retelling }: Translation): string {
  const words = stringsOf(lang);
  if (!source) return words.rights;
  return (retelling ? words.retellingRights : words.sourceRights)(words.outlet(source.name));
}
