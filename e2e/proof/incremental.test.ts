// A build that takes pages over from the one before gives the same bytes as a clean one, whatever was edited.
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/files/digest.ts';
import { filesIn } from '../../src/files/files-in.ts';
import { copyFixture, type Copy } from '../project-copy.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyFixture();
  build();
});
afterAll(() => copy.remove());

const at = (path: string): string => join(copy.folder, path);
const build = (env: Record<string, string> = {}): void => {
  const { code, printed } = copy.run('build', env);
  expect(code, printed).toBe(0);
};
const edit: Copy['edit'] = (...change) => copy.edit(...change);
/** Digests of the published files, by path. */
const published = (): Record<string, string> =>
  Object.fromEntries(filesIn(at('dist')).map((file) => [file, digestOf(readFileSync(at(`dist/${file}`)))]));

/**
 * Builds after an edit, then again from nothing, and compares.
 *
 * @param kept what of the cache the clean build may use: the compiled pages, if the edit is one of the content
 * @returns the paths of the files that the edit changed
 */
function changedBy(env: Record<string, string> = {}, kept: readonly string[] = []): string[] {
  const before = published();
  build(env);
  const incremental = published();
  rmSync(at('dist'), { recursive: true });
  for (const name of readdirSync(at('.cache')))
    if (name !== 'cards' && !kept.includes(name)) rmSync(at(`.cache/${name}`), { recursive: true });
  build(env);
  expect(incremental).toEqual(published());
  const paths = new Set([...Object.keys(before), ...Object.keys(incremental)]);
  return [...paths].filter((path) => before[path] !== incremental[path]).sort();
}
const changedByContent = (): string[] => changedBy({}, ['compiled']);

const salt = 'content/articles/salt-works';
const editTags = (): void => {
  for (const lang of ['ar', 'en'])
    edit(`content/articles/old-pier/${lang}.md`, 'tags: [harbour]', 'tags: [harbour, salt]');
};

test.each<[what: string, change: () => void, seen: string]>([
  ['a body', () => edit(`${salt}/en.md`, /\n$/, '\nOne more sentence.\n'), 'en/salt-works/index.html'],
  ['a title', () => edit(`${salt}/ar.md`, /title: .*/, 'title: ملح جديد'), 'ar/index.html'],
  ['tags', () => editTags(), 'en/topics/salt/index.html'],
  ['a date', () => edit('content/articles/ferry/en.md', /^date: .*/m, 'date: 2026-06-01'), 'en/index.html'],
  [
    'the name of a topic',
    () => edit('content/topics.yaml', /(crafts:.*en: )\w+/, '$1Handwork'),
    'en/topics/crafts/index.html',
  ],
  [
    'a comment',
    () => edit('content/comments/salt-works/2026-05-07-first.md', /\n$/, '\nOnce more.\n'),
    'en/salt-works/index.html',
  ],
  [
    'a new article',
    () =>
      copy.write(
        'content/articles/reef/en.md',
        '---\ntitle: The reef\ndate: 2026-05-20\ntags: [crafts]\n---\n\nText.\n\n## Fish {#fish}\n\nText.\n',
      ),
    'en/reef/fish/index.html',
  ],
  [
    'the id of a heading',
    () => edit('content/articles/reef/en.md', '{#fish}', '{#fishes was=fish}'),
    'en/reef/fishes/card.png',
  ],
  [
    'the id of an article',
    () => {
      renameSync(at('content/articles/reef'), at('content/articles/coral'));
      edit('content/articles/coral/en.md', 'date:', 'was: reef\ndate:');
    },
    'en/reef/index.html',
  ],
  [
    'an article that is gone',
    () => rmSync(at('content/articles/coral'), { recursive: true }),
    'en/coral/index.html',
  ],
])('after an edit of the content: %s', (_, change, seen) => {
  change();
  expect(changedByContent()).toContain(seen);
});

test('after an edit of an image, of public/ and of the cache', () => {
  copy.write(`${salt}/shore.png`, readFileSync(at('content/articles/lighthouse/lamps.png')));
  copy.write('public/note.txt', 'a note');
  expect(changedBy()).toEqual(expect.arrayContaining(['en/salt-works/index.html', 'note.txt']));
  rmSync(at('.cache'), { recursive: true });
  expect(changedBy()).toEqual([]);
});

test.each<[what: string, change: () => void, env: Record<string, string>]>([
  ['a setting', () => edit('e2e/fixture-site/settings.ts', /lead: .*/, "lead: 'ferry', months: 'one',"), {}],
  [
    'a string',
    () => edit('e2e/fixture-site/settings.ts', 'lead:', "strings: { en: { related: 'Next' } }, lead:"),
    {},
  ],
  [
    'colours',
    () => {
      copy.write('my-colours.css', ':root { --accent: #00513b }');
      edit('e2e/fixture-site/settings.ts', 'lead:', "colours: './my-colours.css', lead:");
    },
    {},
  ],
  ['the stylesheet of colours', () => edit('my-colours.css', '#00513b', '#00513c'), {}],
  [
    'a component of the owner, with a style of its own',
    () => {
      copy.write(
        'parts/Footer.astro',
        '---\n---\n<footer class="mine">Mine</footer>\n<style>.mine { color: red }</style>\n',
      );
      edit('e2e/fixture-site/settings.ts', 'lead:', "components: { Footer: './parts/Footer.astro' }, lead:");
    },
    {},
  ],
  ['that component', () => edit('parts/Footer.astro', '>Mine', '>Yours'), {}],
  ['the engine', () => edit('src/styles/prose.css', /$/, '.prose { outline-width: 7px }'), {}],
  ['SITE_URL', () => undefined, { SITE_URL: 'https://other.example' }],
  ['BASE_PATH', () => undefined, { BASE_PATH: '/reader/' }],
  ['COMMENTS', () => undefined, { COMMENTS: 'email editor@example.org' }],
])('after a change of the code or the settings: %s', (_, change, env) => {
  change();
  expect(changedBy(env)).not.toEqual([]);
});
