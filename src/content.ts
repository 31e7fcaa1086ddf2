import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Article, SitePage } from './article/model/article.ts';
import type { GoneArticle } from './article/model/catalog.ts';
import type { TopicTable } from './article/model/topics.ts';
import { compileVariable } from './engine.ts';
import { makeParseCache } from './article/loader/parse-cache.ts';
import { checkIds } from './settings/check-ids.ts';
import { site } from './settings/site.ts';
import { today } from './settings/today.ts';
import { goneArticles, readContent, reportOf, type Content } from './article/loader/load.ts';

/** An item of the content store: an article or page without its text, or the facts about all of them. */
export type Entry =
  | { readonly kind: 'article'; readonly entry: Article }
  | { readonly kind: 'page'; readonly entry: SitePage }
  | {
      readonly kind: 'facts';
      readonly topics: TopicTable;
      /** Articles that were removed, by id. */
      readonly gone: readonly (readonly [id: string, article: GoneArticle])[];
    };

/**
 * Loads the content folder into Astro's store. A build fails if there are mistakes, and reports all of them. In
 * development they are logged, and the rest of the content is shown.
 */
export function contentLoader(): Loader {
  const cache = makeParseCache();
  return {
    name: 'content',
    async load(context) {
      // The build reads the content itself, and gives it to the pages.
      if (process.env[compileVariable] !== undefined) return;
      const { config, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const drafts = watcher !== undefined;
      const read = (): Content => {
        const content = readContent(root, {
          drafts,
          today: today(),
          languages: site.languages,
          recorded: process.env['CI'] === 'true' && !drafts,
          cache,
        });
        content.problems.push(...checkIds(root, site, content));
        // A build keeps Astro's own log silent.
        for (const notice of content.notices)
          if (drafts) logger.info(notice);
          else console.warn(notice);
        return content;
      };

      const first = read();
      if (first.problems.length > 0 && !watcher) throw mistakes(first);
      if (first.problems.length > 0) logger.error(reportOf(first));
      await fill(context, first);

      watcher?.add(`${root}content`);
      let debounce: NodeJS.Timeout | undefined;
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(`${root}content`)) return;
        clearTimeout(debounce);
        debounce = setTimeout(() => {
          const again = read();
          if (again.problems.length > 0) logger.error(reportOf(again));
          else void fill(context, again);
        }, 50);
      });
    },
  };
}

/**
 * The error that ends a build, without a stack: authors need the place of a mistake in the content, not in the code. It
 * is no AstroError: Astro would take the brackets out of its message as Markdown.
 */
const mistakes = (content: Content): Error => Object.assign(new Error(reportOf(content)), { stack: '' });

async function fill(context: LoaderContext, content: Content): Promise<void> {
  const { store } = context;
  const entries: [id: string, Entry][] = [
    ...content.articles.map((entry): [string, Entry] => [`a/${entry.id}`, { kind: 'article', entry }]),
    ...content.pages.map((entry): [string, Entry] => [`p/${entry.id}`, { kind: 'page', entry }]),
    ['facts', { kind: 'facts', topics: content.topics, gone: goneArticles(content) }],
  ];
  const ids = new Set(entries.map(([id]) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const [id, entry] of entries) {
    const data = await context.parseData({ id, data: { ...entry } });
    store.set({ id, data, digest: context.generateDigest(JSON.stringify(entry)) });
  }
}

/** The type of what the store holds. */
export const contentSchema = z.custom<Entry>();
