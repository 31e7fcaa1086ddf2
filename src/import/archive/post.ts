// A post or page of an export → the files of an article.
import { join } from 'node:path';
import { UserError } from '../../files/user-error.ts';
import { printFile } from '../draft/article-file.ts';
import { checkDraft } from '../draft/check-draft.ts';
import type { Draft, DraftHead, ExistingSections } from '../draft/draft.ts';
import type { InputPart } from '../draft/totals.ts';
import type { ImportSource } from '../input/source.ts';
import { existingArticle, existingSections, folderOf, type ImportedFiles } from '../output/article-folder.ts';
import { downloadImages } from '../output/download-images.ts';
import { lineText, parseHtml } from '../page/html.ts';
import { readPage } from '../page/page.ts';
import { htmlOf, writeNotes } from './content.ts';
import { escaped } from './figure.ts';
import type { Plan, Target } from './plan.ts';
import type { Entry, Survey } from './survey.ts';
import type { Item } from './wxr.ts';

/** What every post of an import needs. */
export interface Import {
  readonly root: string;
  readonly survey: Survey;
  readonly plan: Plan;
  readonly image: ImportSource['image'];
  /** The posts of the survey by their numbers. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A post as files to write. */
interface MadePost {
  /** Another article than planned if the sections of the planned one differ. */
  readonly target: Target;
  readonly files: ImportedFiles;
  readonly parts: readonly InputPart[];
  readonly warnings: readonly string[];
}

type Part = Omit<InputPart, 'unit' | 'line'>;

/** The id of a target as `folderOf` takes it. */
export const folderId = ({ kind, id }: Target): string => (kind === 'page' ? `pages/${id}` : id);

const plain = (html: string): string => lineText(parseHtml(html, { fragment: true }));

/** The category and the tags of an article: those of all its texts, for they are the same in each. */
function topicsOf(
  { plan, entries }: Import,
  target: Target,
): { category: string | undefined; tags: string[] } {
  const numbers = plan.groups.get(`${target.kind}/${target.id}`) ?? [];
  const topics = numbers
    .flatMap((number) => entries.get(number)?.terms ?? [])
    .flatMap((term) => plan.topicOf.get(term) ?? []);
  const idsOf = (kind: string): string[] => [
    ...new Set(topics.filter((topic) => topic.kind === kind).map(({ id }) => id)),
  ];
  return { category: idsOf('category')[0], tags: idsOf('tag') };
}

function headOf(from: Import, item: Item, planned: Target, draft: Draft): DraftHead {
  const title = plain(item.title);
  const { description } = draft.head;
  if (planned.kind === 'page') return { title, description };
  const name = from.survey.authors.get(item.creator) ?? item.creator;
  return {
    ...{ title, description, ...topicsOf(from, planned), date: item.day || undefined },
    author: plain(name) || undefined,
    draft: item.status !== 'publish' || item.hasPassword,
  };
}

/** What became of the fields of a post. */
function fieldParts({ plan, entries }: Import, item: Item, head: DraftHead): Part[] {
  const field = (text: string, name: string, isKept: boolean): Part[] =>
    text === ''
      ? []
      : [
          {
            text,
            action: isKept ? 'moved' : 'dropped',
            note: isKept ? `to ${name}` : `a field: pages have no ${name}`,
          },
        ];
  const terms = (entries.get(item.id)?.terms ?? []).map((term): Part => {
    const topic = plan.topicOf.get(term);
    const isUsed = topic && (topic.id === head.category || head.tags?.includes(topic.id));
    const why = topic ? `a further category: an article has one` : 'a term that the plan leaves out';
    return isUsed
      ? { text: term, action: 'moved', note: `to ${topic.kind === 'tag' ? 'tags' : 'category'}` }
      : { text: term, action: 'dropped', note: why };
  });
  const excerpt = plain(item.excerpt);
  return [
    ...field(item.title, 'title', true),
    ...field(item.day, 'date', head.date !== undefined),
    ...field(item.creator, 'author', head.author !== undefined),
    ...(excerpt && !head.description
      ? [{ text: excerpt, action: 'dropped' as const, note: 'an excerpt that repeats the text' }]
      : field(excerpt, 'description', true)),
    ...terms,
  ];
}

/** A draft of a post, with the sections of the text that it is added to. */
async function draftOf(from: Import, item: Item, html: string, target: Target, existing?: ExistingSections) {
  const page = `<!doctype html><html lang="${target.lang}"><head><title>${escaped(plain(item.title))}</title><meta name="author" content="${escaped(item.creator)}"><meta name="description" content="${escaped(plain(item.excerpt))}"></head><body>${html}</body></html>`;
  const read = readPage(page, item.link || undefined, {
    ...{ lang: target.lang, category: 'none', categories: {}, topics: from.plan.topics.tags },
    ...{ ours: true, whole: true, sections: () => existing },
  });
  const folder = join(from.root, folderOf(folderId(target)));
  const { files, results } = await downloadImages(read.images, from, folder, () => undefined);
  return { draft: read.finish(results), images: files };
}

/** The same, or as an article of its own where its sections are not those of the existing text. */
async function draftInPlace(from: Import, item: Item, html: string, planned: Target) {
  const article = existingArticle(from.root, folderId(planned));
  const existing = article && existingSections(article, planned.lang);
  if (!existing || existing.lang === planned.lang)
    return { target: planned, ...(await draftOf(from, item, html, planned, existing)) };
  try {
    const made = await draftOf(from, item, html, planned, existing);
    if (made.draft.sections.length === existing.ids.length) return { target: planned, ...made };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  const target = { ...planned, id: `${planned.id}-${planned.lang}` };
  return { target, ...(await draftOf(from, item, html, target)) };
}

/** Makes an article's text of a post. @throws UserError if it has none, or the text would not be the same */
export async function makePost(from: Import, item: Item, planned: Target): Promise<MadePost> {
  const { html, leftovers } = htmlOf(item, from.survey.attachments);
  if (planned.kind === 'page' && item.status !== 'publish')
    throw new UserError('a page that is not published: pages have no drafts');
  const { target, draft, images } = await draftInPlace(from, item, html, planned);
  checkDraft(draft);
  if (draft.blocks.length === 0) throw new UserError('a post without text');
  const head = headOf(from, item, planned, draft);
  // The three elements of the head are among the fields.
  const body = draft.parts.filter(({ unit }) => unit > 3);
  const added = [
    ...fieldParts(from, item, head),
    ...leftovers.map(({ text, why }): Part => ({ text, action: 'dropped', note: why })),
  ];
  const last = Math.max(0, ...body.map(({ unit }) => unit));
  const text = writeNotes(printFile({ ...draft, head }));
  const oldFiles = new Set(
    Array.from(text.matchAll(/\]\((https?:[^)]*\/uploads\/[^)]*)\)/g), ([, address]) => address),
  );
  const isApart = target.id !== planned.id;
  return {
    target,
    files: {
      lang: target.lang,
      text: { name: `${target.lang}.md`, bytes: Buffer.from(text) },
      images,
    },
    parts: [...body, ...added.map((part, i) => ({ ...part, unit: last + i + 1, line: 1 }))],
    warnings: [
      ...(isApart ? [`its sections are not those of "${planned.id}": it became an article of its own`] : []),
      ...Array.from(oldFiles, (address) => `it links to a file of the old site: ${address}`),
      ...draft.warnings.map(({ what }) => what).filter((what) => !/U\+E00[012]/.test(what)),
    ],
  };
}
