import { languageCodes, type Language } from '../../language/language.ts';
import type { Article, Translation } from '../model/article.ts';
import type { TopicTable } from '../model/topics.ts';
import type { ParsedFile } from './markdown-file.ts';
import { didYouMean, nearest, reporter, type Problem } from '../problems/problem.ts';

/** The folder of an article or page, its files parsed but not yet checked against each other. */
export interface ParsedFolder {
  readonly id: string;
  /** Path from the project's folder. */
  readonly path: string;
  readonly files: Readonly<Partial<Record<Language, ParsedFile>>>;
  /** Every file in the folder, by name. */
  readonly names: ReadonlySet<string>;
}

/** An article or page before the related ones are found, which takes all of them. */
export type UnrelatedEntry = Omit<Article, 'related'>;

/** Results of the checks: mistakes, and notices about what is unfinished but allowed. */
export interface Findings {
  readonly problems: Problem[];
  readonly notices: string[];
}

/** Makes one entry of its translations, and reports where they contradict each other. */
export function checkTranslations(
  folder: ParsedFolder,
  topics: TopicTable,
  findings: Findings,
): UnrelatedEntry | undefined {
  const files = languageCodes.flatMap((lang) => folder.files[lang] ?? []);
  const [first] = files;
  if (!first) return undefined;
  const original = files.find(({ frontMatter }) => frontMatter.original)?.frontMatter.original;
  const source = (original && folder.files[original]) ?? first;

  for (const file of files) {
    checkTopics(file, topics, findings.problems);
    if (file === source) continue;
    checkFacts(file, source, original, findings.problems);
    checkSections(file, source, findings);
    checkFormerIds(file, source, findings.problems);
  }
  const bySource = [source, ...files].map(({ frontMatter }) => frontMatter);
  const translations: Partial<Record<Language, Translation>> = {};
  for (const { translation } of files) translations[translation.lang] = translation;
  return {
    id: folder.id,
    was: [...new Set(bySource.flatMap(({ was = [] }) => was))],
    original,
    main: source.translation.lang,
    category: bySource.find(({ category }) => category)?.category,
    tags: [...new Set(bySource.find(({ tags }) => tags)?.tags)],
    translations,
  };
}

/** Checks that the category and the tags are in the table of topics. */
function checkTopics(
  { frontMatter, lineOf, translation }: ParsedFile,
  topics: TopicTable,
  problems: Problem[],
): void {
  const report = reporter(translation.file, problems);
  const check = (field: string, id: string, kind: string, table: object): void => {
    const known = Object.keys(table);
    if (!known.includes(id))
      report(
        lineOf(field),
        `"${id}" is not a ${kind} of content/topics.yaml`,
        `${didYouMean(id, known)}Add it there with its names, or choose one of ${known.join(', ')}.`,
      );
  };
  if (frontMatter.category) check('category', frontMatter.category, 'category', topics.categories);
  for (const tag of frontMatter.tags ?? []) check('tags', tag, 'tag', topics.tags);
}

/** Checks that facts about the whole entry are the same in each language's file, or left out there. */
function checkFacts(
  { frontMatter, lineOf, translation }: ParsedFile,
  source: ParsedFile,
  original: Language | undefined,
  problems: Problem[],
): void {
  const report = reporter(translation.file, problems);
  const facts = [
    ['category', frontMatter.category, source.frontMatter.category],
    ['tags', frontMatter.tags?.toSorted().join(', '), source.frontMatter.tags?.toSorted().join(', ')],
    ['original', frontMatter.original, original],
  ] as const;
  for (const [field, here, there] of facts)
    if (here !== undefined && there !== undefined && here !== there)
      report(
        lineOf(field),
        `${field} is "${here}" here and "${there}" in ${source.translation.file}`,
        'Write the same in both: they are one article.',
      );
}

/** Checks that a translation has no sections of its own. Sections it lacks get a notice only. */
function checkSections(
  { translation }: ParsedFile,
  source: ParsedFile,
  { problems, notices }: Findings,
): void {
  const report = reporter(translation.file, problems);
  // A section without an id is a mistake in its own file.
  const theirs = source.translation.sections.map(({ id }) => id).filter(Boolean);
  const ours = new Set(translation.sections.map(({ id }) => id));
  translation.sections.forEach(({ id, line }, place) => {
    if (!id || theirs.includes(id)) return;
    const atPlace = theirs[place];
    const meant = nearest(id, theirs) ?? (atPlace !== undefined && !ours.has(atPlace) ? atPlace : undefined);
    report(
      line,
      `${source.translation.file} has no section "${id}"`,
      meant
        ? `Did you mean {#${meant}}? Sections have the same id in each language.`
        : `Its sections are ${theirs.join(', ') || 'none'}. Give the section there the same id, or take it out here.`,
    );
  });
  const missing = theirs.filter((id) => !ours.has(id)).map((id) => `#${id}`);
  if (missing.length > 0) notices.push(`${translation.file}: not translated yet: ${missing.join(', ')}`);
}

/** Checks that an old id of a section here is not one of another section in the original. */
function checkFormerIds({ translation }: ParsedFile, source: ParsedFile, problems: Problem[]): void {
  const report = reporter(translation.file, problems);
  for (const { id, was, line } of translation.sections)
    for (const old of was) {
      const owner = source.translation.sections.find((other) => other.id === old || other.was.includes(old));
      if (owner && owner.id !== id)
        report(
          line,
          `"${old}" leads to another section, "${owner.id}", in ${source.translation.file}`,
          'Take it out of was= here: an old id leads to one section in every language.',
        );
    }
}
