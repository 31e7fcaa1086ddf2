// A page's HTML → an article's draft.
import { UserError } from '../../files/user-error.ts';
import { languages } from '../../language/language.ts';
import { minimumText, type Draft, type DraftOptions } from '../draft/draft.ts';
import type { InputPart } from '../draft/totals.ts';
import { lintText } from '../lint/lint-text.ts';
import { languageOf } from '../recognise/language.ts';
import { webAddress } from '../recognise/links.ts';
import { findByline } from './byline.ts';
import { numberBlocks, type PageBlock } from './blocks.ts';
import { decideOnBlocks, keepAll } from './decisions.ts';
import { withFeatured } from './featured.ts';
import { findArticle } from './find-article.ts';
import { dateField, frontMatterOf, headParts, linkedDataDecision } from './front-matter.ts';
import { levelHeadings } from './headings.ts';
import { findAll, isElement, lineText, parseHtml } from './html.ts';
import { imagesOf, placeImages, type ImageResult, type PageImage } from './images.ts';
import { splitLabel } from './labels.ts';
import { blocksOf, sectionsOfPage, setReadMore, type PageSections } from './markdown.ts';
import { replaceMarks, replaceQuotes, setListStarts } from './marks.ts';
import { readMetadata } from './metadata.ts';
import { nameSources } from './quote-sources.ts';
import { simplifyTables } from './tables.ts';
import { takeAttribution } from './take-attribution.ts';
import { prune, resolveLinks } from './tree.ts';

type ImageResults = ReadonlyMap<number, ImageResult>;

/** A page's article, before its images are downloaded. */
interface PageDraft {
  readonly title: string;
  readonly images: readonly PageImage[];
  /** Makes the draft from the result for each image, by its number. Call it once. */
  readonly finish: (results: ImageResults) => Draft;
}

const noArticle = 'There is no article in it';

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Whether most of a text is links, as on a home page. The limit is an estimate: page.test.ts has a page on each side. */
const isListOfLinks = (blocks: readonly PageBlock[]): boolean =>
  lengthOf(blocks.flatMap(({ node }) => findAll(node, 'a').map(lineText))) >
  lengthOf(blocks.map(({ text }) => text)) * 0.6;

function parsePage(html: string, address: string | undefined) {
  const page = parseHtml(html);
  const metadata = readMetadata(page);
  const [[head], [body]] = [findAll(page, 'head'), findAll(page, 'body')];
  if (!head || !body)
    throw new UserError(`${noArticle}: it is a page of frames. Import the frame with the text.`);
  if (!metadata.title) throw new UserError('It has no headline: neither a title nor a heading of level 1.');
  const base = URL.parse(metadata.base ?? '', address)?.href ?? address ?? webAddress(metadata.canonical);
  return { page, metadata, head, body, base };
}

/** Finds the article in a page, and decides on all of its blocks. */
function analysePage(html: string, address: string | undefined, options: DraftOptions) {
  const parsed = parsePage(html, address);
  const { page, head, body, base } = parsed;
  nameSources(body);
  replaceQuotes(body, parsed.metadata.lang?.startsWith('ar') ? ['«', '»'] : ['“', '”']);
  const markWarnings = replaceMarks(body);
  setListStarts(body);
  const numbered = numberBlocks(body, head.children.filter((node) => isElement(node)).length + 1);
  const inText = options.whole ? new Set<number>() : findArticle(page);
  const byline =
    parsed.metadata.author || options.whole ? {} : findByline(numbered, inText, parsed.metadata.title);
  const metadata = { ...parsed.metadata, author: parsed.metadata.author ?? byline.author };
  const { blocks, article } = withFeatured(parsed, numbered, inText, metadata);
  const decided = options.whole
    ? keepAll(blocks)
    : decideOnBlocks(page, blocks, article, metadata, dateField(options));
  const kept = blocks.filter(
    (block) => block.kind === 'text' && decided.decisions.get(block)?.action === 'kept',
  );
  const text = kept.map((block) => block.text).join(' ');
  if (!options.whole && (text.length < minimumText || isListOfLinks(kept)))
    throw new UserError(
      `${noArticle}: no consecutive paragraphs of text. If a script loads them, save the page from a browser, or copy its text into a file.`,
    );
  const lang = options.lang ?? languageOf(text, metadata.lang);
  const taken = options.ours ? undefined : takeAttribution(kept);
  const frontMatter = frontMatterOf(metadata, options, text, taken?.attribution, address, byline.line);
  const images = imagesOf(body, blocks, decided.decisions, base);
  return { ...parsed, metadata, ...decided, markWarnings, blocks, lang, taken, frontMatter, images };
}

type AnalysedPage = ReturnType<typeof analysePage>;

/** Leaves only the kept blocks in the body, and read-more blocks in place of their labels. */
function keepArticle({ body, base, blocks, decisions, readMore }: AnalysedPage): void {
  const kept = blocks.filter((block) => decisions.get(block)?.action === 'kept' || readMore.has(block));
  const units = new Set(kept.map(({ unit }) => unit));
  for (const [{ node }, titles] of readMore) {
    for (const { block } of titles) if (block.node !== node) units.delete(block.unit);
    setReadMore(
      node,
      titles.map(({ title, url }) => ({ title, url: webAddress(url, base) })),
    );
  }
  prune(body, (unit) => units.has(unit));
}

/** The report's parts for the blocks of the body. */
function bodyParts(page: AnalysedPage, { byUnit }: PageSections): InputPart[] {
  const { blocks, metadata, frontMatter, decisions, readMore, taken } = page;
  return blocks.flatMap((block) => {
    const { unit, line, text, kind, node } = block;
    const id = byUnit.get(unit);
    const part: InputPart = {
      ...{ unit, line, text },
      ...(kind === 'image' && { kind }),
      ...(linkedDataDecision(node, metadata, frontMatter.head) ??
        decisions.get(block) ?? { action: 'dropped' }),
      ...(id && { note: `section {#${id}}` }),
    };
    return block === taken?.block ? taken.split(part) : splitLabel(part, readMore.get(block));
  });
}

function finishDraft(page: AnalysedPage, options: DraftOptions, results: ImageResults): Draft {
  const { body, lang, base, blocks, decisions } = page;
  const { head, warnings } = page.frontMatter;
  for (const block of blocks) {
    const result = results.get(block.unit);
    if (result && 'why' in result) decisions.set(block, { action: 'dropped', note: result.why });
    else if (result) decisions.set(block, { action: 'kept', note: `as ${result.name}` });
  }
  keepArticle(page);
  const marks = findAll(body).flatMap((node) => page.markWarnings.get(node) ?? []);
  const changed = [...simplifyTables(body, languages[lang].dir), ...levelHeadings(body), ...marks];
  const sections = sectionsOfPage(body, lang, options);
  const links = resolveLinks(body, base, sections.byPageId);
  placeImages(body, results);
  const parts = bodyParts(page, sections);
  const isBlock = new Set(blocks.map(({ unit }) => unit));
  const lint = lintText(parts.filter(({ action, kind }) => action === 'kept' && kind !== 'image'));
  return {
    lang,
    head,
    blocks: blocksOf(body, sections.ids),
    sections: sections.ids,
    parts: [...headParts(page.head, page.metadata, head).filter(({ unit }) => !isBlock.has(unit)), ...parts],
    warnings: [...warnings, ...links, ...changed, ...sections.warnings, ...lint].toSorted(
      (a, b) => a.line - b.line,
    ),
  };
}

/**
 * Reads a page.
 *
 * @param address the page's address, if known
 * @throws UserError if it has no article, or declares a language that the site does not have
 */
export function readPage(html: string, address: string | undefined, options: DraftOptions): PageDraft {
  const page = analysePage(html, address, options);
  return {
    title: page.frontMatter.head.title,
    images: page.images,
    finish: (results) => finishDraft(page, options, results),
  };
}
