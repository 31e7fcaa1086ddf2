// The second reading of an export: writes its posts, and says what became of each.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { printProblem } from '../../article/problems/problem.ts';
import { digestOf } from '../../files/digest.ts';
import { UserError } from '../../files/user-error.ts';
import { temporaryName, writeWhole } from '../../files/write-whole.ts';
import { languages } from '../../language/language.ts';
import { countTotals, type InputPart } from '../draft/totals.ts';
import { folderOf, isUnchanged, newProblems, refuseTargets } from '../output/article-folder.ts';
import { isTooDeep } from '../output/import-article.ts';
import { temporaryFolder, writeArticle } from '../output/write-article.ts';
import { readComments } from './comments.ts';
import { addToJournal, readJournal, type Outcome } from './journal.ts';
import type { Target } from './plan.ts';
import { folderId, makePost, type Import } from './post.ts';
import { readExport, type Item } from './wxr.ts';

const nothing: Outcome['counts'] = { kept: 0, moved: 0, dropped: 0 };

/** What of a post was dropped, with how often. */
function droppedIn(parts: readonly InputPart[]): Record<string, number> {
  const dropped: Record<string, number> = {};
  for (const { action, note = '', text } of parts) {
    if (action !== 'dropped') continue;
    const what = note === 'a shortcode' ? `the shortcode ${/[\w-]+/.exec(text)?.[0] ?? ''}` : note;
    dropped[what] = (dropped[what] ?? 0) + 1;
  }
  return dropped;
}

/** Writes a post and its comments. @throws UserError if it can't be part of the site */
async function writePost(
  from: Import,
  item: Item,
  planned: Target,
): Promise<Omit<Outcome, 'post' | 'digest' | 'title'>> {
  const { root } = from;
  const { target, files, parts, warnings } = await makePost(from, item, planned);
  const id = folderId(target);
  const file = `${folderOf(id)}/${files.text.name}`;
  refuseTargets(root, id, files);
  if (!isUnchanged(root, id, files)) {
    if (existsSync(join(root, file))) throw new UserError(`${file} is there already, and has another text`);
    const problems = newProblems(root, id, files);
    if (problems.length > 0)
      throw new UserError(`with it the site would not build: ${problems.map(printProblem).join(' ')}`);
    writeArticle(root, id, files);
  }
  const comments = readComments(item, target);
  for (const [path, text] of comments.files)
    if (!existsSync(join(root, path))) writeWhole(join(root, path), text);
  const all = [...parts, ...comments.parts.map((part, i) => ({ ...part, unit: -1 - i, line: 1 }))];
  return {
    ...{ file, address: `/${target.lang}/${target.id}/`, warnings: [...warnings] },
    ...{ counts: countTotals(all).units, dropped: droppedIn(all) },
  };
}

/** What becomes of a post. */
async function outcomeOf(
  from: Import,
  item: Item,
  target: Target | undefined,
  digest: string,
): Promise<Outcome> {
  const about = { post: item.id, digest, title: item.title };
  const leftOut = (why: string): Outcome => ({ ...about, why, counts: nothing, dropped: {}, warnings: [] });
  if (!target) return leftOut('it is not in the plan');
  try {
    return { ...about, ...(await writePost(from, item, target)) };
  } catch (error) {
    if (error instanceof UserError) return leftOut(error.message.replace(/\.$/, ''));
    if (isTooDeep(error)) return leftOut('its elements are nested too deeply');
    throw error;
  }
}

/** Whether a text is read after the other of its article, so that its sections get their ids from Latin headings. */
function comesSecond({ plan }: Import, target: Target | undefined): boolean {
  const numbers = target && plan.groups.get(`${target.kind}/${target.id}`);
  const isArabic = (number: string): boolean =>
    languages[plan.targets.get(number)?.lang ?? 'en'].dir === 'rtl';
  return target !== undefined && languages[target.lang].dir === 'rtl' && !numbers?.every(isArabic);
}

/** Removes the temporary files of an import that was killed. */
function removeBegun(root: string): void {
  for (const kind of ['articles', 'pages', 'comments']) {
    const folder = join(root, 'content', kind);
    if (!existsSync(folder)) continue;
    for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (temporaryName.test(name) || name.startsWith(temporaryFolder))
        rmSync(join(parentPath, name), { recursive: true, force: true });
  }
}

/** Imports the posts that the journal does not have. */
export async function importPosts(
  from: Import,
  file: string,
  journalFile: string,
  tell: (posts: number) => void,
): Promise<Outcome[]> {
  removeBegun(from.root);
  const journal = readJournal(journalFile);
  const outcomes = new Map<string, Outcome>();
  for (const isSecond of [false, true])
    for await (const item of readExport(file)) {
      if (item.type !== 'item' || !from.entries.has(item.id)) continue;
      const target = from.plan.targets.get(item.id);
      if (comesSecond(from, target) !== isSecond) continue;
      const digest = digestOf(JSON.stringify([item, [...item.meta], target]));
      const known = journal.get(item.id);
      const isDone =
        known?.digest === digest && known.file !== undefined && existsSync(join(from.root, known.file));
      const outcome = isDone ? known : await outcomeOf(from, item, target, digest);
      if (JSON.stringify(outcome) !== JSON.stringify(known)) addToJournal(journalFile, outcome);
      outcomes.set(item.id, outcome);
      tell(outcomes.size);
    }
  return from.survey.entries.flatMap(({ id }) => outcomes.get(id) ?? []);
}
