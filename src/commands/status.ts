// npm run status: how many sections of each translation are up to date with the original, and which texts have a date
// to come.
import { sectionStatuses, type SectionStatus } from '../article/records/translation-status.ts';
import { waitingNotice } from '../article/loader/unpublished.ts';
import { languagesOf } from '../article/model/article.ts';
import { publishedContent, refuseMistakes, waitingCommand } from './command.ts';

const columns: readonly SectionStatus[] = ['fresh', 'behind', 'missing', 'unconfirmed'];

await waitingCommand(async () => {
  const content = await publishedContent();
  refuseMistakes(content, 'There is no table of content that has mistakes.');
  const rows = content.articles.flatMap((article) =>
    languagesOf(article)
      .filter((lang) => lang !== article.main)
      .map((lang) => {
        const found = sectionStatuses(content.translationStatus ?? {}, article, lang);
        const counts = columns.map((column) =>
          String(found.filter(({ status }) => status === column).length),
        );
        return [article.id, lang, String(found.length), ...counts];
      }),
  );
  const table = [['article', 'language', 'sections', ...columns], ...rows];
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  for (const row of table)
    console.log(
      row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
  const waiting = waitingNotice(content.waiting);
  if (waiting !== undefined) console.log(waiting);
});
