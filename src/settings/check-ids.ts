import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, SitePage } from '../article/model/article.ts';
import type { TopicTable } from '../article/model/topics.ts';
import { didYouMean, type Problem } from '../article/problems/problem.ts';
import { defaultLinks, type SiteLink } from './links.ts';
import { lineOfSetting } from './settings-error.ts';
import type { Site } from './settings.ts';

/** What settings name by id. */
interface Published {
  readonly articles: readonly Article[];
  readonly pages: readonly SitePage[];
  readonly topics: TopicTable;
}

/**
 * Checks that the lead article and the links of masthead and footer are there. Default links are not checked: a site
 * needs no page "about".
 *
 * @param root the site's folder, where astro.config.ts is
 */
export function checkIds(
  root: string,
  { lead, masthead, footer }: Pick<Site, 'lead' | 'masthead' | 'footer'>,
  { articles, pages, topics }: Published,
): Problem[] {
  const leads = articles.flatMap(({ id, was }) => [id, ...was]);
  const targets = [
    ...['articles', 'topics', 'search', ...pages.map(({ id }) => id)],
    ...Object.keys({ ...topics.categories, ...topics.tags }).map((id) => `topics/${id}`),
  ];
  const unknown = (links: readonly SiteLink[], defaults: readonly SiteLink[]): string[] =>
    JSON.stringify(links) === JSON.stringify(defaults)
      ? []
      : links.filter((link) => typeof link === 'string').filter((link) => !targets.includes(link));
  const report = reporterIn(root);
  const links = [
    ...unknown(masthead, defaultLinks.masthead).map((link) => [['masthead'], link] as const),
    ...unknown(footer.links, defaultLinks.footer).map((link) => [['footer', 'links'], link] as const),
  ];
  return [
    ...(lead === undefined || leads.includes(lead)
      ? []
      : [
          report(
            ['lead'],
            lead,
            'no article of that id is published',
            `${didYouMean(lead, leads)}Write the name of a folder in content/articles.`,
          ),
        ]),
    ...links.map(([path, link]) => {
      const kind = link.startsWith('topics/') ? 'topic in content/topics.yaml' : 'page in content/pages';
      const remedy = `${didYouMean(link, targets)}A link is one of ${targets.join(', ')}, or { href, label }.`;
      return report(path, link, `there is no such ${kind}`, remedy);
    }),
  ];
}

/** Makes a problem of a setting and a value in it, with the line that names both. */
function reporterIn(root: string) {
  const file = readdirSync(root).find((name) => /^astro\.config\.\w+$/.test(name));
  const text = file === undefined ? '' : readFileSync(join(root, file), 'utf8');
  return (path: readonly string[], value: string, wrong: string, remedy: string): Problem => ({
    file: file ?? 'astro.config.ts',
    line: lineOfSetting(text, path, value),
    wrong: `"${path.join('.')}" names "${value}", and ${wrong}`,
    remedy,
  });
}
