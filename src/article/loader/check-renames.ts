import { isReservedArticle } from '../model/ids.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import type { ParsedFolder } from './check-translations.ts';

/**
 * Checks that each id an article had before leads to it alone.
 *
 * @param ids of all articles and pages, drafts included
 */
export function checkRenames(
  articles: readonly ParsedFolder[],
  ids: ReadonlySet<string>,
  problems: Problem[],
): void {
  const owners = new Map<string, ParsedFolder>();
  for (const folder of articles)
    for (const { frontMatter, lineOf, translation } of Object.values(folder.files)) {
      const report = reporter(translation.file, problems);
      for (const old of [frontMatter.was ?? []].flat()) {
        const owner = owners.get(old) ?? folder;
        owners.set(old, owner);
        const wrong = isReservedArticle(old)
          ? `the site itself uses the address "${old}"`
          : ids.has(old)
            ? `"${old}" is still the id of ${old === folder.id ? 'this article' : 'another article or page'}`
            : owner !== folder && `${owner.path} was "${old}" too`;
        if (wrong)
          report(
            lineOf('was'),
            wrong,
            'Take it out of was, which lists ids that no other article has or had.',
          );
      }
    }
}
