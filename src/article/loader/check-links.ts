import { topicsOf } from '../model/article.ts';
import type { ParsedFolder } from './check-translations.ts';
import { placeOf, type Catalog } from '../model/catalog.ts';
import type { LinkTarget } from '../model/link-target.ts';
import type { ParsedFile } from './markdown-file.ts';
import { nearest, type Problem } from '../problems/problem.ts';

/**
 * Checks that every link, read-more item and image leads to something that is published.
 *
 * @param unpublished ids of articles that are drafts
 */
export function checkLinks(
  catalog: Catalog,
  folders: readonly ParsedFolder[],
  unpublished: ReadonlySet<string>,
  problems: Problem[],
): void {
  const topicsInUse = new Set([...catalog.articles.values()].flatMap(topicsOf));
  for (const folder of folders)
    for (const file of Object.values(folder.files)) {
      const at = (line: number, wrong: string, remedy: string): number =>
        problems.push({ file: file.translation.file, line, wrong, remedy });

      for (const { target, line } of file.links) {
        const [wrong, remedy] = whatIsWrong(catalog, target, file, folder.id, unpublished, topicsInUse) ?? [];
        if (wrong && remedy) at(line, wrong, remedy);
      }
      for (const item of file.readMore) {
        if (!('id' in item)) continue;
        const [wrong, remedy] = catalog.articles.has(item.id) ? [] : noArticle(catalog, item.id, unpublished);
        if (wrong && remedy) at(item.line, wrong, remedy);
        else if (item.id === folder.id)
          at(item.line, 'the article names itself', 'Name another, or take the line out.');
      }
      for (const { src, line } of file.images) {
        if (folder.names.has(src)) continue;
        const meant = nearest(src, folder.names);
        at(
          line,
          `there is no image ${folder.path}/${src}`,
          meant ? `Did you mean "${meant}"?` : 'Put it there, or correct the name.',
        );
      }
    }
}

type Wrong = readonly [wrong: string, remedy: string];

function whatIsWrong(
  catalog: Catalog,
  target: LinkTarget,
  file: ParsedFile,
  own: string,
  unpublished: ReadonlySet<string>,
  topicsInUse: ReadonlySet<string>,
): Wrong | undefined {
  if (target.kind === 'outside') return undefined;
  const { articles, pages, topics } = catalog;
  if (target.kind === 'topic') {
    const known = [...Object.keys(topics.categories), ...Object.keys(topics.tags)];
    if (!known.includes(target.id))
      return [
        `there is no topic "${target.id}"`,
        `${didYouMean(target.id, known)}Topics are named in content/topics.yaml.`,
      ];
    return topicsInUse.has(target.id)
      ? undefined
      : [`no article is on the topic "${target.id}"`, 'Take the link out until one is.'];
  }
  const id = target.kind === 'section' ? own : target.id;
  const entry = articles.get(id) ?? pages.get(id);
  // A draft's links to itself are checked when it is published.
  if (!entry) return id === own ? undefined : noArticle(catalog, id, unpublished);
  if (placeOf(catalog, target, file.translation.lang, own)) return undefined;
  const sections = Object.values(entry.translations).flatMap((translation) =>
    translation.sections.map((s) => s.id),
  );
  const known = [...new Set(sections)].filter(Boolean);
  return [
    `${id === own ? 'this article' : `"${id}"`} has no section "${target.section}"`,
    `${didYouMean(target.section ?? '', known)}Its sections are ${known.join(', ') || 'none'}.`,
  ];
}

function noArticle({ articles, pages }: Catalog, id: string, unpublished: ReadonlySet<string>): Wrong {
  return unpublished.has(id)
    ? [`"${id}" is a draft`, 'Publish it (take draft: true out of its front matter), or take the link out.']
    : [
        `there is no article "${id}"`,
        `${didYouMean(id, [...articles.keys(), ...pages.keys()])}An article’s id is the name of its folder in content/articles.`,
      ];
}

function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant ? `Did you mean "${meant}"? ` : '';
}
