// npm run import, from the input to the written article.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isId, isReservedArticle } from '../../article/model/ids.ts';
import { printProblems } from '../../article/problems/problem.ts';
import { UserError } from '../../files/user-error.ts';
import type { Language } from '../../language/language.ts';
import { printFile, printHead } from '../draft/article-file.ts';
import { checkDraft } from '../draft/check-draft.ts';
import type { Draft, DraftOptions } from '../draft/draft.ts';
import { printReport } from '../draft/report.ts';
import { sectionIds } from '../draft/section-ids.ts';
import { readSource, type ImportSource } from '../input/source.ts';
import { readPage } from '../page/page.ts';
import { readPastedText } from '../pasted/pasted.ts';
import {
  existingArticle,
  existingSections,
  folderOf,
  isUnchanged,
  newProblems,
  readTopics,
  refuseTargets,
  type NewFile,
} from './article-folder.ts';
import { downloadImages } from './download-images.ts';
import { writeArticle } from './write-article.ts';

/** What to import, and how. */
export interface ImportOptions {
  /** A file or an address. */
  readonly input: string;
  readonly id: string | undefined;
  readonly lang: Language | undefined;
  readonly category: string | undefined;
  readonly images: boolean;
  /** Whether it is a piece of the site itself, published before. */
  readonly ours: boolean;
  /** Timeout for each response, in milliseconds. */
  readonly time: number;
  readonly dry: boolean;
  readonly force: boolean;
}

/** Number of characters above which reading takes more than a moment. */
const long = 1_000_000;

/**
 * Imports an article.
 *
 * @param root the project's folder
 * @param print prints a line of the report; it may contain words of the input
 * @throws UserError if the input can't be imported, or what exists is not to be replaced
 */
export async function importArticle(
  root: string,
  options: ImportOptions,
  print: (line: string) => void,
): Promise<void> {
  const draftOptions = readDraftOptions(root, options);
  const imported = await nameInput(options.input, () => makeImport(root, options, draftOptions));
  const { id, path, files } = imported;
  printDraft(imported, options, print);
  refuseTargets(root, id, files);
  if (isUnchanged(root, id, files)) {
    print(`\n${path} is already exactly this: nothing was written.`);
    return;
  }
  refuseOverwriting(root, imported, options);
  const problems = newProblems(root, id, files);
  if (problems.length > 0)
    throw new UserError(
      `With it the site would not build:\n${printProblems(problems)}\nNothing was written. To import it as another article: --id ${id}-2.`,
    );
  if (options.dry) {
    print('\nNothing was written, because of --dry-run.');
    return;
  }
  const old = writeArticle(root, id, files);
  const names = files.images.map(({ name }) => name).join(', ');
  print(
    `\n${path} was written${names ? `, with ${names}` : ''}.${old === undefined ? '' : ` The old text is ${old}.`}`,
  );
  print(
    'Read it with npm run dev. Then npm run anchors records its sections, and npm run build publishes it.',
  );
}

function readDraftOptions(root: string, { id, lang, category, ours }: ImportOptions): DraftOptions {
  const existing = id === undefined ? undefined : existingArticle(root, id);
  const { categories, tags } = readTopics(root);
  return {
    lang,
    category,
    ours,
    categories,
    topics: tags,
    sections: (textLang) => existing && existingSections(existing, textLang),
  };
}

/** Whether an error is a stack overflow from elements nested too deeply. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');

/** Adds the input's name, and that nothing was written, to errors in reading it. */
async function nameInput<T>(input: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isTooDeep(error) && !(error instanceof UserError)) throw error;
    const message =
      error instanceof UserError
        ? error.message
        : 'its elements are nested too deeply. Copy the page’s text into a file.';
    throw new UserError(`${message.includes(input) ? '' : `${input}: `}${message}\nNothing was written.`);
  }
}

/** Reads the input, and makes the files to write. */
async function makeImport(root: string, options: ImportOptions, draftOptions: DraftOptions) {
  const source = await readSource(options.input, options.time);
  if (source.text.length > long)
    console.error(`Reading ${Math.round(source.text.length / 1e6)} million characters …`);
  const { draft, images } = await makeDraft(root, source, options, draftOptions);
  checkDraft(draft);
  const id = options.id ?? idFor(source, draft.head.title, draftOptions);
  const text = { name: `${draft.lang}.md`, bytes: Buffer.from(printFile(draft)) };
  return {
    source,
    draft,
    id,
    path: `${folderOf(id)}/${text.name}`,
    files: { lang: draft.lang, text, images },
  };
}

type Import = Awaited<ReturnType<typeof makeImport>>;

async function makeDraft(
  root: string,
  source: ImportSource,
  options: ImportOptions,
  draftOptions: DraftOptions,
): Promise<{ readonly draft: Draft; readonly images: readonly NewFile[] }> {
  if (source.kind === 'text') return { draft: readPastedText(source.text, draftOptions), images: [] };
  const page = readPage(source.text, source.address, draftOptions);
  if (!options.images) {
    const results = page.images.map(({ unit }) => [unit, { why: 'images were not wanted' }] as const);
    return { draft: page.finish(new Map(results)), images: [] };
  }
  const folder = join(root, folderOf(options.id ?? idFor(source, page.title, draftOptions)));
  const { files, results } = await downloadImages(page.images, source, folder);
  return { draft: page.finish(results), images: files };
}

/** An id made from the last segment of an address, or from a headline. */
function idFor({ address }: ImportSource, title: string, { topics }: DraftOptions): string {
  const path = address === undefined ? '' : (URL.parse(address)?.pathname ?? '');
  const slug = (path.split('/').filter(Boolean).at(-1) ?? '').replace(/\.x?html?$/, '');
  if (isId(slug) && /[a-z]{3}/.test(slug) && !isReservedArticle(slug)) return slug;
  const [id = ''] = sectionIds([title], [], topics);
  return id;
}

function printDraft(
  { source, draft, path }: Import,
  { dry }: ImportOptions,
  print: (line: string) => void,
): void {
  print(printReport(source.name, source.kind === 'text' ? 'lines' : 'blocks', draft.parts, draft.warnings));
  if (source.encoding !== 'utf-8') print(`It was decoded as ${source.encoding}.`);
  print(`\n${path}${dry ? ' would begin' : ' begins'}:\n${printHead(draft.head).trimEnd()}`);
  print(`Sections: ${draft.sections.map((section) => `#${section}`).join(' ') || 'none'}.`);
}

function refuseOverwriting(root: string, { id, path, draft }: Import, options: ImportOptions): void {
  if (options.force) return;
  if (existsSync(join(root, path)))
    throw new UserError(
      `${path} already exists: nothing was written. Choose another id (--id ${id}-2), or --force, which keeps the old text next to it.`,
    );
  if (options.id === undefined && existsSync(join(root, folderOf(id))))
    throw new UserError(
      `The article "${id}" already exists: nothing was written. If this is its text in "${draft.lang}", write --id ${id}; otherwise choose another id.`,
    );
}
