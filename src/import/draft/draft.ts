import type { Language } from '../../language/language.ts';
import type { RootContent } from './markdown.ts';
import type { Oddity, Piece } from './account.ts';

/** What the input says of an article, for its front matter. */
export interface DraftHead {
  readonly title: string;
  readonly description?: string | undefined;
  /** Id of a category of content/topics.yaml. */
  readonly category?: string | undefined;
  readonly author?: string | undefined;
  readonly source?:
    | { readonly name: string; readonly url?: string | undefined; readonly date?: string | undefined }
    | undefined;
}

/** An article as it was found in the input. */
export interface Draft {
  readonly lang: Language;
  readonly head: DraftHead;
  readonly blocks: RootContent[];
  /** Ids of its sections, in their order. */
  readonly sections: readonly string[];
  /** All of the input, in its order. */
  readonly pieces: readonly Piece[];
  readonly oddities: readonly Oddity[];
}

/** What an author decides, and what the project already holds. */
export interface Wishes {
  readonly lang?: Language | undefined;
  /** A category by its id; `none` leaves it out. */
  readonly category?: string | undefined;
  /** Names of the categories there are, by id. */
  readonly categories: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;
  /** The sections that the article already has, where a text in this language joins or replaces another. */
  readonly sections?: (lang: Language) => SectionsThere | undefined;
}

/** The sections of a text that another joins, or replaces where it is in the same language. */
export interface SectionsThere {
  readonly lang: Language;
  readonly ids: readonly string[];
  /** Whether that text is the one that the new one may have no other sections than. */
  readonly excerpts: boolean;
}

/** Why an input can't be imported, and what to do. */
export class Unreadable extends Error {}

/** Characters an article has at least. */
export const leastText = 140;
