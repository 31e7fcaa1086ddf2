/**
 * The words of an index that begin with the same letter. A query loads the files of the letters that its words begin
 * with.
 */
export interface WordFile {
  /** Separated by spaces, in order. */
  readonly words: string;
  /** Words, each with its other forms that are in the index. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Names and terms, each with its spellings that are in the index. A spelling may have several words. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
}

/** The names of the word files of an index, by letter. */
export type WordFiles = Readonly<Record<string, string>>;
