import { languageCodes, type Language } from '../../language/language.ts';

/** The outlet that published the original. */
export interface Source {
  readonly name: string;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

/** The picture under the headline. */
export interface Picture {
  /** Name of a file in the article's folder. */
  readonly file: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A section without its text. */
export interface SectionHead {
  readonly id: string;
  /** Its heading as plain text. */
  readonly title: string;
  /** Line of the file its heading is on. */
  readonly line: number;
  /** Ids it had before; links to them still work. */
  readonly was: readonly string[];
  /** Changes when the section's letters or digits do. */
  readonly fingerprint: string;
  /** Whether, in a translation, the original's section has changed since it was translated. */
  readonly behind?: boolean;
}

/** An entry in one language, without its body, which is read when its page is made. */
export interface Translation {
  readonly lang: Language;
  /** Path of the Markdown file from the project's folder. */
  readonly file: string;
  readonly title: string;
  /** The standfirst, as the author wrote it. */
  readonly description?: string | undefined;
  /** Description for search engines: the standfirst, or the first sentences. */
  readonly summary: string;
  readonly author?: string | undefined;
  readonly source?: Source | undefined;
  /** Whether the text retells its source in the site's own words. */
  readonly retelling: boolean;
  /** Whether it is a draft, which is read in development only. */
  readonly draft?: boolean;
  /** Whether its day is to come, so that it is read in development only. */
  readonly waits?: boolean;
  readonly translator?: string | undefined;
  readonly picture?: Picture | undefined;
  /** Days as `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly sections: readonly SectionHead[];
  /** Number of words in the body. */
  readonly words: number;
  /** Digest of the file. */
  readonly digest: string;
}

/** A related article, and why it is related. */
export interface Related {
  readonly id: string;
  /** Ids of the tags both articles have. */
  readonly tags: readonly string[];
  /** The names and terms both use, per language, if they share no tag. */
  readonly words: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Whether it shares nothing, but is among the newest. */
  readonly newest: boolean;
}

/** An article in all its languages. Its id is the name of its folder, and part of every address. */
export interface Article {
  readonly id: string;
  /** Ids it had before; links to them still work. */
  readonly was: readonly string[];
  /** The language it was written in, if a file says so. */
  readonly original?: Language | undefined;
  /** The original language, or the first of the languages it exists in. */
  readonly main: Language;
  readonly category?: string | undefined;
  readonly tags: readonly string[];
  readonly translations: Readonly<Partial<Record<Language, Translation>>>;
  readonly related: readonly Related[];
  /** Digest of its comments, if it has some. Like bodies, they are read when its page is made. */
  readonly comments?: string | undefined;
}

/** A page such as "about", in all its languages. */
export interface SitePage {
  readonly id: string;
  readonly main: Language;
  readonly translations: Readonly<Partial<Record<Language, Translation>>>;
}

/** The languages an entry exists in, in the order given. */
export const languagesOf = (
  { translations }: Pick<Article, 'translations'>,
  order: readonly Language[] = languageCodes,
): Language[] => order.filter((lang) => translations[lang]);

/**
 * An entry in a language.
 *
 * @throws if it does not exist in that language
 */
export function translationIn(
  { id, translations }: Pick<Article, 'id' | 'translations'>,
  lang: Language,
): Translation {
  const translation = translations[lang];
  if (!translation) throw new Error(`${id} has no translation in "${lang}"`);
  return translation;
}

/** An entry in its main language, which always exists. */
export const mainTranslation = (entry: Pick<Article, 'id' | 'main' | 'translations'>): Translation =>
  translationIn(entry, entry.main);

/** An entry in a language, or else in its main language. */
export const translationFor = (entry: Article | SitePage, lang: Language): Translation =>
  entry.translations[lang] ?? mainTranslation(entry);

/** The folder of a text's file, from the site's folder. */
export const folderOf = ({ file }: Pick<Translation, 'file'>): string => file.slice(0, file.lastIndexOf('/'));

/** Ids of all topics of an article: its category, then its tags. */
export const topicsOf = ({ category, tags }: Pick<Article, 'category' | 'tags'>): readonly string[] =>
  category ? [category, ...tags] : tags;
