import { digestOf } from '../../files/digest.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../language/words.ts';
import type { Translation } from '../model/article.ts';
import { controlIn, controlProblem, stringsIn } from '../problems/control-characters.ts';
import { fingerprint } from '../records/fingerprint.ts';
import { type ArticleHead } from './schema.ts';
import { splitFrontMatter } from '../problems/front-matter.ts';
import { newDocument, type MarkdownDocument, type ReadMoreItem } from '../markdown/document.ts';
import { parse } from '../markdown/markdown.ts';
import type { Problem } from '../problems/problem.ts';
import { sectionsOf, sectionText, textOf } from '../markdown/sections.ts';
import { firstSentences } from '../markdown/summary.ts';
import type { Vocabulary } from '../related/vocabulary.ts';
import type { Head } from '../problems/yaml.ts';

/** One Markdown file, parsed: what the site stores of it, and what has to be checked against other files. */
export interface ParsedFile {
  readonly translation: Translation;
  readonly head: ArticleHead;
  /** The line of the file a field stands on. */
  readonly lineOf: (field: string) => number;
  /** Lines of links, images and items are those of the file. */
  readonly links: MarkdownDocument['links'];
  readonly images: MarkdownDocument['images'];
  readonly readMore: readonly ReadMoreItem[];
  /** Words that tell what it is about, as its language's vocabulary numbers them. */
  readonly words: Uint32Array;
}

/** Reads a front matter: that of an article or that of a page. */
export type HeadReader = (file: string, yaml: string, firstLine: number) => Head<ArticleHead>;

/**
 * Parses a Markdown file.
 *
 * @returns none where its front matter can't be read; every problem of the file is added to `problems`
 */
export function parseFile(
  file: string,
  lang: Language,
  source: string,
  readHead: HeadReader,
  vocabulary: Vocabulary,
  problems: Problem[],
): ParsedFile | undefined {
  const parts = splitFrontMatter(source);
  if (!parts) {
    problems.push({
      file,
      line: 1,
      wrong: 'this file has no front matter',
      remedy: 'Begin it with a line of ---, the title (title: "…"), and another line of ---.',
    });
    return undefined;
  }
  const head = readHead(file, parts.yaml, 2);
  problems.push(...head.problems);
  const { date: published, updated: changed } = head.value ?? {};
  if (published && changed && changed < published)
    problems.push({
      file,
      line: head.lineOf('updated'),
      wrong: `it was updated on ${changed}, before its date, ${published}`,
      remedy: 'Correct one of the two.',
    });
  const document: MarkdownDocument = { ...newDocument(lang, file, parts.bodyLine), problems };
  const tokens = parse(parts.body, document);
  // Those that the file spells, such as &#12;: others were found when it was read.
  for (const { children, map } of tokens) {
    const found = controlIn(
      (children ?? []).flatMap(({ content, attrs }) => [content, ...stringsIn(attrs)]).join(' '),
    );
    if (found) problems.push(controlProblem(file, (map?.[0] ?? 0) + parts.bodyLine, found.name));
  }
  const body = sectionsOf(tokens);
  if (body.opening.length === 0 && body.sections.length === 0)
    problems.push({
      file,
      line: parts.bodyLine,
      wrong: 'this file has no text under its front matter',
      remedy: 'Write the article, or take the file out.',
    });
  if (!head.value) return undefined;
  if (head.value.retelling && !head.value.source)
    problems.push({
      file,
      line: head.lineOf('retelling'),
      wrong: 'a retelling has no source',
      remedy: 'Name the outlet of the piece it retells: source, and under it name.',
    });

  const inFile = <T extends { readonly line: number }>(item: T): T => ({
    ...item,
    line: item.line + parts.bodyLine,
  });
  const blocks = [...body.opening, ...body.sections.flatMap((section) => section.blocks)];
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const opening = (paragraphs.length > 0 ? paragraphs : blocks).slice(0, 3).flatMap(({ tokens }) => tokens);
  const words = wordsOf(lang, textOf(tokens));
  const {
    title,
    description,
    author,
    source: outlet,
    retelling = false,
    translator,
    date,
    updated,
  } = head.value;
  return {
    head: head.value,
    lineOf: head.lineOf,
    links: document.links.map(inFile),
    images: document.images.map(inFile),
    readMore: tokens
      .flatMap(({ meta }) => (meta?.['items'] as readonly ReadMoreItem[] | undefined) ?? [])
      .map(inFile),
    words: vocabulary.numbersOf([...wordsOf(lang, title), ...words]),
    translation: {
      lang,
      file,
      title,
      description,
      summary: description ?? (firstSentences(textOf(opening)) || title),
      author,
      source: outlet,
      retelling,
      translator,
      date,
      updated,
      sections: body.sections.map((section) =>
        inFile({
          id: section.id,
          title: section.title,
          line: section.line,
          was: section.was,
          fingerprint: fingerprint(sectionText(section)),
        }),
      ),
      words: words.length,
      digest: digestOf(source),
    },
  };
}
