import type { Language } from '../../language/language.ts';
import type { Categories } from '../recognise/categories.ts';
import type { RootContent } from './markdown.ts';
import type { Topics } from './spoken-id.ts';
import type { InputPart, Warning } from './totals.ts';

/** An article's front matter, as far as the input holds it. */
export interface DraftHead {
  readonly title: string;
  readonly description?: string | undefined;
  /** Id of a category of content/topics.yaml. */
  readonly category?: string | undefined;
  readonly author?: string | undefined;
  /** The day of publication, for a piece of the site's own. */
  readonly date?: string | undefined;
  /** Ids of tags of content/topics.yaml. */
  readonly tags?: readonly string[];
  readonly draft?: boolean;
  readonly source?:
    | { readonly name: string; readonly url?: string | undefined; readonly date?: string | undefined }
    | undefined;
}

/** An article made from the input. */
export interface Draft {
  readonly lang: Language;
  readonly head: DraftHead;
  readonly blocks: RootContent[];
  /** Ids of the sections, in order. */
  readonly sections: readonly string[];
  /** The whole input, in order. */
  readonly parts: readonly InputPart[];
  readonly warnings: readonly Warning[];
}

/** What the author chose, and what the project already has. */
export interface DraftOptions {
  readonly lang?: Language | undefined;
  /** Id of a category, or `none`. */
  readonly category?: string | undefined;
  readonly categories: Categories;
  /** The site's tags, whose ids section ids use for their names. */
  readonly topics?: Topics;
  /** Whether the site published the piece before, elsewhere: then it has a date and no source. */
  readonly ours?: boolean;
  /** Whether the whole body of a page is the article, as in an export: nothing around it is looked for. */
  readonly whole?: boolean;
  /** The sections the article already has, if a text in this language is added or replaced. */
  readonly sections?: (lang: Language) => ExistingSections | undefined;
}

/** The sections of the text that a new one is added to, or replaces if both are in the same language. */
export interface ExistingSections {
  readonly lang: Language;
  readonly ids: readonly string[];
  /** Whether it is the original: a translation may have no sections of its own. */
  readonly isOriginal: boolean;
}

/** Least number of characters in an article. */
export const minimumText = 140;
