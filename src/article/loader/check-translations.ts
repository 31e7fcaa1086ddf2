import { languageCodes, type Language } from '../../language/language.ts';
import type { Article, Translation } from '../model/article.ts';
import type { TopicTable } from '../model/topics.ts';
import type { ParsedFile } from './markdown-file.ts';
import { nearest, type Problem } from '../problems/problem.ts';

/** One piece with its files, parsed but not yet checked against each other. */
export interface ParsedFolder {
  readonly id: string;
  /** Path from the project's folder. */
  readonly path: string;
  readonly files: Readonly<Partial<Record<Language, ParsedFile>>>;
  /** Every file in the folder, by name. */
  readonly names: ReadonlySet<string>;
}

/** An article but for its relations, which are found when all are known. */
export type Work = Omit<Article, 'related'>;

/** What checking finds: mistakes, and what an author should know but may leave. */
export interface Findings {
  readonly problems: Problem[];
  readonly notices: string[];
}

/** Makes one work of its translations, and reports where they contradict each other. */
export function checkTranslations(
  folder: ParsedFolder,
  topics: TopicTable,
  findings: Findings,
): Work | undefined {
  const files = languageCodes.flatMap((lang) => folder.files[lang] ?? []);
  const [first] = files;
  if (!first) return undefined;
  const original = files.find(({ head }) => head.original)?.head.original;
  const source = (original && folder.files[original]) ?? first;

  for (const file of files) {
    checkTopics(file, topics, findings.problems);
    if (file === source) continue;
    checkSameFacts(file, source, original, findings.problems);
    checkSections(file, source, findings);
  }
  const translations: Partial<Record<Language, Translation>> = {};
  for (const { translation } of files) translations[translation.lang] = translation;
  return {
    id: folder.id,
    original,
    main: source.translation.lang,
    category: source.head.category ?? files.find(({ head }) => head.category)?.head.category,
    tags: [...new Set(source.head.tags ?? files.find(({ head }) => head.tags)?.head.tags)],
    translations,
  };
}

/** Categories and tags are in the table. */
function checkTopics(
  { head, lineOf, translation }: ParsedFile,
  topics: TopicTable,
  problems: Problem[],
): void {
  const check = (field: 'category' | 'tags', id: string, known: readonly string[], kind: string): void => {
    if (known.includes(id)) return;
    const meant = nearest(id, known);
    problems.push({
      file: translation.file,
      line: lineOf(field),
      wrong: `"${id}" is not a ${kind} of content/topics.yaml`,
      remedy: `${meant ? `Did you mean "${meant}"? ` : ''}Add it there with its names, or choose one of ${known.join(', ')}.`,
    });
  };
  if (head.category) check('category', head.category, Object.keys(topics.categories), 'category');
  for (const tag of head.tags ?? []) check('tags', tag, Object.keys(topics.tags), 'tag');
}

/** What is true of the work is the same in each language's file, or left out there. */
function checkSameFacts(
  file: ParsedFile,
  source: ParsedFile,
  original: Language | undefined,
  problems: Problem[],
): void {
  const facts = [
    ['category', file.head.category, source.head.category],
    ['tags', file.head.tags?.toSorted().join(', '), source.head.tags?.toSorted().join(', ')],
    ['original', file.head.original, original],
  ] as const;
  for (const [field, here, there] of facts)
    if (here !== undefined && there !== undefined && here !== there)
      problems.push({
        file: file.translation.file,
        line: file.lineOf(field),
        wrong: `${field} is "${here}" here and "${there}" in ${source.translation.file}`,
        remedy: 'Write the same in both: they are one article.',
      });
}

/** A translation has sections of the original only; those it lacks are no mistake, but worth knowing. */
function checkSections(
  { translation }: ParsedFile,
  source: ParsedFile,
  { problems, notices }: Findings,
): void {
  const theirs = source.translation.sections.map(({ id }) => id);
  const ours = new Set(translation.sections.map(({ id }) => id));
  translation.sections.forEach(({ id, line }, place) => {
    if (!id || theirs.includes(id)) return;
    const atPlace = theirs[place];
    const meant = nearest(id, theirs) ?? (atPlace !== undefined && !ours.has(atPlace) ? atPlace : undefined);
    problems.push({
      file: translation.file,
      line,
      wrong: `${source.translation.file} has no section "${id}"`,
      remedy: meant
        ? `Did you mean {#${meant}}? Sections have the same id in each language.`
        : `Its sections are ${theirs.join(', ') || 'none'}. Give the section there the same id, or take it out here.`,
    });
  });
  for (const { id, was, line } of translation.sections)
    for (const old of was) {
      const owner = source.translation.sections.find((head) => head.id === old || head.was.includes(old));
      if (owner && owner.id !== id)
        problems.push({
          file: translation.file,
          line,
          wrong: `"${old}" leads to another section, "${owner.id}", in ${source.translation.file}`,
          remedy: 'Take it out of was= here: an old id leads to one section in every language.',
        });
    }
  const missing = theirs.filter((id) => id && !ours.has(id));
  if (missing.length > 0)
    notices.push(`${translation.file}: not translated yet: ${missing.map((id) => `#${id}`).join(', ')}`);
}
