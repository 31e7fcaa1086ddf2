import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchWhole } from './fetch-whole.ts';
import { isPrivate } from './private-addresses.ts';
import { readSource } from './source.ts';

const answers: Record<string, RequestListener> = {
  '/page': (_, response) =>
    response.setHeader('content-type', 'text/html; charset=UTF-8').end('<!doctype html><p>نص</p>'),
  '/text': (_, response) => response.setHeader('content-type', 'text/plain').end('نص <p>'),
  '/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/elsewhere': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/slow': (_, response) => response.write('<p>'),
  '/image': (_, response) => response.setHeader('content-type', 'image/png').end('x'),
  '/broken': (request) => request.socket.destroy(),
  '/endless': (_, response) => {
    const more = (): void => {
      while (response.writable && response.write('x'.repeat(10_000)));
    };
    response.on('drain', more);
    more();
  },
};
let server: Server;
let origin: string;
const limits = { bytes: 1_000_000, time: 10_000 };

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a page is downloaded, and redirects are followed to its address', async () => {
  const saved = await fetchWhole(`${origin}/moved`, limits);
  expect(saved).toMatchObject({ address: `${origin}/page`, type: 'text/html', charset: 'UTF-8' });
  expect(Buffer.from(saved.bytes).toString()).toContain('نص');
});

test.each([
  ['/none', 'answers 404 Not Found'],
  ['/loop', "can't be reached: redirect count exceeded"],
  ['/elsewhere', "can't be reached: URL scheme must be a HTTP(S) scheme"],
  ['/endless', 'sends more than 1 MB'],
  ['/broken', "can't be reached: UND_ERR_SOCKET"],
])('%s is refused: it %s', async (path, message) => {
  await expect(fetchWhole(origin + path, limits)).rejects.toThrow(message);
});

test('no answer in time, no connection and other schemes are refused', async () => {
  await expect(fetchWhole(`${origin}/slow`, { ...limits, time: 100 })).rejects.toThrow(
    'did not answer within 0.1 seconds',
  );
  const { port } = new URL(origin);
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => closed.once('listening', ready));
  const free = (closed.address() as AddressInfo).port;
  await new Promise((done) => closed.close(done));
  expect(String(free)).not.toBe(port);
  await expect(fetchWhole(`http://127.0.0.1:${free}/`, limits)).rejects.toThrow(
    "can't be reached: ECONNREFUSED",
  );
  await expect(fetchWhole('ftp://example.org/a', limits)).rejects.toThrow('only http and https are fetched');
});

test('what a page contains is not read from this machine or a private network', async () => {
  const { port } = new URL(origin);
  const elsewhere = { ...limits, publicOnly: true };
  const hosts = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '[::]',
  ];
  for (const host of hosts)
    await expect(fetchWhole(`http://${host}:${port}/image`, elsewhere), host).rejects.toThrow(
      'is on this machine or in a private network, and its page is not',
    );
  // Refused before a connection is tried: no such machine is there.
  for (const host of [
    '10.0.0.1',
    '192.168.1.1',
    '172.16.5.5',
    '169.254.169.254',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
  ])
    await expect(fetchWhole(`http://${host}/`, elsewhere), host).rejects.toThrow('in a private network');
  expect(await isPrivate('https://93.184.215.14/')).toBe(false);
});

test('a page on this machine may have its images there, and a saved page may not', async () => {
  const written = `${origin}/image`;
  const local = await readSource(`${origin}/page`, 10_000);
  expect(Buffer.from(await local.image(written, written)).toString()).toBe('x');
  const folder = mkdtempSync(join(tmpdir(), 'midad-source-'));
  const path = join(folder, 'saved.html');
  writeFileSync(path, `<!-- saved from url=(0024)${origin}/page -->\n<!doctype html><p>نص</p>`);
  const saved = await readSource(path, 10_000);
  expect(saved.address).toBe(`${origin}/page`);
  await expect(saved.image(written, written)).rejects.toThrow('in a private network');
  rmSync(folder, { recursive: true });
});

test('an address must be a page or a text', async () => {
  expect(await readSource(`${origin}/moved`, 10_000)).toMatchObject({
    kind: 'page',
    address: `${origin}/page`,
  });
  expect(await readSource(`${origin}/text`, 10_000)).toMatchObject({ kind: 'text', text: 'نص <p>' });
  await expect(readSource(`${origin}/image`, 10_000)).rejects.toThrow('/image is not a page but image/png.');
});

test('a file is a page or a text, and images of a saved page are read from its folder only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'midad-source-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write('a b.png', 'x');
  const page = await readSource(write('page', '<!doctype html><p>نص</p>'), 100);
  expect(page.kind).toBe('page');
  expect((await readSource(write('about.txt', 'Of <p>HTML</p>'), 100)).kind).toBe('text');
  const image = (written: string) => page.image(written, written);
  expect(Buffer.from(await image('./a%20b.png?w=1')).toString()).toBe('x');
  expect(Buffer.from(await image('data:image/png;base64,eA==')).toString()).toBe('x');
  const pictures = `<!doctype html><img src="data:image/png;base64,${'A'.repeat(6_000_000)}"><p>`;
  expect((await readSource(write('pictures.html', pictures), 100)).kind).toBe('page');
  await expect(readSource(write('long.txt', 'word '.repeat(1_100_000)), 100)).rejects.toThrow(
    'It has 6 million characters; the limit is 5 million',
  );
  for (const written of [
    'none.png',
    '../../etc/passwd',
    '/etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    '%E0%A4.png',
  ])
    await expect(image(written)).rejects.toThrow('it is not next to the page');
  rmSync(folder, { recursive: true });
});
