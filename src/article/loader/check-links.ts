import { topicsOf } from '../model/article.ts';
import type { ParsedFolder } from './check-translations.ts';
import { placeOf, type Catalog } from '../model/catalog.ts';
import type { LinkTarget } from '../model/link-target.ts';
import type { ParsedFile } from './markdown-file.ts';
import { didYouMean, reporter, type Problem } from '../problems/problem.ts';

/** What links may lead to. */
interface Linkable {
  readonly catalog: Catalog;
  /** Ids of articles that are drafts. */
  readonly drafts: ReadonlySet<string>;
  /** The days of articles that are published on a day to come. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** Checks that every link, read-more item and image leads to something that is published. */
export function checkLinks(linkable: Linkable, folders: readonly ParsedFolder[], problems: Problem[]): void {
  const { catalog } = linkable;
  const usedTopics = new Set([...catalog.articles.values()].flatMap(topicsOf));
  for (const folder of folders)
    for (const file of Object.values(folder.files)) {
      const report = reporter(file.translation.file, problems);
      for (const { target, line } of file.links) {
        const mistake =
          target.kind === 'topic'
            ? topicMistake(target.id, catalog, usedTopics)
            : entryMistake(target, linkable, file, folder.id);
        if (mistake) report(line, ...mistake);
      }
      for (const item of file.readMore) {
        if (!('id' in item)) continue;
        if (!catalog.articles.has(item.id)) report(item.line, ...noArticle(item.id, linkable));
        else if (item.id === folder.id)
          report(item.line, 'the article names itself', 'Name another, or take the line out.');
      }
      for (const { src, line } of file.images)
        if (!folder.names.has(src))
          report(
            line,
            `there is no image ${folder.path}/${src}`,
            didYouMean(src, folder.names).trim() || 'Put it there, or correct the name.',
          );
    }
}

type Mistake = readonly [wrong: string, remedy: string];

function topicMistake(id: string, { topics }: Catalog, used: ReadonlySet<string>): Mistake | undefined {
  const known = [...Object.keys(topics.categories), ...Object.keys(topics.tags)];
  if (!known.includes(id))
    return [`there is no topic "${id}"`, `${didYouMean(id, known)}Topics are named in content/topics.yaml.`];
  return used.has(id) ? undefined : [`no article is on the topic "${id}"`, 'Take the link out until one is.'];
}

function entryMistake(
  target: Exclude<LinkTarget, { kind: 'topic' }>,
  linkable: Linkable,
  { translation }: ParsedFile,
  own: string,
): Mistake | undefined {
  if (target.kind === 'outside') return undefined;
  const { catalog } = linkable;
  const id = target.kind === 'section' ? own : target.id;
  const entry = catalog.articles.get(id) ?? catalog.pages.get(id);
  // A draft's links to itself are checked when it is published.
  if (!entry) return id === own ? undefined : noArticle(id, linkable);
  if (placeOf(catalog, target, translation.lang, own)) return undefined;
  const sections = Object.values(entry.translations).flatMap((other) => other.sections.map((s) => s.id));
  const known = [...new Set(sections)].filter(Boolean);
  return [
    `${id === own ? 'this article' : `"${id}"`} has no section "${target.section}"`,
    `${didYouMean(target.section ?? '', known)}Its sections are ${known.join(', ') || 'none'}.`,
  ];
}

function noArticle(
  id: string,
  { catalog: { articles, pages, renamed }, drafts, waiting }: Linkable,
): Mistake {
  const day = waiting.get(id);
  if (day !== undefined)
    return [
      `"${id}" is not published before ${day}`,
      'Take the link out until then, or give this text a date no earlier.',
    ];
  if (drafts.has(id))
    return [
      `"${id}" is a draft`,
      'Publish it (take draft: true out of its front matter), or take the link out.',
    ];
  const wrong = `there is no article "${id}"`;
  const moved = renamed.get(id);
  if (moved) return [wrong, `It was renamed: write ${moved.id}.`];
  const meant = didYouMean(id, [...articles.keys(), ...pages.keys()]);
  return [wrong, `${meant}An article’s id is the name of its folder in content/articles.`];
}
