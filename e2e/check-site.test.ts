// Each check passes the fixture and the real site, and finds a fault that is put into a page.
import sharp, { type OverlayOptions } from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { readBuiltSite, readPage, type BuiltSite } from '../src/check/built-site.ts';
import { budgetOf, bytesOf } from '../src/check/bytes.ts';
import { checks } from '../src/check/check-site.ts';

const fixture = readBuiltSite(inject('fixture'));

describe.each([
  ['the fixture', fixture, Object.keys(checks)],
  [
    'the fixture under a base path',
    readBuiltSite(inject('many')),
    ['links', 'alternates', 'policy', 'sections'],
  ],
  ['the real site', readBuiltSite(process.cwd()), Object.keys(checks)],
])('%s', (_, site, names) => {
  test.each(names)('%s', async (name) => {
    expect(await checks[name]?.(site)).toEqual([]);
  });
});

test.each([
  ['the fixture', fixture],
  ['the real site', readBuiltSite(process.cwd())],
])('%s: each page fits the budget of its type', (_, site) => {
  const limited = [...site.pages.keys()].flatMap((path) => {
    const budget = budgetOf(site, path);
    return budget === undefined ? [] : [{ path, budget }];
  });
  expect(limited.length).toBeGreaterThan(10);
  for (const { path, budget } of limited) expect(bytesOf(site, path), path).toBeLessThanOrEqual(budget);
});

const article = 'en/salt-works/';
/** The fixture with one page changed. */
function changed(from: string | RegExp, to: string, path = article): BuiltSite {
  const page = fixture.pages.get(path);
  const source = page?.source.replace(from, to);
  if (!page || source === undefined || source === page.source)
    throw new Error(`nothing to change in ${path}`);
  return { ...fixture, pages: new Map(fixture.pages).set(path, readPage(page.file, source)) };
}
const inBody = (html: string): BuiltSite => changed('</main>', `${html}</main>`);
const withFile = (file: string, bytes: Buffer): BuiltSite => ({
  ...fixture,
  read: (name) => (name === file ? bytes : fixture.read(name)),
});
const card = 'en/salt-works/card.png';
const paper = (width: number, overlay: OverlayOptions[]): Promise<Buffer> =>
  sharp({ create: { width, height: 630, channels: 3, background: '#fff' } })
    .composite(overlay)
    .png()
    .toBuffer();
const ink = { create: { width: 30, height: 30, channels: 3 as const, background: '#000' } };

const faults: [check: string, broken: BuiltSite | Promise<BuiltSite>, wrong: string][] = [
  ['links', inBody('<a href="/en/nowhere/">x</a>'), '"/en/nowhere/" leads nowhere'],
  ['links', inBody('<a href="#nowhere">x</a>'), '"#nowhere": there is no #nowhere on that page'],
  ['html', inBody('<p id="ponds"></p><p id="ponds"></p>'), 'no-dup-id'],
  ['directions', inBody('<p lang="ar">نص</p>'), 'lang and dir do not agree'],
  ['foreign words', inBody('<p>ملح</p>'), '"ملح" is in another script, unmarked'],
  ['foreign words', inBody('<img alt="ملح">'), '"ملح" is in another script, unmarked'],
  ['letters', inBody('<p>海</p>'), 'no font has "海"'],
  ['alternates', changed('hreflang="x-default"', 'hreflang="fr"'), 'there is no default'],
  ['alternates', changed('hreflang="ar" href="https:', 'hreflang="ar" href="http:'), 'is no page'],
  ['alternates', changed('rel="canonical" href="', 'rel="canonical" href="x'), 'the canonical URL is'],
  ['titles', changed(/<title>.*?<\/title>/, '<title></title>'), 'there is no title'],
  ['policy', inBody('<p style="color:red">x</p>'), 'a style on <P>'],
  ['policy', inBody('<script>alert(1)</script>'), 'an inline script that the policy bars'],
  ['policy', inBody('<p onclick="x()">x</p>'), 'an attribute "onclick"'],
  ['policy', inBody('<img src="https://elsewhere.example/x.png">'), 'is loaded from elsewhere'],
  ['policy', changed('http-equiv="content-security-policy"', 'name="x"'), 'there is no content security'],
  ['machine paths', withFile('llms.txt', Buffer.from(fixture.project)), 'is published'],
  ['sections', changed(/id="the-tides"/, ''), 'there is no #the-tides'],
  ['sections', changed('#ponds', '#prices', 'en/salt-works/ponds/'), 'does not lead to #ponds'],
  ['cards', changed('card.png', 'no-card.png'), 'is missing'],
  ['cards', paper(1000, []).then((bytes) => withFile(card, bytes)), 'the card is 1000 by 630 pixels'],
  ['cards', paper(1200, [{ input: ink, left: 30, top: 300 }]).then((bytes) => withFile(card, bytes)), 'edge'],
  ['cards', paper(1200, [{ input: ink, left: 300, top: 10 }]).then((bytes) => withFile(card, bytes)), 'edge'],
];

test.each(faults)('%s: a broken page is found (%#)', async (name, broken, wrong) => {
  const found = await checks[name]?.(await broken);
  expect(found?.map((finding) => finding.wrong)).toContainEqual(expect.stringContaining(wrong));
});

test('every check has a test in which it finds something', () => {
  expect(new Set(faults.map(([name]) => name))).toEqual(new Set(Object.keys(checks)));
});
