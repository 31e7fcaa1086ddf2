import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from './server.ts';

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'midad-'));
  mkdirSync(join(folder, 'ar'));
  writeFileSync(join(folder, 'ar/index.html'), 'أهلاً');
  writeFileSync(join(folder, '404.html'), 'missing');
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

const portOf = (running: Server): number => (running.address() as AddressInfo).port;

test('serves a folder’s index.html, and 404.html for missing files', async () => {
  server = await serve(folder, '/', 0);
  const origin = `http://localhost:${portOf(server)}`;
  const page = await fetch(`${origin}/ar/`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html;charset=utf-8',
    'أهلاً',
  ]);
  for (const path of ['/none/', '/../package.json', '/%2e%2e/package.json', '/ar/index.html/x']) {
    const missing = await fetch(origin + path);
    expect([missing.status, await missing.text()]).toEqual([404, 'missing']);
  }
});

test('serves nothing outside its base path', async () => {
  server = await serve(folder, '/reader/', 0);
  const origin = `http://localhost:${portOf(server)}`;
  expect(await (await fetch(`${origin}/reader/ar/`)).text()).toBe('أهلاً');
  expect((await fetch(`${origin}/ar/`)).status).toBe(404);
  const bare = await fetch(`${origin}/reader`, { redirect: 'manual' });
  expect([bare.status, bare.headers.get('location')]).toEqual([301, '/reader/']);
});

test('only this machine reaches it', async () => {
  server = await serve(folder, '/', 0);
  expect(['127.0.0.1', '::1']).toContain((server.address() as AddressInfo).address);
});

test('says when the port is in use or the site is not built', async () => {
  server = await serve(folder, '/', 0);
  const port = portOf(server);
  await expect(serve(folder, '/', port)).rejects.toThrow(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=4400 npm start.`,
  );
  await expect(serve(join(folder, 'ar'), '/', 0)).rejects.toThrow('Run npm run build first.');
});
