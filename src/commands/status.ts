// npm run status: how each translation stands to its original, section by section.
import { standings, type Standing } from '../article/records/translation-status.ts';
import { languageCodes } from '../language/language.ts';
import { command, publishedContent, refuseMistakes } from './command.ts';

const columns: readonly Standing[] = ['fresh', 'behind', 'missing', 'unconfirmed'];

command(() => {
  const content = publishedContent();
  refuseMistakes(content, 'There is no table of content that has mistakes.');
  const rows = content.articles.flatMap((article) =>
    languageCodes
      .filter((lang) => lang !== article.main && article.translations[lang])
      .map((lang) => {
        const found = standings(content.translationStatus ?? {}, article, lang);
        const counts = columns.map((column) =>
          String(found.filter(({ standing }) => standing === column).length),
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
});
