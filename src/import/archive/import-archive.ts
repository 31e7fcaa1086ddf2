// npm run import -- --archive: a whole site from WordPress's export, in two runs. The first writes a plan, the second
// carries it out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printProblem } from '../../article/problems/problem.ts';
import { digestOf } from '../../files/digest.ts';
import { takeLock } from '../../files/lock.ts';
import { UserError } from '../../files/user-error.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { languages } from '../../language/language.ts';
import { countTotals, type InputPart } from '../draft/totals.ts';
import { folderOf, isUnchanged, newProblems, readTopics, refuseTargets } from '../output/article-folder.ts';
import { writeArticle } from '../output/write-article.ts';
import { readComments } from './comments.ts';
import { addToJournal, readJournal, type Outcome } from './journal.ts';
import { mediaReader } from './media.ts';
import { readPlan, type Target } from './plan.ts';
import { folderId, makePost, type Import } from './post.ts';
import { proposePlan } from './propose.ts';
import { addRedirects, addTopics, redirectsOf } from './records.ts';
import { printArchiveReport, printSums } from './report.ts';
import { surveyExport, type Survey } from './survey.ts';
import { readExport, type Item } from './wxr.ts';

/** What to import, and how. */
export interface ArchiveOptions {
  /** The export's file. */
  readonly archive: string;
  /** A folder with a copy of the site's uploads; without it pictures are downloaded. */
  readonly media: string | undefined;
  /** Timeout for each response, in milliseconds. */
  readonly time: number;
  readonly dry: boolean;
}

type Print = (line: string) => void;

/** Prints a line to stderr for every so many. */
const progress = (every: number, what: string) => (count: number) => {
  if (count % every === 0) console.error(`${count} ${what} …`);
};

/** Proposes a plan, and shows what categories and tags become. */
function propose(root: string, survey: Survey, planFile: string, dry: boolean, print: Print): void {
  const taken = ['articles', 'pages'].flatMap((kind) =>
    existsSync(join(root, 'content', kind)) ? readdirSync(join(root, 'content', kind)) : [],
  );
  const { text, topics, counts } = proposePlan(survey, readTopics(root), new Set(taken));
  print(`Categories and tags become:\n${topics}\n`);
  print(`${counts.articles} articles, ${counts.pages} pages, and ${counts.guesses} pairs that are guessed.`);
  if (dry) {
    print('Nothing was written, because of --dry-run.');
    return;
  }
  writeWhole(planFile, text);
  print(
    `The plan is ${planFile}: read and edit it. Nothing else was written. Then run the same command again, and it is carried out.`,
  );
}

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
    const isTooDeep = error instanceof RangeError && error.message.includes('call stack');
    if (!isTooDeep && !(error instanceof UserError)) throw error;
    return leftOut(isTooDeep ? 'its elements are nested too deeply' : error.message.replace(/\.$/, ''));
  }
}

/** Whether a text is read after the other of its article, so that its sections get their ids from Latin headings. */
function comesSecond({ plan }: Import, target: Target | undefined): boolean {
  const numbers = target && plan.groups.get(`${target.kind}/${target.id}`);
  const isArabic = (number: string): boolean =>
    languages[plan.targets.get(number)?.lang ?? 'en'].dir === 'rtl';
  return target !== undefined && languages[target.lang].dir === 'rtl' && !numbers?.every(isArabic);
}

/** Imports the posts that the journal does not have. */
async function importPosts(from: Import, file: string, journalFile: string): Promise<Outcome[]> {
  const journal = readJournal(journalFile);
  const outcomes = new Map<string, Outcome>();
  const tell = progress(50, `of ${from.survey.entries.length} posts`);
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

/** Writes an import by its plan. */
async function carryOut(from: Import, { archive }: ArchiveOptions, print: Print): Promise<void> {
  const { root, survey, plan } = from;
  addTopics(root, plan.topics);
  const journalFile = join(root, '.cache/import', `${basename(archive)}.jsonl`);
  const outcomes = await importPosts(from, archive, journalFile);
  const addresses = new Map(
    outcomes.flatMap(({ post, address }) => (address === undefined ? [] : [[post, address] as const])),
  );
  addRedirects(root, redirectsOf(survey, plan, addresses));
  const report = `${archive}.report.md`;
  const text = printArchiveReport(basename(archive), survey, outcomes);
  if (!existsSync(report) || readFileSync(report, 'utf8') !== text) writeWhole(report, text);
  print(printSums(survey, outcomes));
  print(`What became of every post is in ${report}, old addresses are in content/redirects.yaml.`);
  print('Read it with npm run dev. Then npm run anchors records the sections, and npm run build publishes.');
}

/**
 * Imports a site.
 *
 * @param root the project's folder
 * @param print prints a line; it may contain words of the export
 * @throws UserError if the export or the plan can't be read
 */
export async function importArchive(root: string, options: ArchiveOptions, print: Print): Promise<void> {
  const { archive, media, time, dry } = options;
  const image = mediaReader(media, time);
  const survey = await surveyExport(archive, progress(1000, 'items read'));
  const planFile = `${archive}.plan.yaml`;
  if (!existsSync(planFile)) {
    propose(root, survey, planFile, dry, print);
    return;
  }
  const plan = readPlan(planFile, readFileSync(planFile, 'utf8'), survey);
  if (dry) {
    print(
      `${planFile} has ${plan.targets.size} of ${survey.entries.length} posts and no mistake. Nothing was written.`,
    );
    return;
  }
  const release = takeLock(join(root, '.cache'), 'importer');
  try {
    const entries = new Map(survey.entries.map((entry) => [entry.id, entry]));
    await carryOut({ root, survey, plan, image, entries }, options, print);
  } finally {
    release();
  }
}
