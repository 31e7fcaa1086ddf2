import AxeBuilder from '@axe-core/playwright';
import { shareId } from '../article/model/page-ids.ts';
import { languages } from '../language/language.ts';
import { launchBrowser, type BrowserContext, type Page } from './browser.ts';
import { parse, pathIn, type BuiltSite, type Finding } from './built-site.ts';
import { largestPages } from './page-types.ts';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** What axe finds on a page: WCAG 2.2 AA and best practice. */
export const violationsOn = async (page: Page): Promise<Violation[]> =>
  (
    await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
  ).violations;

/** Window sizes of a desktop and a phone. */
const windows = [
  { width: 1280, height: 1000 },
  { width: 390, height: 844 },
];

/** One page of each type, in one language of each direction. */
function sample(site: BuiltSite): string[] {
  const used = new Set([...site.pages.values()].map(({ lang }) => lang));
  const firsts = new Map([...used].reverse().map((lang) => [languages[lang].dir, lang]));
  return [...firsts.values()].flatMap((lang) =>
    [...largestPages(site, lang).values()].map(({ path }) => path),
  );
}

/** Answers a page's requests from the built site. */
async function answerFrom(site: BuiltSite, context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const path = pathIn(site, route.request().url()) ?? '';
    const page = site.pages.get(path);
    if (page) await route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.source });
    else if (site.files.has(path)) await route.fulfill({ path: site.pathOf(path) });
    else await route.fulfill({ status: 404 });
  });
}

/** The findings of one violation on a page, in a window of some width: one for each element. */
const findingsOf = (file: string, width: number, { id, help, nodes }: Violation): Finding[] =>
  nodes.map(({ html, failureSummary = '' }) => ({
    file,
    wrong: `axe ${id}: ${help}, at ${html.slice(0, 120)} in a window of ${width} pixels`,
    remedy: `${failureSummary.replace(/\s+/g, ' ').replace(/\.$/, '')}.`,
    search: [parse(html).text.trim()].filter((text) => text.length > 2),
  }));

/** Each reason once, with its first element: a mistake in the masthead is on every page. */
const eachReasonOnce = (findings: readonly Finding[]): Finding[] => [
  ...new Map(
    findings
      .toReversed()
      .map((finding) => [`${finding.wrong.split(':')[0] ?? ''} ${finding.remedy}`, finding]),
  ).values(),
];

/** Scrolls a page by one screen, and waits until its fonts and observers are done. */
const readOn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    scrollTo({ top: innerHeight, behavior: 'instant' });
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });

/**
 * Reads one page of each type with axe, at the widths of a desk and a phone, in the light theme.
 *
 * @throws if no browser can be started
 */
export async function checkAccessibility(site: BuiltSite): Promise<Finding[]> {
  const browser = await launchBrowser();
  try {
    const found = await Promise.all(
      windows.map(async (viewport) => {
        const context = await browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
        await answerFrom(site, context);
        const findings: Finding[] = [];
        for (const path of sample(site)) {
          const page = await context.newPage();
          // With this fragment the page of a section does not redirect to the article.
          await page.goto(`${site.origin}${site.base}${path}#${shareId}`);
          await readOn(page);
          for (const violation of await violationsOn(page))
            findings.push(...findingsOf(site.pages.get(path)?.file ?? path, viewport.width, violation));
          await page.close();
        }
        return findings;
      }),
    );
    return eachReasonOnce(found.flat());
  } finally {
    await browser.close();
  }
}
