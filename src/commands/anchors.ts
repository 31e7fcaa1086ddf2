// npm run anchors [-- --yes]: records in content/anchors.json the ids of articles and sections that are published but not
// recorded. It asks before it records ids that only an import suggested; --yes answers.
// npm run anchors -- --gone <id> [--instead <id>]: records that an article was removed.
// npm run anchors -- --fresh [--yes]: starts a new record, for a site that has none of the recorded articles.
// None of them records anything while the content has mistakes.
import { constants, copyFileSync, existsSync } from 'node:fs';
import { parse } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import {
  anchorsFile,
  printAnchors,
  recordAnchors,
  unrecorded,
  type Anchors,
} from '../article/records/anchors.ts';
import { didYouMean } from '../article/problems/problem.ts';
import type { Article } from '../article/model/article.ts';
import type { Content } from '../article/loader/load.ts';
import { sectionTexts } from '../article/loader/read-again.ts';
import { UserError } from '../files/user-error.ts';
import { publishedContent, recordingCommand, refuseMistakes } from './command.ts';
import { isTranscribed } from '../import/output/transcribed.ts';
import { writeWhole } from '../files/write-whole.ts';

const nothing = 'Nothing was recorded.';

await recordingCommand(async () => {
  const { values } = parseArgs({
    options: {
      gone: { type: 'string' },
      instead: { type: 'string' },
      fresh: { type: 'boolean' },
      yes: { type: 'boolean' },
    },
  });
  const { gone, instead, fresh, yes = false } = values;
  if (gone === undefined && instead !== undefined)
    throw new UserError(
      '--instead goes with --gone: npm run anchors -- --gone old-article --instead another-article.',
    );
  if (fresh && gone !== undefined) throw new UserError('Write --fresh or --gone, not both.');
  if (yes && gone !== undefined) throw new UserError('Write --yes or --gone, not both.');
  const content = await publishedContent();
  const { anchors } = content;
  if (!anchors) {
    refuseMistakes(content, nothing);
    return;
  }
  if (fresh) await beginFresh(content, anchors, yes);
  else if (gone === undefined) await record(content, anchors, yes);
  else remove(content, anchors, gone, instead);
});

async function record(content: Content, anchors: Anchors, yes: boolean): Promise<void> {
  refuseMistakes(content, nothing);
  const added = unrecorded(anchors, byId(content));
  if (added.length === 0) {
    console.log('Every section is recorded already.');
    return;
  }
  if (!(await areWanted(content, added, yes))) {
    console.log(nothing);
    return;
  }
  await write(content, anchors);
  for (const { id, sections } of added)
    console.log(`${id}: ${sections.map((section) => `#${section}`).join(' ')}`);
  console.log(`Recorded in ${anchorsFile}: commit it.`);
}

/** Lists the ids that an import suggested and nobody has changed, and asks whether they are to be permanent. */
async function areWanted(
  content: Content,
  added: ReturnType<typeof unrecorded>,
  yes: boolean,
): Promise<boolean> {
  const articles = byId(content);
  const found = added.flatMap(({ id, sections }) =>
    Object.values(articles.get(id)?.translations ?? {}).flatMap((text) =>
      text.sections
        .filter((section) => sections.includes(section.id) && isTranscribed(section.id, section.title))
        .map((section) => `  ${id}#${section.id}: ${section.title}`),
    ),
  );
  if (found.length === 0) return true;
  console.log('These ids were made from their headings by a machine:');
  for (const line of new Set(found)) console.log(line);
  return (
    yes ||
    confirmed(
      'Recorded ids are permanent: to choose better ones, change them in the texts of all languages first. Record them as they are?',
      '--yes',
    )
  );
}

function byId({ articles }: Content): Map<string, Article> {
  return new Map(articles.map((article) => [article.id, article]));
}

/** Adds what is published to a record, and writes it. */
async function write(content: Content, anchors: Anchors): Promise<void> {
  const { today } = await import('../settings/today.ts');
  const texts = (article: Article) => sectionTexts('.', article);
  writeWhole(anchorsFile, printAnchors(recordAnchors(anchors, byId(content), texts, today())));
}

/** Starts a new record, for a new site. A copy of the old file is kept beside it. */
async function beginFresh(content: Content, anchors: Anchors, yes: boolean): Promise<void> {
  const missing = Object.keys(anchors);
  if (missing.length === 0)
    throw new UserError(`Nothing is recorded in ${anchorsFile} yet: run npm run anchors.`);
  const present = missing.find((id) => existsSync(`content/articles/${id}`));
  if (present !== undefined)
    throw new UserError(
      `"${present}" is recorded, and content/articles/${present} is there: its links would be forgotten. For each removed article, run npm run anchors -- --gone <id>. ${nothing}`,
    );
  // Mistakes that concern the old record do not concern the new one.
  const problems = content.problems.filter(({ file }) => file !== anchorsFile);
  refuseMistakes({ problems }, nothing);
  const question = `Old links to ${missing.join(', ')} will lead nowhere. Begin a fresh ${anchorsFile}?`;
  if (!yes && !(await confirmed(question, '--fresh --yes'))) {
    console.log(nothing);
    return;
  }
  const kept = keepBeside(anchorsFile);
  await write(content, {});
  console.log(`${anchorsFile} is begun afresh: commit it. The old one is kept as ${kept}.`);
}

/** Asks a question on the terminal. Throws a UserError if there is none. @param flags that answer it with yes */
async function confirmed(question: string, flags: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UserError(`${question} To answer yes without a terminal, run npm run anchors -- ${flags}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} (y/N) `)).trim());
  } finally {
    terminal.close();
  }
}

/** Copies a file beside itself under the first free number, such as anchors.1.json. Returns the copy's path. */
function keepBeside(file: string): string {
  const { dir, name, ext } = parse(file);
  let number = 1;
  const copy = () => `${dir}/${name}.${number}${ext}`;
  while (existsSync(copy())) number++;
  copyFileSync(file, copy(), constants.COPYFILE_EXCL);
  return copy();
}

function remove(content: Content, anchors: Anchors, id: string, instead: string | undefined): void {
  const known = anchors[id];
  if (!known)
    throw new UserError(`"${id}" was never recorded. ${didYouMean(id, Object.keys(anchors))}${nothing}`);
  const ids = content.articles.map((article) => article.id);
  if (ids.includes(id))
    throw new UserError(`content/articles/${id} is there: take the folder out first. ${nothing}`);
  const renamed = content.articles.find(({ was }) => was.includes(id));
  if (renamed) throw new UserError(`"${id}" was renamed: content/articles/${renamed.id} says so. ${nothing}`);
  if (instead !== undefined && !ids.includes(instead))
    throw new UserError(`There is no article "${instead}". ${didYouMean(instead, ids)}${nothing}`);
  writeWhole(
    anchorsFile,
    printAnchors({ ...anchors, [id]: { gone: instead ?? known.gone ?? true, sections: known.sections } }),
  );
  console.log(`"${id}" is recorded as gone in ${anchorsFile}: commit it.`);
}
