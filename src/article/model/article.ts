import type { Language } from '../../language/language.ts';

/** Where a text came from: the outlet that published the original. */
export interface Source {
  readonly name: string;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

/** A section as lists and links need it: its id, its heading as plain text, and where it stands. */
export interface SectionHead {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  /** Ids it had before: links to them lead to it. */
  readonly was: readonly string[];
  /** Changes when the section's letters or digits do. */
  readonly fingerprint: string;
  /** Whether, in a translation, the original's section has changed since it was translated. */
  readonly behind?: boolean;
}

/** One article in one language, without its body, which is read when its page is made. */
export interface Translation {
  readonly lang: Language;
  /** Path of the Markdown file from the project's folder. */
  readonly file: string;
  readonly title: string;
  /** The standfirst, as written; none where the author gave none. */
  readonly description?: string | undefined;
  /** What search engines are told: the standfirst, or the first sentences. */
  readonly summary: string;
  readonly author?: string | undefined;
  readonly source?: Source | undefined;
  /** Whether the text tells its source's piece in our own words. */
  readonly retelling: boolean;
  readonly translator?: string | undefined;
  /** Days as `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly sections: readonly SectionHead[];
  /** Number of words in the body. */
  readonly words: number;
  /** Changes with the file, so that a stored page is made anew. */
  readonly digest: string;
}

/** Why one article is offered beside another. */
export interface Related {
  readonly id: string;
  /** Ids of the tags both have. */
  readonly tags: readonly string[];
  /** Where they share no tag, the rare words both use, per language. */
  readonly words: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** A piece in all its languages. Its folder's name is its id in every address. */
export interface Article {
  readonly id: string;
  /** The language the piece was written in, where a file says so. */
  readonly original?: Language | undefined;
  /** The language the others are translations of: the original, or the first it exists in. */
  readonly main: Language;
  readonly category?: string | undefined;
  readonly tags: readonly string[];
  readonly translations: Readonly<Partial<Record<Language, Translation>>>;
  readonly related: readonly Related[];
  /** Changes with its comments; none where it has none. They are read when its page is made, as bodies are. */
  readonly comments?: string | undefined;
}

/** A page such as "about", in all its languages. */
export interface SitePage {
  readonly id: string;
  readonly main: Language;
  readonly translations: Readonly<Partial<Record<Language, Translation>>>;
}

/** The languages an article exists in, in the order given. */
export const languagesOf = (
  { translations }: Pick<Article, 'translations'>,
  order: readonly Language[],
): Language[] => order.filter((lang) => translations[lang]);

/** A piece's translation in a language, or else in its main language. */
export function translationFor(entry: Article | SitePage, lang: Language): Translation {
  const found = entry.translations[lang] ?? entry.translations[entry.main];
  if (!found) throw new Error(`${entry.id} has no translation in its main language`);
  return found;
}

/** Ids of all topics of an article: its category, then its tags. */
export const topicsOf = ({ category, tags }: Pick<Article, 'category' | 'tags'>): readonly string[] =>
  category ? [category, ...tags] : tags;
