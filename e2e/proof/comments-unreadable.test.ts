// Requests that Node can't parse, and so no route sees, sent as raw bytes.
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../src/check/built-site.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReceiver } from '../../src/receiver/receiver.ts';
import { stringsOf } from '../../src/settings/strings.ts';
import { postErrors } from '../../src/receiver/post-errors.ts';
import { site } from '../../src/settings/site.ts';

let root: string;
let app: Awaited<ReturnType<typeof makeReceiver>>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'midad-'));
  const folder = join(root, '.comments');
  app = await makeReceiver({ root, folder, proxies: [], perAddress: 1000, overall: 1000 }, () => undefined);
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

/** Sends bytes, and returns all that is answered until the connection ends. */
const send = (bytes: string): Promise<string> =>
  new Promise((answered) => {
    let answer = '';
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(bytes),
    );
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => (answer += data));
    socket.on('error', () => undefined);
    socket.on('close', () => answered(answer));
  });
const form = 'host: x\r\ncontent-type: application/x-www-form-urlencoded\r\n';

test.each<[what: string, bytes: string, error: keyof typeof postErrors]>([
  ['a long path', `POST /${'a'.repeat(20_000)} HTTP/1.1\r\n${form}\r\n`, 'longHead'],
  ['a length that is not a number', `POST / HTTP/1.1\r\n${form}content-length: x\r\n\r\n`, 'broken'],
  ['garbage', '\u0016\u0003\u0001 garbage\r\n\r\n', 'broken'],
  ['a body that stops', `POST / HTTP/1.1\r\n${form}content-length: 99\r\n\r\ncomment=`, 'slow'],
])(
  'the answer to %s is a sentence in each language',
  async (_, bytes, name) => {
    const answer = await send(bytes);
    const { status } = postErrors[name];
    expect(answer).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [A-Z][^]*\r\ncontent-type: text/html; charset=utf-8\r\n`),
    );
    const page = parse(answer.slice(answer.indexOf('\r\n\r\n')));
    const said = page
      .querySelectorAll('section')
      .map((part) => [part.getAttribute('lang'), part.querySelector('h1 + p')?.text]);
    expect(said).toEqual(site.languages.map((lang) => [lang, stringsOf(lang).commentErrors[name]]));
  },
  25_000,
);
