import { UserError } from '../files/user-error.ts';
import type { Site } from '../settings/settings.ts';
import { checkAccessibility } from './axe.ts';
import type { BuiltSite, Finding } from './built-site.ts';
import { checkCards } from './cards.ts';
import { checkAlternates, checkTitles } from './heads.ts';
import { checkColours } from './colours.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { locator } from './locate.ts';
import { checkMachinePaths, checkPolicy } from './policy.ts';
import { checkSections } from './sections.ts';
import { checkDirections, checkForeignWords, checkLetters } from './text.ts';

type Check = (site: BuiltSite) => Finding[] | Promise<Finding[]>;

/** The checks that need only the files of a site. They hold for any content, name and languages. */
export const checks: Readonly<Record<string, Check>> = {
  links: checkLinks,
  html: checkHtml,
  directions: checkDirections,
  'foreign words': checkForeignWords,
  letters: checkLetters,
  alternates: checkAlternates,
  titles: checkTitles,
  policy: checkPolicy,
  'machine paths': checkMachinePaths,
  sections: checkSections,
  cards: checkCards,
};

async function checkInBrowser(site: BuiltSite): Promise<Finding[]> {
  try {
    return await checkAccessibility(site);
  } catch (error) {
    const [why = ''] = String(error).split('\n');
    throw new UserError(
      `The pages could not be opened in a browser (${why}). Install Google Chrome, or check without: midad check --no-browser.`,
    );
  }
}

/**
 * Finds all that is wrong with a built site. Each finding has the line of the owner's file that it comes from, or the
 * built page if that is not known.
 *
 * @param browser whether pages are opened in a browser too
 * @throws UserError if there is no browser
 */
export async function findMistakes(site: BuiltSite, settings: Site, browser: boolean): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const check of Object.values(checks)) found.push(...(await check(site)));
  if (browser) found.push(...(await checkInBrowser(site)));
  const locate = locator(site, settings);
  return [
    ...checkColours(site.project, settings),
    ...found.map((finding) => ({ wrong: finding.wrong, remedy: finding.remedy, ...locate(finding) })),
  ];
}
