// The receiver under many posts at once, and killed during them: each acknowledged comment is there, once.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pendingComments } from '../../src/receiver/moderation.ts';
import { copyProject, type Copy } from '../project-copy.ts';
import { freePort, startReceiving, type Receiving } from '../running-receiver.ts';

let copy: Copy;
let port: number;
let agent: Agent;
let receiving: Receiving | undefined;
beforeEach(async () => {
  copy = copyProject();
  copy.write('content/articles/oil/ar.md', '---\ntitle: نفط\n---\n\nنص.\n');
  port = await freePort();
  agent = new Agent({ keepAlive: true, maxSockets: 40 });
});
afterEach(async () => {
  agent.destroy();
  await receiving?.end('SIGKILL');
  copy.remove();
});

/** Sends a comment. Returns the status, or undefined if no answer came. */
function post(text: string): Promise<number | undefined> {
  const body = new URLSearchParams({
    article: 'oil',
    lang: 'ar',
    to: '',
    comment: text,
    name: 'قارئ',
    email: 'reader@example.org',
    website: '',
  }).toString();
  return new Promise((answered) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.on('close', () => answered(response.statusCode));
      },
    );
    sent.on('error', () => answered(undefined));
    sent.end(body);
  });
}

/** Sends comments, forty at a time, and returns the status of each. */
async function postAll(
  texts: readonly string[],
  seen: (status: number | undefined) => void = () => undefined,
): Promise<Map<string, number | undefined>> {
  const statuses = new Map<string, number | undefined>();
  const left = [...texts];
  const work = async (): Promise<void> => {
    for (let text = left.shift(); text !== undefined; text = left.shift()) {
      const status = await post(text);
      statuses.set(text, status);
      seen(status);
    }
  };
  await Promise.all(Array.from({ length: 40 }, work));
  return statuses;
}

const queue = (): string => join(copy.folder, '.comments');
const pending = (): string => join(queue(), 'pending');
const kept = (): string[] => pendingComments(queue()).map(({ comment }) => comment?.text ?? '(incomplete)');
const much = ['--per-address', '1000000', '--overall', '1000000'];

test('killed during posts, it loses none that it acknowledged, and leaves no incomplete file', async () => {
  const answered = new Set<string>();
  const open = new Set<string>();
  for (let round = 0; round < 4; round++) {
    const started = (receiving = await startReceiving(copy, port, {}, much));
    // What a crash left incomplete is deleted, and each comment that is there is complete.
    expect(readdirSync(pending()).filter((name) => name.startsWith('.'))).toEqual([]);
    const before = kept();
    for (const text of answered) expect(before).toContain(text);
    // Readers whose post was not answered send it again; some others press the button twice.
    const again = [...open, ...[...answered].slice(0, 20)];
    const fresh = Array.from({ length: 300 }, (_, i) => `تعليق ${round}-${i}`);
    let count = 0;
    const killAt = 60 + round * 37;
    let ended: Promise<number | null> | undefined;
    const statuses = await postAll([...again, ...fresh], (status) => {
      if (status === 303 && ++count === killAt) ended = started.end('SIGKILL');
    });
    expect(await ended).toBeNull();
    for (const [text, status] of statuses) {
      expect([303, undefined]).toContain(status);
      if (status === 303) {
        answered.add(text);
        open.delete(text);
      } else if (!answered.has(text)) open.add(text);
    }
  }
  expect(open.size).toBeGreaterThan(0);
  const started = (receiving = await startReceiving(copy, port, {}, much));
  const last = await postAll([...open]);
  expect([...new Set(last.values())]).toEqual([303]);
  expect(await started.end('SIGTERM')).toBe(0);
  expect(kept().toSorted()).toEqual([...answered, ...open].toSorted());
  for (const number of readdirSync(pending())) {
    const files = readdirSync(join(pending(), number)).toSorted();
    expect(files).toEqual(['comment.md', 'private.json']);
    for (const file of files) expect(statSync(join(pending(), number, file)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(pending(), number, 'comment.md'), 'utf8')).not.toContain('@');
  }
  expect(statSync(queue()).mode & 0o777).toBe(0o700);
});

test('stopped during posts, it answers those it accepted and exits', async () => {
  const started = (receiving = await startReceiving(copy, port, {}, much));
  let count = 0;
  let ended: Promise<number | null> | undefined;
  const statuses = await postAll(
    Array.from({ length: 200 }, (_, i) => `تعليق ${i}`),
    (status) => {
      if (status === 303 && ++count === 80) ended = started.end('SIGTERM');
    },
  );
  expect(await ended).toBe(0);
  const answered = [...statuses].filter(([, status]) => status === 303).map(([text]) => text);
  expect(kept()).toEqual(expect.arrayContaining(answered));
  expect(new Set(kept()).size).toBe(kept().length);
});

test('of ten thousand posts it accepts what the limits allow, and writes nothing else', async () => {
  mkdirSync(queue());
  const started = (receiving = await startReceiving(copy, port, {}, ['--per-address', '50']));
  const content = (): string[] =>
    readdirSync(join(copy.folder, 'content'), { recursive: true, encoding: 'utf8' });
  const before = content();
  const statuses = await postAll(Array.from({ length: 10_000 }, (_, i) => `تعليق ${i}`));
  const taken = [...statuses].filter(([, status]) => status === 303).map(([text]) => text);
  expect([...new Set(statuses.values())].toSorted()).toEqual([303, 429]);
  // A second minute may have begun.
  expect(taken.length).toBeGreaterThanOrEqual(50);
  expect(taken.length).toBeLessThanOrEqual(100);
  expect(kept().toSorted()).toEqual(taken.toSorted());
  expect(content()).toEqual(before);
  expect(readFileSync(join(pending(), '1/comment.md'), 'utf8')).toContain('lang: ar');
  expect(await started.end('SIGTERM')).toBe(0);
  expect(started.printed()).not.toContain('not stored');
});
