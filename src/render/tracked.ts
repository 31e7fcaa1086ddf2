// Notes what each page reads of the catalog, so that a build knows which pages a change concerns. Each dependency has a
// name, such as "articles oil/ar.sections"; `dependencyValues` gives the value of a name.
import { topicsOf, type Article, type SitePage, type Translation } from '../article/model/article.ts';
import { entriesOf, newestFirst, type Catalog } from '../article/model/catalog.ts';
import { noteRead } from '../files/reads.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';

/** Fields that few pages show and that change often. Each is a dependency; all other fields of an object are one. */
const apart = new Set(['related', 'comments', 'sections', 'words', 'digest', 'summary']);

/** An object whose reads are noted. */
const trackedObject = <T extends object>(object: T, name: string): T =>
  new Proxy(object, {
    get(target, field) {
      noteRead(typeof field === 'string' && apart.has(field) ? `${name}.${field}` : name);
      return Reflect.get(target, field) as unknown;
    },
  });

/** A map whose reads are noted: of single values by their keys, or of the list of keys. */
class TrackedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #name: string;
  readonly #map: ReadonlyMap<string, Value>;

  constructor(name: string, map: ReadonlyMap<string, Value>) {
    this.#name = name;
    this.#map = map;
  }

  get(key: string): Value | undefined {
    noteRead(`${this.#name} ${key}`);
    return this.#map.get(key);
  }

  has(key: string): boolean {
    noteRead(`${this.#name} ${key}`);
    return this.#map.has(key);
  }

  #all(): ReadonlyMap<string, Value> {
    noteRead(this.#name);
    return this.#map;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<Value> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.#all().entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.#all().forEach((value, key) => visit(value, key, this));
  }
}

/** What pages see of sections: not their lines and fingerprints, which change with every edit. */
const sectionsOf = ({ sections }: Translation): Translation['sections'] =>
  sections.map(({ id, title, was, behind }) => ({
    ...{ id, title, was, line: 0, fingerprint: '' },
    ...(behind && { behind }),
  }));

function trackedEntry<Entry extends Article | SitePage>(entry: Entry, name: string): Entry {
  const translations = Object.entries(entry.translations).map(([lang, translation]) => [
    lang,
    trackedObject({ ...translation, sections: sectionsOf(translation) }, `${name}/${lang}`),
  ]);
  return trackedObject({ ...entry, translations: Object.fromEntries(translations) as object }, name);
}

/** A catalog that notes what is read of it. */
export function tracked({ articles, pages, topics, renamed, gone }: Catalog): Catalog {
  const entries = <Entry extends Article | SitePage>(name: string, map: ReadonlyMap<string, Entry>) =>
    new Map([...map].map(([id, entry]) => [id, trackedEntry(entry, `${name} ${id}`)]));
  const trackedArticles = entries('articles', articles);
  const atFormerIds = [...renamed].flatMap(([old, { id }]) => {
    const article = trackedArticles.get(id);
    return article ? [[old, article] as const] : [];
  });
  return {
    articles: new TrackedMap('articles', trackedArticles),
    pages: new TrackedMap('pages', entries('pages', pages)),
    topics: { categories: trackedNames(topics.categories), tags: trackedNames(topics.tags) },
    renamed: new TrackedMap('renamed', new Map(atFormerIds)),
    gone: new TrackedMap('gone', gone),
  };
}

const trackedNames = <T extends object>(names: T): T =>
  new Proxy(names, {
    get(target, id) {
      noteRead(`topics ${String(id)}`);
      return Reflect.get(target, id) as unknown;
    },
    ownKeys(target) {
      noteRead('topics');
      return Reflect.ownKeys(target);
    },
  });

/**
 * Makes a function that gives the value of a dependency by its name; undefined if the catalog does not have it.
 *
 * @param images the attributes of the content's images, by path
 */
export function dependencyValues(
  catalog: Catalog,
  images: Readonly<Record<string, unknown>>,
): (dependency: string) => unknown {
  const files = new Map(
    entriesOf(catalog).flatMap(({ translations }) =>
      Object.values(translations).map(({ file, digest }) => [file, digest] as const),
    ),
  );
  const used = new Set([...catalog.articles.values()].flatMap(topicsOf));
  const cardedIn = once((lang: Language) => {
    const newest = newestFirst(catalog.articles.values(), lang).slice(0, site.cards);
    return new Set(newest.map(({ id }) => id));
  });
  return (dependency) => {
    const space = dependency.indexOf(' ');
    const kind = space < 0 ? dependency : dependency.slice(0, space);
    const name = space < 0 ? undefined : dependency.slice(space + 1);
    switch (kind) {
      case 'articles':
      case 'pages':
        return name === undefined ? [...catalog[kind].keys()] : entryValue(catalog[kind], name);
      case 'renamed':
        return name === undefined
          ? [...catalog.renamed].map(([old, { id }]) => [old, id])
          : catalog.renamed.get(name)?.id;
      case 'gone':
        return name === undefined ? [...catalog.gone] : catalog.gone.get(name);
      case 'topics':
        return name === undefined
          ? catalog.topics
          : [catalog.topics.categories[name], catalog.topics.tags[name]];
      case 'newest':
        return newestFirst(catalog.articles.values(), name as Language).map(({ id }) => id);
      case 'carded': {
        const [lang, id] = (name ?? '').split(' ');
        return cardedIn(lang as Language).has(id ?? '');
      }
      case 'used':
        return name === undefined ? used.size > 0 : used.has(name);
      case 'file':
        return files.get(name ?? '');
      case 'image':
        return images[name ?? ''];
      default:
        throw new Error(`There is no dependency "${dependency}"`);
    }
  };
}

/** Computes a function's values once per key. */
function once<Key, Value extends object>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

function entryValue(entries: ReadonlyMap<string, Article | SitePage>, name: string): unknown {
  const [, id = '', lang, field] = /^([^/.]*)(?:\/(\w+))?(?:\.(\w+))?$/.exec(name) ?? [];
  const entry = entries.get(id);
  if (!entry) return undefined;
  const translation = lang === undefined ? undefined : entry.translations[lang as Language];
  if (lang !== undefined && !translation) return undefined;
  if (translation && field === 'sections') return sectionsOf(translation);
  const object: object = translation ?? { ...entry, translations: Object.keys(entry.translations) };
  if (field !== undefined) return Reflect.get(object, field) as unknown;
  return Object.entries(object).filter(([field]) => !apart.has(field));
}
