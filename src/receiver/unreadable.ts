import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorPageInAllLanguages, pageHeaders } from './page.ts';
import { postErrors, type PostError } from './post-errors.ts';

const errors: Readonly<Record<string, PostError>> = {
  ERR_HTTP_REQUEST_TIMEOUT: postErrors.slow,
  HPE_HEADER_OVERFLOW: postErrors.longHead,
};

/**
 * Answers a request that Node could not parse, or that stopped halfway, and closes the connection. Fastify calls it
 * (`clientErrorHandler`) with the socket alone: there is no response object to write to.
 *
 * @param error of Node's HTTP parser
 */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const postError = errors[error.code ?? ''] ?? postErrors.broken;
  const page = errorPageInAllLanguages(postError);
  const headers = { ...pageHeaders, 'content-length': Buffer.byteLength(page), connection: 'close' };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${postError.status} ${STATUS_CODES[postError.status] ?? ''}\r\n`;
  socket.end(`${status}${head.join('')}\r\n${page}`, () => socket.destroy());
}
