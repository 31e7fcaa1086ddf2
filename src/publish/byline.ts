import type { Article, Translation } from '../article/model/article.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';

/** A part of a byline: an author's name, an outlet's, or the words before them. */
interface BylinePart {
  readonly kind?: 'author' | 'outlet';
  readonly text: string;
  /** Address of the outlet's article, if known. */
  readonly url?: string | undefined;
}

/**
 * Who wrote a text and where it was first published.
 *
 * @returns parts to be joined by spaces; none if neither is known
 */
export function bylineParts({ lang, author, source, retelling }: Translation): BylinePart[] {
  const words = stringsOf(lang);
  const parts: BylinePart[] = [];
  if (author) parts.push({ text: retelling ? words.after : words.by }, { kind: 'author', text: author });
  if (source)
    parts.push(
      { text: author ? words.bySource : words.from },
      { kind: 'outlet', text: words.outlet(source.name), url: source.url },
    );
  return parts;
}

/** The byline as plain text, empty if neither author nor source is known. */
export const bylineOf = (translation: Translation): string =>
  bylineParts(translation)
    .map(({ text }) => text)
    .join(' ');

/** The words about the original language and the translator, which end a byline; undefined if the text is no translation. */
export function translationCredit(
  { original }: Pick<Article, 'original'>,
  translation: Translation,
): string | undefined {
  const { lang, translator } = translation;
  const from = original === lang ? undefined : original;
  if (!from && !translator) return undefined;
  const words = stringsOf(lang);
  const credit = words.translated(from, translator);
  return bylineParts(translation).length > 0
    ? words.listSeparator + credit
    : credit.charAt(0).toLocaleUpperCase(lang) + credit.slice(1);
}

/** The note on the rights in a text that came from elsewhere; undefined if it names no source. */
export function rightsOf({ lang, source, retelling }: Translation): string | undefined {
  const words = stringsOf(lang);
  const outlet = source && words.outlet(source.name);
  return outlet && (retelling ? words.retelling(site.name[lang], outlet) : words.sourceRights(outlet));
}
