import type { Token } from 'markdown-it';
import { digestOf } from '../../files/digest.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../language/words.ts';
import { newDocument, type MarkdownDocument, type ReadMoreItem } from '../markdown/document.ts';
import { parse } from '../markdown/markdown.ts';
import { sectionsOf, sectionText, textOf, type Block, type Body } from '../markdown/sections.ts';
import { firstSentences } from '../markdown/summary.ts';
import type { Translation } from '../model/article.ts';
import { controlIn, reportControl, stringsIn } from '../problems/control-characters.ts';
import { splitFrontMatter } from '../problems/front-matter.ts';
import { reporter, type Problem, type Report } from '../problems/problem.ts';
import type { ParsedYaml } from '../problems/yaml.ts';
import { fingerprint } from '../records/fingerprint.ts';
import { namesIn } from '../related/names.ts';
import { distinctiveNames, distinctiveWords } from '../related/distinctive.ts';
import type { FrontMatter, FrontMatterReader } from './schema.ts';

/** A Markdown file's text and where it comes from. */
export interface MarkdownFile {
  /** Path from the project's folder. */
  readonly file: string;
  readonly lang: Language;
  readonly source: string;
}

/** A parsed Markdown file: what the site stores of it, and what is checked against other files. */
export interface ParsedFile {
  readonly translation: Translation;
  readonly frontMatter: FrontMatter;
  /** The line of the file a field is on. */
  readonly lineOf: (field: string) => number;
  /** Lines of links, images and items are lines of the file. */
  readonly links: MarkdownDocument['links'];
  readonly images: MarkdownDocument['images'];
  readonly readMore: readonly ReadMoreItem[];
  /** The words that related articles are found by. */
  readonly words: Uint32Array;
  /** Those of the words that are names or terms, with their spelling. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Parses a Markdown file and adds every mistake in it to `problems`. Returns undefined if its front matter can't be
 * read.
 */
export function parseFile(
  markdown: MarkdownFile,
  readFrontMatter: FrontMatterReader,
  problems: Problem[],
): ParsedFile | undefined {
  const { file, lang, source } = markdown;
  const report = reporter(file, problems);
  const parts = splitFrontMatter(source);
  if (!parts) {
    report(
      1,
      'this file has no front matter',
      'Begin it with a line of ---, the title (title: "…"), and another line of ---.',
    );
    return undefined;
  }
  const { yaml, body: text, bodyLine } = parts;
  const frontMatter = readFrontMatter(yaml, 2, report);
  const document: MarkdownDocument = { ...newDocument(lang, file, bodyLine), problems };
  const tokens = parse(text, document);
  const body = sectionsOf(tokens);
  checkFrontMatter(frontMatter, report);
  checkControls(tokens, bodyLine, report);
  checkHasText(body, bodyLine, report);
  const { value, lineOf } = frontMatter;
  if (!value) return undefined;

  const inFile = <T extends { readonly line: number }>(item: T): T => ({
    ...item,
    line: item.line + bodyLine,
  });
  const words = wordsOf(lang, textOf(tokens));
  const items = tokens.flatMap(({ meta }) => (meta?.['items'] as ReadMoreItem[] | undefined) ?? []);
  const { title, description, author, source: outlet, translator, date, updated, picture } = value;
  return {
    frontMatter: value,
    lineOf,
    links: document.links.map(inFile),
    images: [
      ...(picture ? [{ src: picture.file, line: lineOf('picture') }] : []),
      ...document.images.map(inFile),
    ],
    readMore: items.map(inFile),
    words: distinctiveWords(lang, [...wordsOf(lang, title), ...words]),
    names: distinctiveNames(lang, namesIn(lang, proseOf(body))),
    translation: {
      lang,
      file,
      title,
      description,
      summary: description ?? (firstSentences(openingText(body)) || title),
      author,
      source: outlet,
      retelling: value.retelling ?? false,
      ...(value.draft && { draft: true }),
      translator,
      picture,
      date,
      updated,
      sections: body.sections.map((section) => {
        const { id, title, line, was } = section;
        return inFile({ id, title, line, was, fingerprint: fingerprint(sectionText(section)) });
      }),
      words: words.length,
      digest: digestOf(source),
    },
  };
}

/** Checks fields against each other. */
function checkFrontMatter({ value = {}, lineOf }: ParsedYaml<Partial<FrontMatter>>, report: Report): void {
  const { date, updated, retelling, source } = value;
  if (date && updated && updated < date)
    report(
      lineOf('updated'),
      `it was updated on ${updated}, before its date, ${date}`,
      'Correct one of the two.',
    );
  if (retelling && !source)
    report(
      lineOf('retelling'),
      'a retelling has no source',
      'Name the outlet of the piece it retells: source, and under it name.',
    );
}

/** Finds control characters that are written as references, such as &#12;. Others were found when the file was read. */
function checkControls(tokens: readonly Token[], bodyLine: number, report: Report): void {
  for (const { children, map } of tokens) {
    const strings = (children ?? []).flatMap(({ content, attrs }) => [content, ...stringsIn(attrs)]);
    const found = controlIn(strings.join(' '));
    if (found) reportControl(report, (map?.[0] ?? 0) + bodyLine, found.name);
  }
}

function checkHasText({ opening, sections }: Body, bodyLine: number, report: Report): void {
  if (opening.length === 0 && sections.length === 0)
    report(
      bodyLine,
      'this file has no text under its front matter',
      'Write the article, or take the file out.',
    );
}

/** The text of paragraphs, lists and quotations. */
const proseOf = (body: Body): string =>
  textOf(
    blocksOf(body)
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote')
      .flatMap(({ tokens }) => tokens),
  );

const blocksOf = ({ opening, sections }: Body): Block[] => [
  ...opening,
  ...sections.flatMap(({ blocks }) => blocks),
];

/** The text of the first three paragraphs, or of other blocks if there are no paragraphs. */
function openingText(body: Body): string {
  const blocks = blocksOf(body);
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  return textOf((paragraphs.length > 0 ? paragraphs : blocks).slice(0, 3).flatMap(({ tokens }) => tokens));
}
