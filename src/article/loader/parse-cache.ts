import { languageCodes, type Language } from '../../language/language.ts';
import { digestOf } from '../../files/digest.ts';
import { parseFile, type MarkdownFile, type ParsedFile } from './markdown-file.ts';
import type { Problem } from '../problems/problem.ts';
import { makeVocabulary, type Vocabulary } from '../related/vocabulary.ts';
import type { FrontMatterReader } from './schema.ts';

/** A file as it was last parsed. */
interface CachedFile {
  readonly digest: string;
  readonly parsed: ParsedFile | undefined;
  readonly problems: readonly Problem[];
}

/** Parsed files by path, kept between reads of the content: a file is parsed again only if it has changed. */
export interface ParseCache {
  readonly files: Map<string, CachedFile>;
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>;
}

/** Makes an empty cache. */
export function makeParseCache(): ParseCache {
  const vocabularies = languageCodes.map((lang) => [lang, makeVocabulary(lang)] as const);
  return { files: new Map(), vocabularies: Object.fromEntries(vocabularies) as Record<Language, Vocabulary> };
}

/** Parses a file, or takes it from the cache if its text is the same. */
export function parseCached(
  markdown: MarkdownFile,
  readFrontMatter: FrontMatterReader,
  { files, vocabularies }: ParseCache,
): CachedFile {
  const { file, lang, source } = markdown;
  const digest = digestOf(source);
  const known = files.get(file);
  if (known?.digest === digest) return known;
  const problems: Problem[] = [];
  const parsed = parseFile(markdown, readFrontMatter, vocabularies[lang], problems);
  const cached = { digest, parsed, problems };
  files.set(file, cached);
  return cached;
}
