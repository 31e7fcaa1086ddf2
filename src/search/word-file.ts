/** The words of an index that begin with a letter. A query loads those of the letters of its words. */
export interface WordFile {
  /** Separated by spaces, in order. */
  readonly words: string;
  /** Words with other forms that the index has. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Names and terms, each with its spellings that the index has, which may be of several words. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
}

/** The names of the word files of an index, by letter. */
export type WordFiles = Readonly<Record<string, string>>;
