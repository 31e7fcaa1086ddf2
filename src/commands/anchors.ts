// npm run anchors: records in content/anchors.json the ids of articles and sections that are published but not recorded.
// npm run anchors -- --gone <id> [--instead <id>]: records that an article was removed.
// It removes nothing, and records nothing while the content has mistakes.
import { parseArgs } from 'node:util';
import {
  anchorsFile,
  printAnchors,
  recordAnchors,
  unrecorded,
  type Anchors,
} from '../article/records/anchors.ts';
import { didYouMean } from '../article/problems/problem.ts';
import type { Content } from '../article/loader/load.ts';
import { sectionTexts } from '../article/loader/read-again.ts';
import { UserError } from '../files/user-error.ts';
import { command, publishedContent, refuseMistakes } from './command.ts';
import { writeWhole } from '../files/write-whole.ts';

const nothing = 'Nothing was recorded.';

command(() => {
  const { values } = parseArgs({ options: { gone: { type: 'string' }, instead: { type: 'string' } } });
  const content = publishedContent();
  if (values.gone === undefined && values.instead !== undefined)
    throw new UserError(
      '--instead goes with --gone: npm run anchors -- --gone old-article --instead another-article.',
    );
  const { anchors } = content;
  if (!anchors) return refuseMistakes(content, nothing);
  if (values.gone === undefined) record(content, anchors);
  else remove(content, anchors, values.gone, values.instead);
});

function record(content: Content, anchors: Anchors): void {
  refuseMistakes(content, nothing);
  const articles = new Map(content.articles.map((article) => [article.id, article]));
  const added = unrecorded(anchors, articles);
  if (added.length === 0) return console.log('Every section is recorded already.');
  const day = new Date().toISOString().slice(0, 10);
  writeWhole(
    anchorsFile,
    printAnchors(recordAnchors(anchors, articles, (article) => sectionTexts('.', article), day)),
  );
  for (const { id, sections } of added)
    console.log(`${id}: ${sections.map((section) => `#${section}`).join(' ')}`);
  console.log(`Recorded in ${anchorsFile}: commit it.`);
}

function remove(content: Content, anchors: Anchors, id: string, instead: string | undefined): void {
  const known = anchors[id];
  if (!known)
    throw new UserError(`"${id}" was never recorded. ${didYouMean(id, Object.keys(anchors))}${nothing}`);
  const ids = content.articles.map((article) => article.id);
  if (ids.includes(id))
    throw new UserError(`content/articles/${id} is there: take the folder out first. ${nothing}`);
  if (instead !== undefined && !ids.includes(instead))
    throw new UserError(`There is no article "${instead}". ${didYouMean(instead, ids)}${nothing}`);
  writeWhole(
    anchorsFile,
    printAnchors({ ...anchors, [id]: { gone: instead ?? known.gone ?? true, sections: known.sections } }),
  );
  console.log(`"${id}" is recorded as gone in ${anchorsFile}: commit it.`);
}
