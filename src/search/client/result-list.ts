import type { Language } from '../../language/language.ts';
import { excerptOf, foundParts, type FoundPart, type Fragment, type Stretch } from './sub-results.ts';
import { make, setWords } from './result-text.ts';

/** Sections of a text that are shown with an excerpt; those that tell less are named. */
const excerpts = 3;

/** What the list of findings says. */
export interface ListTexts {
  /** Stands before the sections that are only named. */
  readonly also: string;
  readonly separator: string;
  /** The languages of the site. */
  readonly languages: readonly Language[];
}

/** Sets a text that was found as an item of the list: its title, and the sections in which it was found. */
export function setFinding(
  lang: Language,
  fragment: Fragment,
  { also, separator, languages }: ListTexts,
): HTMLElement {
  const words = fragment.content.split(' ');
  const hits = new Set(fragment.weighted_locations.map(({ location }) => location));
  const title: Stretch = { from: 0, to: fragment.meta.title.split(' ').length };
  const set = (stretch: Stretch) => setWords(lang, words, stretch, hits, languages);
  const excerpt = (text: Stretch) => {
    const shown = excerptOf(text, hits);
    return make(
      'p',
      {},
      ...(shown.from > text.from ? ['… '] : []),
      ...set(shown),
      ...(shown.to < text.to ? [' …'] : []),
    );
  };
  const link = (id: string | undefined, stretch: Stretch) =>
    make('a', { href: id === undefined ? fragment.url : `${fragment.url}#${id}` }, ...set(stretch));

  const parts = foundParts(fragment);
  const before = parts.filter(({ id }) => id === undefined);
  const sections = parts.filter(({ id }) => id !== undefined);
  const telling = new Set(sections.toSorted((a, b) => b.score - a.score).slice(0, excerpts));
  const named = sections.filter((part) => !telling.has(part));
  const heading = (part: FoundPart) => link(part.id, part.heading ?? part.text);

  const item = make('li', {}, make('h2', { class: 't' }, link(undefined, title)));
  const [opening] = before.toSorted((a, b) => b.score - a.score);
  if (opening) item.append(excerpt(opening.text));
  // Found in its title alone: it is told by its beginning.
  else if (sections.length === 0) item.append(excerpt(beginning(fragment, title, words.length)));
  if (telling.size > 0)
    item.append(
      make(
        'ol',
        {},
        ...sections
          .filter((part) => telling.has(part))
          .map((part) => make('li', {}, make('h3', {}, heading(part)), excerpt(part.text))),
      ),
    );
  if (named.length > 0)
    item.append(
      make(
        'p',
        { class: 'd' },
        `${also} `,
        ...named.flatMap((part, i) => (i > 0 ? [separator, heading(part)] : [heading(part)])),
      ),
    );
  return item;
}

/** What follows a title, up to the first part that has a name. */
function beginning({ anchors }: Fragment, title: Stretch, end: number): Stretch {
  const next = anchors.map(({ location }) => location).filter((location) => location > title.to);
  return { from: title.to, to: Math.min(end, ...next) };
}
