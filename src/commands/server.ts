import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { UserError } from '../files/user-error.ts';
import type { LocalComments } from './local-comments.ts';

/**
 * Serves a built site as a plain static host does: a folder's index.html, 404.html for missing files, and nothing
 * outside its base path.
 *
 * @param folder the built site
 * @param base the path it was built for, with slashes at both ends
 * @param port 0 for any free port
 * @param host the address to listen on; by default only this machine reaches it
 * @param comments receives what is posted, and adds the form for it to pages
 * @throws if there is no built site, or the port is in use
 */
export async function serve(
  folder: string,
  base: string,
  port: number,
  host = 'localhost',
  comments?: LocalComments,
): Promise<Server> {
  const missing = join(folder, '404.html');
  if (!existsSync(missing))
    throw new UserError(`There is no built site in ${folder}. Run npm run build first.`);
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(missing));
    };
    const [path = ''] = address.split('?');
    const page = path.startsWith(base) ? comments?.page(path.slice(base.length)) : undefined;
    if (comments && request.method === 'POST') comments.receive(request, response);
    else if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(page);
    } else if (address.startsWith(base)) {
      request.url = address.slice(base.length - 1);
      files(request, response, notFound);
    } else if (`${address}/` === base) {
      response.writeHead(301, { location: base });
      response.end();
    } else notFound();
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new UserError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=4400 npm start.`)
          : error,
      ),
    );
    server.listen(port, host, () => ready());
  });
  return server;
}
