import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { pagePolicy, refusalInAll } from './page.ts';
import { refusals, type Refusal } from './refusals.ts';

const known: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: refusals.slow,
  HPE_HEADER_OVERFLOW: refusals.longHead,
};

/**
 * Answers what could not be read as a request, or stopped halfway, and closes the connection.
 *
 * @param error what Node's parser says of it
 */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = known[error.code ?? ''] ?? refusals.broken;
  const page = refusalInAll(refusal);
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`,
    'content-type: text/html; charset=utf-8',
    `content-length: ${Buffer.byteLength(page)}`,
    `content-security-policy: ${pagePolicy}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${page}`, () => socket.destroy());
}
