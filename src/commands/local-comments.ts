// The comment form on a site that was built without one: the local server adds it to articles, and receives comments.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { threadsOf } from '../article/comments/threads.ts';
import { isLanguage } from '../language/language.ts';
import { commentSection } from '../publish/comment-section.ts';
import { href, thanksPath } from '../publish/urls.ts';
import { thanksPage } from '../receiver/page.ts';
import { idsOfArticle, isPublished } from '../receiver/articles.ts';
import { makeReceiver } from '../receiver/receiver.ts';

export interface LocalComments {
  /** The HTML of a page that was changed, by its path from the base: an article, or the page of thanks. */
  readonly page: (path: string) => string | undefined;
  readonly receive: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens the folder of comments. The settings have to be registered with an empty origin: all links of the receiver are
 * then relative to the local server, and work under any name of this machine.
 *
 * @param root the site's folder
 * @param built the built site
 * @param folder the folder comments wait in
 * @throws a UserError if another receiver uses the folder, or it is published
 */
export async function localComments(root: string, built: string, folder: string): Promise<LocalComments> {
  const app = await makeReceiver({ root, folder, proxies: [], perAddress: 1000, overall: 1000 }, (error) =>
    console.error(`A comment was not stored: ${error instanceof Error ? error.message : String(error)}`),
  );
  await app.ready();
  return {
    page(path) {
      const [, lang = '', id = ''] = /^([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
      const file = join(built, path, 'index.html');
      if (!isLanguage(lang)) return undefined;
      if (path === thanksPath(lang)) return existsSync(file) ? undefined : thanksPage(lang);
      if (!isPublished(root, id) || !existsSync(file)) return undefined;
      const form = commentSection(lang, id, { way: 'here' }, threadsOf(root, idsOfArticle(root, id)));
      return withForm(readFileSync(file, 'utf8'), form, stylesheetIn(built));
    },
    receive(request, response) {
      app.routing(request, response);
    },
    close: () => app.close(),
  };
}

/** The address of the stylesheet of comments: a build has it even if no page links it. */
function stylesheetIn(built: string): string {
  const name = readdirSync(join(built, 'assets')).find((file) => /^comments\..*css$/.test(file));
  return href(`assets/${name ?? ''}`);
}

/** Adds the form below the article, its stylesheet, and the permission to send it. */
function withForm(html: string, form: string, stylesheet: string): string {
  const link = html.includes(stylesheet) ? '' : `<link rel="stylesheet" href="${stylesheet}">`;
  return html
    .replace("form-action 'none'", "form-action 'self'")
    .replace('</head>', () => `${link}</head>`)
    .replace(/<\/div>\s*<\/main>/, (end) => form + end);
}
