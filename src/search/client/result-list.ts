import type { Language } from '../../language/language.ts';
import { hitExcerpt, subResults, type SubResult, type ResultData, type Span } from './sub-results.ts';
import { make, markedWords } from './result-text.ts';

/** Sections of a result that are shown with an excerpt; less relevant ones are only linked. */
const excerpts = 3;

/** Strings of the list of results. */
export interface ListTexts {
  /** Comes before the sections that are only linked. */
  readonly also: string;
  readonly separator: string;
  /** The languages of the site. */
  readonly languages: readonly Language[];
}

/** Makes the list item of a result: its title, and the sections with hits. */
export function resultItem(
  lang: Language,
  result: ResultData,
  { also, separator, languages }: ListTexts,
): HTMLElement {
  const words = result.content.split(' ');
  const hits = new Set(result.weighted_locations.map(({ location }) => location));
  const title: Span = { from: 0, to: result.meta.title.split(' ').length };
  const set = (span: Span) => markedWords(lang, words, span, hits, languages);
  const excerptParagraph = (text: Span) => {
    const excerpt = hitExcerpt(text, hits);
    return make(
      'p',
      {},
      ...(excerpt.from > text.from ? ['… '] : []),
      ...set(excerpt),
      ...(excerpt.to < text.to ? [' …'] : []),
    );
  };
  const link = (id: string | undefined, span: Span) =>
    make('a', { href: id === undefined ? result.url : `${result.url}#${id}` }, ...set(span));

  const parts = subResults(result);
  const before = parts.filter(({ id }) => id === undefined);
  const sections = parts.filter(({ id }) => id !== undefined);
  const shown = new Set(sections.toSorted((a, b) => b.score - a.score).slice(0, excerpts));
  const linked = sections.filter((part) => !shown.has(part));
  const heading = (part: SubResult) => link(part.id, part.heading ?? part.text);

  const item = make('li', {}, make('h2', { class: 'entry-title' }, link(undefined, title)));
  const [opening] = before.toSorted((a, b) => b.score - a.score);
  if (opening) item.append(excerptParagraph(opening.text));
  // The title has the only hits: show how the text begins.
  else if (sections.length === 0) item.append(excerptParagraph(beginning(result, title, words.length)));
  if (shown.size > 0)
    item.append(
      make(
        'ol',
        {},
        ...sections
          .filter((part) => shown.has(part))
          .map((part) => make('li', {}, make('h3', {}, heading(part)), excerptParagraph(part.text))),
      ),
    );
  if (linked.length > 0)
    item.append(
      make(
        'p',
        { class: 'detail' },
        `${also} `,
        ...linked.flatMap((part, i) => (i > 0 ? [separator, heading(part)] : [heading(part)])),
      ),
    );
  return item;
}

/** The text after the title, up to the next anchor. */
function beginning({ anchors }: ResultData, title: Span, end: number): Span {
  const next = anchors.map(({ location }) => location).filter((location) => location > title.to);
  return { from: title.to, to: Math.min(end, ...next) };
}
