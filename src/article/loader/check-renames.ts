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

/** Checks that no page has the address of an article. */
export function checkAddresses(
  articles: ReadonlySet<string>,
  pages: readonly ParsedFolder[],
  problems: Problem[],
): void {
  for (const { id, path } of pages)
    if (articles.has(id))
      reporter(path, problems)(
        1,
        `an article has the address "${id}" too`,
        'Name one of the two folders otherwise.',
      );
}
