// Chooses a page's headline: many pages have the site's name, or "Menu", in their only h1.
import { foldLatin, foldPersian } from '../../language/letters.ts';

/** What a page says about its headline. */
export interface Titles {
  /** Texts of its h1 elements, in order. */
  readonly headings: readonly string[];
  /** Titles for machines, from the most to the least specific: JSON-LD, `og:title`, … */
  readonly declared: readonly string[];
  /** Text of `<title>`, which often includes the site's name. */
  readonly document: string;
  /** Names of the site: none is a headline. */
  readonly siteNames: readonly string[];
}

interface Headline {
  readonly title: string | undefined;
  /** What the titles disagree about, as a sentence without its full stop. */
  readonly doubt?: string;
}

const separator = /\s+(?:[|·•»«–—-]|::)\s+|\s*\|\s*/u;

const wordsOf = (text: string): string[] => foldLatin(foldPersian(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
const bare = (text: string): string => wordsOf(text).join(' ');

/** Whether two titles are the same but for the spelling, a site's name or an addition: most words are in both. */
function agree(a: string, b: string): boolean {
  const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const common = [...first].filter((word) => second.has(word)).length;
  return common >= Math.max(1, 0.6 * Math.max(first.size, second.size));
}

/** A title without the name of the site, where it is known, or else without a short part at its end. */
function withoutSite(title: string, isSite: (part: string) => boolean): string {
  const parts = title.split(separator).filter(Boolean);
  const own = parts.filter((part) => !isSite(part));
  if (own.length < parts.length) return own.join(' – ');
  const [last = ''] = parts.slice(-1);
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•»«–—:-]+$/u, '');
  return parts.length > 1 && wordsOf(last).length <= 4 && wordsOf(rest).length > wordsOf(last).length
    ? rest
    : title;
}

/**
 * Chooses the title that most others agree with. An h1 is preferred, as the headline that readers see, if any other title
 * agrees with it or there is no other.
 */
export function chooseHeadline({ headings, declared, document, siteNames }: Titles): Headline {
  const names = new Set(siteNames.map(bare));
  const isSite = (part: string): boolean => names.has(bare(part));
  const isTitle = (title: string): boolean => bare(title) !== '' && !isSite(title);
  const visible = headings.filter(isTitle);
  const short = [...declared, document].map((title) => withoutSite(title, isSite)).filter(isTitle);
  const supportOf = (title: string): number => short.filter((other) => agree(title, other)).length;
  const best = (titles: readonly string[]): string | undefined =>
    titles.toSorted((a, b) => supportOf(b) - supportOf(a))[0];
  const seen = best(visible);
  if (seen !== undefined && (short.length === 0 || supportOf(seen) > 0)) return { title: seen };
  const title = best(short);
  if (title === undefined || seen === undefined) return { title };
  return {
    title,
    doubt: `the page’s largest heading, «${seen.slice(0, 100)}», is not its title in the metadata, which is the headline here: «${title.slice(0, 100)}»`,
  };
}
