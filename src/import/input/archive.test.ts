import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isMhtml, readMhtml } from './mhtml.ts';
import { readWarc } from './warc.ts';

const most = 1_000_000;
const record = (type: string, address: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${content.length}\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n\r\n'),
  ]);
const answer = (head: string, body: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)]);
const html = '<p>نص</p>';
const image = Buffer.of(0x89, 0x50, 0x0d, 0x0a, 0x0d, 0x0a, 0xff);
const records = [
  record('warcinfo', '', Buffer.from('software: x')),
  record('response', 'https://x.example/old', answer('301 Moved\r\nLocation: /a', '')),
  record('request', 'https://x.example/a', Buffer.from('GET /a HTTP/1.1\r\n\r\n')),
  record(
    'response',
    'https://x.example/a',
    answer(
      '200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked',
      Buffer.concat(
        [gzipSync(html)].flatMap((body) => [
          Buffer.from(`${(5).toString(16)}\r\n`),
          body.subarray(0, 5),
          Buffer.from(`\r\n${(body.length - 5).toString(16)}\r\n`),
          body.subarray(5),
          Buffer.from('\r\n0\r\n\r\n'),
        ]),
      ),
    ),
  ),
  record('response', 'https://x.example/a.png', answer('200 OK\r\nContent-Type: image/png', image)),
];

test('a WARC has a page, the first HTML response, and its images', () => {
  for (const bytes of [Buffer.concat(records), Buffer.concat(records.map((one) => gzipSync(one)))]) {
    const { page, files } = readWarc(bytes, most);
    expect(page).toMatchObject({ address: 'https://x.example/a', type: 'text/html', charset: 'utf-8' });
    expect(Buffer.from(page.bytes).toString()).toBe(html);
    expect(Buffer.from(files.get('https://x.example/a.png')?.bytes ?? []).equals(image)).toBe(true);
  }
});

test('a file that is not a WARC, is damaged, has no page or is too large is refused', () => {
  expect(() => readWarc(Buffer.from('x'), most)).toThrow('It is not a WARC');
  expect(() => readWarc(gzipSync('WARC/').subarray(0, 12), most)).toThrow('It is not a complete gzip file');
  expect(() => readWarc(Buffer.concat(records.slice(0, 3)), most)).toThrow('The WARC has no page');
  expect(() => readWarc(gzipSync(Buffer.alloc(most * 2)), most)).toThrow('Unpacked it is larger than 1 MB');
});

test('only the page of a WARC is unpacked, and within a limit', () => {
  const bomb = gzipSync(Buffer.alloc(25_000_000));
  const packed = (address: string, type: string): Buffer =>
    record('response', address, answer(`200 OK\r\nContent-Type: ${type}\r\nContent-Encoding: gzip`, bomb));
  const { files } = readWarc(
    Buffer.concat([...records, packed('https://x.example/b.png', 'image/png')]),
    most,
  );
  expect(() => files.get('https://x.example/b.png')?.bytes).toThrow('b.png is larger than 20 MB unpacked');
  const { page } = readWarc(packed('https://x.example/a', 'text/html'), most);
  expect(() => page.bytes).toThrow('is larger than 20 MB unpacked');
});

const mhtml = `From: <Saved by Blink>\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----edge----"\r
\r
------edge----\r
Content-Type: text/html\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://x.example/a\r
\r
<p>=D9=86=\r
=D8=B5 =3D</p>\r
------edge----\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://x.example/a.png\r
\r
${image.toString('base64')}\r
------edge------\r
`;

test('an MHTML file has a page and its images', () => {
  expect(isMhtml(mhtml)).toBe(true);
  const { page, files } = readMhtml(Buffer.from(mhtml));
  expect([page.address, Buffer.from(page.bytes).toString()]).toEqual(['https://x.example/a', '<p>نص =</p>']);
  expect(Buffer.from(files.get('https://x.example/a.png')?.bytes ?? []).equals(image)).toBe(true);
});

test('text with a header is not MHTML, and MHTML without a page is refused', () => {
  expect(isMhtml('Title: a page\n\nText')).toBe(false);
  expect(() =>
    readMhtml(Buffer.from(mhtml.replace('text/html\r\nContent-Tr', 'text/css\r\nContent-Tr'))),
  ).toThrow('has no page');
  expect(() => readMhtml(Buffer.from(mhtml.replace('boundary=', 'edge=')))).toThrow('no boundary');
});
