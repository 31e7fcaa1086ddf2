// npm run import -- <file or address>: turns an article that exists elsewhere into content/articles/<id>/<lang>.md, and
// accounts for every line of it.
import { existsSync, readFileSync } from 'node:fs';
import { withoutControls } from '../article/problems/control-characters.ts';
import { readTopicTable } from '../article/model/topics.ts';
import { isId, isReservedArticle } from '../article/model/ids.ts';
import { printProblems, reporter, type Problem } from '../article/problems/problem.ts';
import { Unreadable, type Draft, type Wishes } from '../import/draft/draft.ts';
import { changedWords, controlPlace, printFile, printHead } from '../import/draft/article-file.ts';
import { readPage } from '../import/page/page.ts';
import { readPastedText } from '../import/pasted/pasted.ts';
import { printReport } from '../import/draft/report.ts';
import { sectionIds } from '../import/draft/section-ids.ts';
import type { Language } from '../language/language.ts';
import { UserError } from '../files/user-error.ts';
import { refuseMistakes, waitingCommand } from './command.ts';
import { readOptions, usage, type ImportOptions } from './import-options.ts';
import {
  articleNow,
  folderOf,
  holds,
  newMistakes,
  refuseTargets,
  sectionsThere,
  writeArticle,
} from '../import/output/target-folder.ts';
import { fetchPictures, type PictureFile } from '../import/output/images.ts';
import { readSource, type ImportSource } from '../import/input/source.ts';

/** An id made from the last part of an address, or from a headline. */
function idFor({ address }: ImportSource, title: string): string {
  const path = address === undefined ? '' : (URL.parse(address)?.pathname ?? '');
  const slug = (path.split('/').filter(Boolean).at(-1) ?? '').replace(/\.x?html?$/, '');
  if (isId(slug) && /[a-z]{3}/.test(slug) && !isReservedArticle(slug)) return slug;
  const [id = ''] = sectionIds([title]);
  return id;
}

/** Characters that take more than a moment. */
const long = 1_000_000;

/** Prints what may hold words of the input. */
const tell = (text: string): void => console.log(withoutControls(text));

await waitingCommand(async () => {
  const options = readOptions();
  if (!options) {
    console.log(usage);
    return;
  }
  try {
    await importArticle(options);
  } catch (error) {
    if (error instanceof Unreadable) {
      const named = error.message.includes(options.input) ? '' : `${options.input}: `;
      throw new UserError(`${named}${error.message}\nNothing was written.`);
    }
    if (error instanceof RangeError && error.message.includes('call stack'))
      throw new UserError(
        `${options.input}: its elements stand too deep in one another to be read. Copy the page’s text into a file.\nNothing was written.`,
      );
    throw error;
  }
});

async function importArticle(options: ImportOptions): Promise<void> {
  const source = await readSource(options.input, options.time);
  if (source.text.length > long)
    console.error(`Reading ${Math.round(source.text.length / 1e6)} million characters …`);
  const problems: Problem[] = [];
  const topics = existsSync('content/topics.yaml')
    ? readTopicTable(readFileSync('content/topics.yaml', 'utf8'), reporter('content/topics.yaml', problems))
    : undefined;
  refuseMistakes({ problems }, 'Nothing was written.');
  const now = options.id === undefined ? undefined : articleNow(options.id);
  const wishes: Wishes = {
    lang: options.lang,
    category: options.category,
    categories: topics?.value?.categories ?? {},
    sections: (lang) => now && sectionsThere(now, lang),
  };
  const { draft, pictures } = await readDraft(source, options, wishes);
  const id = options.id ?? idFor(source, draft.head.title);
  const { lang } = draft;
  const file = `${folderOf(id)}/${lang}.md`;
  const files = { lang, text: printFile(draft), pictures };
  refuseControls(draft);
  refuseChangedWords(draft);

  tell(printReport(source.name, source.kind === 'text' ? 'lines' : 'blocks', draft.pieces, draft.oddities));
  if (source.encoding !== 'utf-8') tell(`It was read as ${source.encoding}.`);
  tell(`\n${file}${options.dry ? ' would begin' : ' begins'}:\n${printHead(draft.head).trimEnd()}`);
  tell(`Sections: ${draft.sections.map((section) => `#${section}`).join(' ') || 'none'}.`);

  refuseTargets(id, files);
  if (holds(id, files)) {
    tell(`\n${file} is this already, to the byte: nothing was written.`);
    return;
  }
  refuseWhatIsThere(id, lang, options, file);
  const mistakes = newMistakes(id, files);
  if (mistakes.length > 0)
    throw new UserError(
      `With it the site would not build:\n${printProblems(mistakes)}\nNothing was written. Under another id it stands by itself: --id ${id}-2.`,
    );
  if (options.dry) {
    tell('\nNothing was written, since --dry-run was asked for.');
    return;
  }
  const old = writeArticle(id, files);
  tell(
    `\n${file} is written${pictures.length > 0 ? `, with ${pictures.map(({ name }) => name).join(', ')}` : ''}.${old === undefined ? '' : ` What stood there is ${old}.`}`,
  );
  tell(
    'Read it with npm run dev. Then npm run anchors records its sections, and npm run build publishes it.',
  );
}

async function readDraft(
  source: ImportSource,
  options: ImportOptions,
  wishes: Wishes,
): Promise<{ draft: Draft; pictures: readonly PictureFile[] }> {
  if (source.kind === 'text') return { draft: readPastedText(source.text, wishes), pictures: [] };
  const page = readPage(source.text, source.address, wishes);
  if (!options.pictures) {
    const left = { why: 'pictures were not asked for' };
    return { draft: page.finish(new Map(page.pictures.map(({ unit }) => [unit, left]))), pictures: [] };
  }
  const folder = folderOf(options.id ?? idFor(source, page.title));
  const { files, outcomes } = await fetchPictures(page.pictures, source, folder);
  return { draft: page.finish(outcomes), pictures: files };
}

/** Control characters are no words, and no article is built with them. */
function refuseControls(draft: Draft): void {
  const found = controlPlace(draft);
  if (found)
    throw new Unreadable(
      `${found.where} holds ${found.name}, a control character, with which no article is built. Take it out of the file, or copy the page’s text into one without it.`,
    );
}

/** An import keeps every word: where it would not, that is a fault of its own. */
function refuseChangedWords(draft: Draft): void {
  const changed = changedWords(draft);
  if (changed)
    throw new Unreadable(
      `«${changed.kept}» would come out as «${changed.shown}», which is a fault of the import. Copy the page’s text into a file, and import that.`,
    );
}

function refuseWhatIsThere(id: string, lang: Language, options: ImportOptions, file: string): void {
  if (options.force) return;
  if (existsSync(file))
    throw new UserError(
      `${file} is there already: nothing was written. Write another id (--id ${id}-2), or --force, which keeps what is there beside it.`,
    );
  if (options.id === undefined && existsSync(folderOf(id)))
    throw new UserError(
      `There is an article "${id}" already: nothing was written. Where this is its text in "${lang}", write --id ${id}; else write another id.`,
    );
}
