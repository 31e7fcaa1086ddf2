// The site's name on cards, at any length. Settings are those that the test sets, so this file registers its own.
import { beforeEach, expect, test, vi } from 'vitest';
import { engine } from '../../engine.ts';
import type { Language } from '../../language/language.ts';
import { registeredSite, registerSite } from '../../settings/registry.ts';
import { readColours } from '../colours.ts';

const colours = readColours(engine).light;
const registered = registeredSite();
beforeEach(() => vi.resetModules());

/** A card drawer of a site with these names. */
async function siteNamed(ar: string, en: string) {
  registerSite({ ...registered, name: { ...registered.name, ar, en }, languages: ['ar', 'en'] });
  const { makeCardDrawer } = await import('./draw.ts');
  const { homeCard } = await import('./card.ts');
  const { marginFits } = await import('./measured.ts');
  const drawer = makeCardDrawer({ root: '.', engine }, colours);
  const article = (lang: Language) => ({ lang, headline: lang === 'ar' ? 'نفط' : 'Oil' });
  return { ...drawer, homeCard, article, marginFits };
}

const names: [ar: string, en: string][] = [
  ['مِداد', 'Midad'],
  ['مجلة الميناء', 'The Harbour Review'],
  ['مجلة الميناء للآداب', 'Review of Mediterranean Science'],
  [
    'مجلة الميناء للآداب والعلوم والفنون والتاريخ البحري',
    'The Harbour Review of Letters, Science and the Sea',
  ],
  ['اندبندنت عربية', 'Independent'],
  ['المجلة المتوسطية للدراسات الاستراتيجية والاقتصادية والاجتماعية والإنسانية المعاصرة', 'MMMMM'],
];

test.each(names)('%s and %s fit the margin and the home page’s card whole', async (ar, en) => {
  const { fit, measure, article, homeCard, marginFits } = await siteNamed(ar, en);
  for (const lang of ['ar', 'en'] as const) {
    const { tree, notes } = await fit(article(lang));
    expect(notes).toEqual([]);
    const margin = tree.type === 'container' ? tree.children[0] : undefined;
    expect(margin && marginFits(await measure(margin))).toBe(true);
    // The name does not make the headline smaller.
    expect(JSON.stringify(tree)).toContain('"fontSize":152');
    expect((await fit(homeCard(lang))).notes).toEqual([]);
  }
});

test('a name that does not fit at the least size is cut after a word, and a note says so', async () => {
  const { fit, measure, article, marginFits } = await siteNamed(
    'ميناء',
    'Harbours and islands '.repeat(12).trim(),
  );
  const { tree, notes } = await fit(article('en'));
  expect(notes).toEqual([
    expect.stringMatching(/^the site's name in "en", in the margin of cards, was cut after "[\w ]+"$/),
  ]);
  const margin = tree.type === 'container' ? tree.children[0] : undefined;
  expect(margin && marginFits(await measure(margin))).toBe(true);
  expect(JSON.stringify(margin)).toMatch(/(Harbours|and|islands)…"/);
});

test('a word that is wider than the margin at the least size is cut', async () => {
  const { fit, article } = await siteNamed('ميناء', 'Donaudampfschifffahrtsgesellschaft');
  expect((await fit(article('en'))).notes.join()).toMatch(/was cut after "Donaudamp\w*"$/);
});
