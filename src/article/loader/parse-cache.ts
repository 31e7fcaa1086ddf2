import { languageCodes, type Language } from '../../language/language.ts';
import { digestOf } from '../../files/digest.ts';
import { parseFile, type HeadReader, type ParsedFile } from './markdown-file.ts';
import type { Problem } from '../problems/problem.ts';
import { makeVocabulary, type Vocabulary } from '../related/vocabulary.ts';

/** What is kept from one reading to the next: files parsed, so that those that have not changed are not parsed again. */
export interface ParseCache {
  readonly files: Map<
    string,
    {
      readonly digest: string;
      readonly parsed: ParsedFile | undefined;
      readonly problems: readonly Problem[];
    }
  >;
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>;
}

/** A memory of nothing yet. */
export function makeParseCache(): ParseCache {
  const vocabularies = languageCodes.map((lang) => [lang, makeVocabulary()] as const);
  return { files: new Map(), vocabularies: Object.fromEntries(vocabularies) as Record<Language, Vocabulary> };
}

/** Parses a file, unless it is remembered as it is. Its problems are added to `problems`. */
export function parseOnce(
  file: string,
  lang: Language,
  source: string,
  readHead: HeadReader,
  problems: Problem[],
  { files, vocabularies }: ParseCache,
  drafts: boolean,
): ParsedFile | undefined {
  const digest = digestOf(source);
  let known = files.get(file);
  if (known?.digest !== digest) {
    const found: Problem[] = [];
    known = {
      digest,
      parsed: parseFile(file, lang, source, readHead, vocabularies[lang], found),
      problems: found,
    };
    files.set(file, known);
  }
  // What is wrong with a draft is its author's to see, and keeps no other article from being published.
  if (drafts || !known.parsed?.head.draft) problems.push(...known.problems);
  return known.parsed;
}
