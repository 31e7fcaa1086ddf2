// The first reading of an export: everything that the plan needs, and no text.
import { guessLanguage } from '../../language/guess.ts';
import { isLanguage, type Language } from '../../language/language.ts';
import { foreignLanguage } from '../recognise/language.ts';
import { unescaped } from '../recognise/links.ts';
import { readExport, type Item, type Term } from './wxr.ts';

/** A post or page, without its text. */
export interface Entry {
  readonly id: string;
  readonly kind: 'post' | 'page';
  readonly lang: Language;
  readonly title: string;
  readonly slug: string;
  readonly day: string;
  readonly creator: string;
  readonly isPublic: boolean;
  readonly terms: readonly string[];
  /** What posts that are translations of each other have in common, as Polylang or WPML keep it. */
  readonly group: string | undefined;
  /** Numbers of its pictures, and figures in its text: translations share them. */
  readonly pictures: readonly string[];
  readonly figures: readonly string[];
  /** Paths it was at, decoded, the main one first. */
  readonly paths: readonly string[];
}

export interface Attachment {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  readonly title: string;
  readonly parent: string;
}

/** What the first reading finds. */
export interface Survey {
  readonly entries: readonly Entry[];
  readonly authors: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Categories and tags, by `category/<slug>` and `post_tag/<slug>`. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Keys of terms that are translations of each other. */
  readonly termGroups: readonly (readonly string[])[];
  /** Number of all items, and of those that are neither imported nor attachments, by why. */
  readonly items: number;
  readonly others: ReadonlyMap<string, number>;
}

export const termKey = ({ taxonomy, slug }: { readonly taxonomy: string; readonly slug: string }): string =>
  `${taxonomy}/${unescaped(slug)}`;

const isTopic = (taxonomy: string): boolean => taxonomy === 'category' || taxonomy === 'post_tag';
const metaOf = (item: Item, key: string): string | undefined => item.meta.get(key)?.[0];

/** The language that Polylang or WPML keep, or else that of the letters; undefined if it is none of Midad's. */
function languageOfItem(item: Item): Language | undefined {
  const declared =
    item.terms.find(({ taxonomy }) => taxonomy === 'language')?.slug ??
    metaOf(item, '_wpml_import_language_code');
  const code = declared?.toLowerCase().replace(/^pll_/, '').split(/[-_]/)[0];
  if (code !== undefined) return isLanguage(code) ? code : undefined;
  const text = `${item.title} ${item.content.replace(/<[^>]*>|\[[^\]]*\]/g, ' ').slice(0, 20_000)}`;
  return foreignLanguage(text) === undefined ? guessLanguage(text) : undefined;
}

/** The paths that lead to an item on the old site: its link, those of its old slugs, and `?p=`. */
function pathsOf({ id, link, guid, kind, meta, slug }: Item): string[] {
  const path = (address: string): string[] => {
    const url = URL.parse(address);
    // A slug that was cut within a letter ends with half of it.
    const whole = url?.pathname.replace(/(?:%[c-f][0-9a-f](?:%[89ab][0-9a-f]){0,2})(?=\/?$)/i, (end) =>
      unescaped(end) === end ? '' : end,
    );
    return url ? [`${unescaped(whole ?? '')}${unescaped(url.search)}`] : [];
  };
  const [main = ''] = path(link);
  const old = (meta.get('_wp_old_slug') ?? []).map((name) => main.replace(unescaped(slug), unescaped(name)));
  const query = kind === 'page' ? `/?page_id=${id}` : `/?p=${id}`;
  return [...new Set([main, ...old, query, ...path(guid)])].filter((each) => each !== '' && each !== '/');
}

const publicIn = new Set(['publish']);
const draftIn = new Set(['draft', 'pending', 'future', 'private']);

/** Why an item is not imported; undefined if it is, or is an attachment. */
function whyLeftOut(item: Item): string | undefined {
  if (item.kind === 'attachment') return undefined;
  if (item.kind !== 'post' && item.kind !== 'page') return `of the type "${item.kind}"`;
  if (!publicIn.has(item.status) && !draftIn.has(item.status)) return `in the state "${item.status}"`;
  if (item.title === '') return 'without a title';
  return languageOfItem(item) === undefined ? 'in a language that Midad does not have' : undefined;
}

function entryOf(item: Item): Entry {
  const group = item.terms.find(({ taxonomy }) => taxonomy === 'post_translations')?.slug;
  const text = item.content.replace(/<[^>]*>|\[[^\]]*\]/g, ' ');
  const thumbnail = metaOf(item, '_thumbnail_id') ?? '';
  const named = Array.from(item.content.matchAll(/wp-image-(\d+)/g), ([, number = '']) => number);
  const files = Array.from(
    item.content.matchAll(/\/uploads\/([^\s"'<>\]]+?)(?:-\d+x\d+)?\.\w+/g),
    ([, f = '']) => f,
  );
  return {
    ...{ id: item.id, kind: item.kind === 'page' ? 'page' : 'post', title: item.title, slug: item.slug },
    ...{ day: item.day, creator: item.creator, paths: pathsOf(item) },
    lang: languageOfItem(item) ?? 'en',
    isPublic: publicIn.has(item.status) && !item.hasPassword,
    terms: item.terms.filter(({ taxonomy }) => isTopic(taxonomy)).map(termKey),
    group: group ?? metaOf(item, '_wpml_import_translation_group') ?? metaOf(item, '_icl_lang_duplicate_of'),
    pictures: [...new Set([thumbnail, ...named, ...files])].filter(Boolean),
    figures: [...new Set(text.normalize('NFKC').match(/\d{2,}/g))].slice(0, 50),
  };
}

/** Numbers in PHP's serialised form of Polylang's translations: `a:2:{s:2:"ar";i:5;s:2:"en";i:9;}`. */
const polylangIds = (text: string): string[] =>
  Array.from(text.matchAll(/s:\d+:"[\w-]+";i:(\d+);/g), ([, id = '']) => id);

/** Reads an export once. @param progress called with the number of items so far */
export async function surveyExport(file: string, progress: (items: number) => void): Promise<Survey> {
  const entries: Entry[] = [];
  const authors = new Map<string, string>();
  const attachments = new Map<string, Attachment>();
  const terms = new Map<string, Term>();
  const others = new Map<string, number>();
  const groups: string[][] = [];
  let items = 0;
  for await (const entry of readExport(file)) {
    if (entry.type === 'author') authors.set(entry.login, entry.name);
    else if (entry.type === 'term') {
      if (isTopic(entry.term.taxonomy)) terms.set(termKey(entry.term), entry.term);
      if (entry.term.taxonomy === 'term_translations') groups.push(polylangIds(entry.term.description));
    } else {
      progress(++items);
      const why = whyLeftOut(entry);
      if (why !== undefined) others.set(why, (others.get(why) ?? 0) + 1);
      else if (entry.kind !== 'attachment') {
        entries.push(entryOf(entry));
        for (const term of entry.terms)
          if (isTopic(term.taxonomy) && !terms.has(termKey(term)))
            terms.set(termKey(term), { ...term, id: '', parent: '', description: '' });
      } else attachments.set(entry.id, attachmentOf(entry));
    }
  }
  const keys = new Map([...terms].map(([key, { id }]) => [id, key]));
  const termGroups = groups.map((ids) => ids.flatMap((id) => keys.get(id) ?? []));
  return { entries, authors, attachments, terms, termGroups, items, others };
}

const attachmentOf = (item: Item): Attachment => ({
  url: item.attachment,
  alt: metaOf(item, '_wp_attachment_image_alt') ?? '',
  caption: item.excerpt.replace(/<[^>]*>/g, ''),
  // Titles are the names of files, unless somebody wrote one.
  title: /\s/.test(item.title) ? item.title : '',
  parent: item.parent,
});
