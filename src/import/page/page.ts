// A page's HTML → an article's draft.
import { isLanguage, languageCodes, languages, type Language } from '../../language/language.ts';
import { numberBlocks, type PageBlock } from './blocks.ts';
import { leastText, Unreadable, type Draft, type Wishes } from '../draft/draft.ts';
import { elementsIn, isElement, lineText, parseHtml } from './html.ts';
import { webAddress } from '../recognise/links.ts';
import { oddities } from '../lint/oddities.ts';
import { takeAttribution } from './attribution.ts';
import { headOf, headPieces, linkedFate } from './head.ts';
import { levelHeadings } from './headings.ts';
import { becomeReadMore, blocksOf, sectionsOfPage } from './markdown.ts';
import { spellMarks, startLists } from './marks.ts';
import { partsOfPage } from './decisions.ts';
import type { PagePicture } from '../input/image-file.ts';
import { picturesOf, placePictures, type PictureOutcome } from './images.ts';
import { plainTables } from './tables.ts';
import { prune, spellOut, wholeLinks } from './tree.ts';
import { guessLanguage } from '../../language/guess.ts';
import type { Piece } from '../draft/account.ts';
import { findArticle } from './readable.ts';
import { readStatements } from './metadata.ts';

/** A page's article, but for its pictures. */
export interface PageDraft {
  readonly title: string;
  readonly pictures: readonly PagePicture[];
  /** Makes the draft, when it is known what became of each picture, by its number. */
  readonly finish: (outcomes: ReadonlyMap<number, PictureOutcome>) => Draft;
}

const nothing = 'There is no article in it';

/** A text's language, where the site has it. */
function languageFor(text: string, declared = ''): Language {
  const found = guessLanguage(text);
  const [code = ''] = declared.toLowerCase().split(/[-_]/);
  // Pages in Arabic often declare English, the language their software came in.
  if (isLanguage(code) || code === '' || !/^[a-z]{2,3}$/.test(code)) return found;
  throw new Unreadable(
    `The page says that it is in "${declared}", which is no language of the site. Where it is wrong, write --lang ${languageCodes.join(' or --lang ')}.`,
  );
}

/** Whether most of a text is links, as on a home page. */
function isListOfLinks(blocks: readonly PageBlock[]): boolean {
  const sum = (texts: readonly string[]): number => texts.reduce((all, text) => all + text.length, 0);
  const links = blocks.flatMap(({ node }) =>
    [...elementsIn(node)].filter((one) => isElement(one, 'a')).map(lineText),
  );
  return sum(links) > sum(blocks.map(({ text }) => text)) * 0.6;
}

/**
 * Reads a page.
 *
 * @param address the page's own, where it is known
 * @throws Unreadable where it holds no article, or one in a language the site does not have
 */
export function readPage(html: string, address: string | undefined, wishes: Wishes): PageDraft {
  const page = parseHtml(html);
  const said = readStatements(page);
  const [head, body] = ['head', 'body'].map((name) =>
    [...elementsIn(page)].find((node) => isElement(node, name)),
  );
  if (!head || !body)
    throw new Unreadable(`${nothing}: it is a page of frames. Import the frame with the text.`);
  if (!said.title)
    throw new Unreadable('It has no headline: neither a title nor a heading of the first level.');
  const base = URL.parse(said.base ?? '', address)?.href ?? address ?? webAddress(said.canonical);
  spellOut(body, (said.lang ?? '').startsWith('ar') ? ['«', '»'] : ['“', '”']);
  const marks = spellMarks(body);
  startLists(body);
  const blocks = numberBlocks(body, head.children.filter((node) => isElement(node)).length + 1);
  const parts = partsOfPage(page, blocks, findArticle(page), said);
  const fates = new Map(parts.fates);
  const texts = (): PageBlock[] =>
    blocks.filter((block) => block.kind === 'text' && fates.get(block)?.outcome === 'kept');
  const text = texts()
    .map((block) => block.text)
    .join(' ');
  if (text.length < leastText || isListOfLinks(texts()))
    throw new Unreadable(
      `${nothing}: no paragraphs that stand together. Where a script brings them, save the page from a browser, or copy its text into a file.`,
    );
  const lang = wishes.lang ?? languageFor(text, said.lang);
  const attribution = takeAttribution(texts());
  const { head: written, oddities: unwritten } = headOf(said, wishes, text, attribution?.found, address);

  const finish: PageDraft['finish'] = (outcomes) => {
    for (const block of blocks) {
      const outcome = outcomes.get(block.unit);
      if (outcome && 'why' in outcome) fates.set(block, { outcome: 'dropped', note: outcome.why });
      else if (outcome) fates.set(block, { outcome: 'kept', note: `as ${outcome.name}` });
    }
    const titles = new Set([...parts.readMore.values()].flat().map(({ block }) => block.unit));
    const standing = new Set([...parts.readMore.keys()].map(({ unit }) => unit));
    for (const block of blocks)
      if (fates.get(block)?.outcome === 'kept' && !titles.has(block.unit)) standing.add(block.unit);
    for (const [{ node }, items] of parts.readMore)
      becomeReadMore(
        node,
        items.map(({ title, url }) => ({ title, url: webAddress(url, base) })),
      );
    prune(body, (unit) => standing.has(Number(unit)));
    const standingMarks = [...elementsIn(body)].flatMap((node) => marks.get(node) ?? []);
    const changed = [...plainTables(body, languages[lang].dir), ...levelHeadings(body), ...standingMarks];
    const sections = sectionsOfPage(body, lang, wishes.sections?.(lang));
    const { ids, byPlace, byUnit } = sections;
    const lost = wholeLinks(body, base, byPlace);
    placePictures(body, outcomes);
    const pieces = blocks.flatMap((block): Piece[] => {
      const { outcome, note } = linkedFate(block.node, said, written) ??
        fates.get(block) ?? { outcome: 'dropped' };
      const id = byUnit.get(block.unit);
      const { unit, line, text, kind } = block;
      const piece = { unit, line, text, outcome, ...(kind === 'picture' && { kind }) };
      const own = { ...piece, ...(id ? { note: `section {#${id}}` } : note && { note }) };
      return block === attribution?.block ? attribution.pieces(own) : [own];
    });
    return {
      lang,
      head: written,
      blocks: blocksOf(body, ids),
      sections: ids,
      pieces: [...headPieces(head, said, written), ...pieces],
      oddities: [
        ...unwritten,
        ...lost,
        ...changed,
        ...sections.oddities,
        ...oddities(pieces.filter(({ outcome, kind }) => outcome === 'kept' && kind !== 'picture')),
      ].toSorted((a, b) => a.line - b.line),
    };
  };
  return { title: written.title, pictures: picturesOf(body, blocks, fates, base), finish };
}
