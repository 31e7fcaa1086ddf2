// npm run anchors: records in content/anchors.json every article and section id that is published and not yet there.
// npm run anchors -- --gone <id> [--instead <id>]: records that an article was removed.
// It adds and never takes out, and records nothing while the content has mistakes.
import { parseArgs } from 'node:util';
import { ledgerFile, printLedger, recordAnchors, unrecorded, type Ledger } from '../article/ledger.ts';
import { nearest } from '../article/problem.ts';
import { sectionTexts, type Content } from '../article/read.ts';
import { command, publishedContent, Refusal, refuseMistakes } from './command.ts';
import { writeWhole } from './write-file.ts';

const nothing = 'Nothing was recorded.';

command(() => {
  const { values } = parseArgs({ options: { gone: { type: 'string' }, instead: { type: 'string' } } });
  const content = publishedContent();
  if (values.gone === undefined && values.instead !== undefined)
    throw new Refusal(
      '--instead goes with --gone: npm run anchors -- --gone old-article --instead another-article.',
    );
  const { ledger } = content;
  if (!ledger) return refuseMistakes(content, nothing);
  if (values.gone === undefined) record(content, ledger);
  else remove(content, ledger, values.gone, values.instead);
});

function record(content: Content, ledger: Ledger): void {
  refuseMistakes(content, nothing);
  const articles = new Map(content.articles.map((article) => [article.id, article]));
  const added = unrecorded(ledger, articles);
  if (added.length === 0) return console.log('Every section is recorded already.');
  const day = new Date().toISOString().slice(0, 10);
  writeWhole(
    ledgerFile,
    printLedger(recordAnchors(ledger, articles, (article) => sectionTexts('.', article), day)),
  );
  for (const { id, sections } of added)
    console.log(`${id}: ${sections.map((section) => `#${section}`).join(' ')}`);
  console.log(`Recorded in ${ledgerFile}: commit it.`);
}

function remove(content: Content, ledger: Ledger, id: string, instead: string | undefined): void {
  const known = ledger[id];
  if (!known) {
    const meant = nearest(id, Object.keys(ledger));
    throw new Refusal(`"${id}" was never recorded.${meant ? ` Did you mean "${meant}"?` : ''} ${nothing}`);
  }
  const ids = content.articles.map((article) => article.id);
  if (ids.includes(id))
    throw new Refusal(`content/articles/${id} is there: take the folder out first. ${nothing}`);
  if (instead !== undefined && !ids.includes(instead)) {
    const meant = nearest(instead, ids);
    throw new Refusal(
      `There is no article "${instead}".${meant ? ` Did you mean "${meant}"?` : ''} ${nothing}`,
    );
  }
  writeWhole(
    ledgerFile,
    printLedger({ ...ledger, [id]: { gone: instead ?? known.gone ?? true, sections: known.sections } }),
  );
  console.log(`"${id}" is recorded as gone in ${ledgerFile}: commit it.`);
}
