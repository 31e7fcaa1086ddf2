// What must hold of any built site, whatever its content, name and languages.
import { checkBudget } from './budget.ts';
import type { BuiltSite, Finding } from './built-site.ts';
import { checkCards } from './cards.ts';
import { checkAlternates, checkTitles } from './heads.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkMachinePaths, checkPolicy } from './policy.ts';
import { checkSections } from './sections.ts';
import { checkDirections, checkForeignWords, checkLetters } from './text.ts';

export type Check = (site: BuiltSite) => Finding[] | Promise<Finding[]>;

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
  budget: checkBudget,
  cards: checkCards,
};
