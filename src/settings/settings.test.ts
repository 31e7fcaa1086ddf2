import { expect, test } from 'vitest';
import { lineOfSetting } from './settings-error.ts';
import { readSettings, type Settings } from './settings.ts';

const name = { ar: 'مجلة الميناء', en: 'The Harbour Review' };
const read = (settings: Partial<Settings> | Record<string, unknown>, env = {}) =>
  readSettings({ name, ...settings }, env);

test('a name is enough: its languages are those of the site, in the order of the engine', () => {
  expect(read({})).toMatchObject({
    languages: ['ar', 'en'],
    base: '/',
    masthead: ['articles', 'about'],
    timeZone: 'UTC',
    months: 'both',
    cards: 'sections',
  });
  expect(read({ languages: ['en', 'ar'] }).languages).toEqual(['en', 'ar']);
});

test('a language without a name or description takes that of another', () => {
  const site = read({ languages: ['en', 'fr'], description: { en: 'Of the sea.' } });
  expect([site.name.fr, site.description.fr]).toEqual(['The Harbour Review', 'Of the sea.']);
});

test('the environment overrides settings', () => {
  const site = read(
    { address: 'https://one.example', base: '/one/', comments: 'off' },
    { SITE_URL: 'https://two.example', BASE_PATH: 'two', COMMENTS: 'email editor@two.example' },
  );
  expect([site.origin, site.base, site.comments]).toEqual([
    'https://two.example',
    '/two/',
    { way: 'email', address: 'editor@two.example' },
  ]);
});

test('without an address the host’s own variable is taken, and a build under CI fails', () => {
  expect(read({}, { VERCEL_PROJECT_PRODUCTION_URL: 'review.vercel.app', CI: '1' }).origin).toBe(
    'https://review.vercel.app',
  );
  expect(read({}, { CF_PAGES_URL: 'https://review.pages.dev' }).origin).toBe('https://review.pages.dev');
  expect(() => read({}, { CI: 'true' })).toThrow("Write address: 'https://example.org' in astro.config.ts");
  expect(read({}).origin).toBe('http://localhost:4321');
});

test('every wrong field is named with what to write', () => {
  const wrong = { lead: 'No Id', shares: ['x'], months: 'two', components: { Foot: './a.astro' } };
  expect(() => read(wrong)).toThrow(/"lead" can't be "No Id". The id of the article that leads/);
  expect(() => read(wrong)).toThrow(/"shares" is not a field here. Did you mean "share"\?/);
  expect(() => read(wrong)).toThrow(/"months" can't be "two"/);
  expect(() => read({ timeZone: 'Beirut' })).toThrow(/"timeZone" can't be "Beirut". The time zone of dates/);
  expect(() => read({ name: {} })).toThrow(/"name" can't be \{\}/);
});

test('a setting is found in the text of astro.config.ts by its path', () => {
  const text =
    "export default {\n  integrations: [\n    midad({\n      name: { ar: 'أ' },\n      footer: {\n        links: ['x'],\n";
  expect([['name'], ['footer', 'links'], ['nothing']].map((path) => lineOfSetting(text, path))).toEqual([
    4, 6, 3,
  ]);
});
