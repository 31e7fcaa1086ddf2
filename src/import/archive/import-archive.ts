// npm run import -- --archive: a whole site from WordPress's export, in two runs. The first writes a plan, the second
// carries it out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { takeLock } from '../../files/lock.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { readTopics } from '../output/article-folder.ts';
import { importPosts } from './import-posts.ts';
import { mediaReader } from './media.ts';
import { readPlan } from './plan.ts';
import type { Import } from './post.ts';
import { proposePlan } from './propose.ts';
import { addRedirects, addTopics, redirectsOf } from './records.ts';
import { printArchiveReport, printSums } from './report.ts';
import { surveyExport, type Survey } from './survey.ts';

/** What to import, and how. */
export interface ArchiveOptions {
  /** The export's file. */
  readonly archive: string;
  /** A folder with a copy of the site's uploads; without it pictures are downloaded. */
  readonly media: string | undefined;
  /** Timeout for each response, in milliseconds. */
  readonly time: number;
  readonly dry: boolean;
  /** The path that the site will live under, such as `/reader/`. */
  readonly base: string;
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

/** Writes an import by its plan. */
async function carryOut(from: Import, { archive, base }: ArchiveOptions, print: Print): Promise<void> {
  const { root, survey, plan } = from;
  addTopics(root, plan.topics);
  const journalFile = join(root, '.cache/import', `${basename(archive)}.jsonl`);
  const outcomes = await importPosts(
    from,
    archive,
    journalFile,
    progress(50, `of ${survey.entries.length} posts`),
  );
  const addresses = new Map(
    outcomes.flatMap(({ post, address }) => (address === undefined ? [] : [[post, address] as const])),
  );
  const taken = addRedirects(root, redirectsOf(survey, plan, addresses), base);
  const report = `${archive}.report.md`;
  const text = printArchiveReport(basename(archive), survey, outcomes);
  if (!existsSync(report) || readFileSync(report, 'utf8') !== text) writeWhole(report, text);
  print(printSums(survey, outcomes));
  if (taken.length > 0)
    print(`These old addresses were not redirected, since other pages have them now: ${taken.join(' ')}`);
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
