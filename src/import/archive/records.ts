// What an import adds to files that the owner edits too: topics and old addresses.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isReservedArticle } from '../../article/model/ids.ts';
import { segments } from '../../article/model/page-ids.ts';
import type { TopicTable } from '../../article/model/topics.ts';
import { isMap, parseDocument } from '../../article/problems/yaml-package.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { isLanguage } from '../../language/language.ts';
import { unescaped } from '../recognise/links.ts';
import { readTopics, topicsFile } from '../output/article-folder.ts';
import type { Plan } from './plan.ts';
import { termKey, type Entry, type Survey } from './survey.ts';
import type { Term } from './wxr.ts';

/** Old addresses of the site, and where each leads now; the build reads it. */
const redirectsFile = 'content/redirects.yaml';

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Adds the topics and names that the site lacks, and leaves the rest of the file as it is. */
export function addTopics(root: string, topics: TopicTable): void {
  const existing = readTopics(root);
  const text = readIfThere(join(root, topicsFile));
  const document = parseDocument(text || 'categories: {}\ntags: {}\n');
  let isChanged = text === '';
  for (const kind of ['categories', 'tags'] as const) {
    const table = document.get(kind, true);
    if (isMap(table)) table.flow = false;
    for (const [id, names] of Object.entries(topics[kind])) {
      const known = existing[kind][id];
      if (Object.keys(names).every((lang) => known && lang in known)) continue;
      document.setIn([kind, id], document.createNode({ ...names, ...known }, { flow: true }));
      isChanged = true;
    }
  }
  if (isChanged) writeWhole(join(root, topicsFile), document.toString({ lineWidth: 0 }));
}

/** The path of a category's or tag's page, as WordPress has it by default. */
function termPath(term: Term, terms: Survey['terms']): string {
  const path = [unescaped(term.slug)];
  for (let at: Term | undefined = term; at?.parent && path.length < 9;) {
    at = terms.get(termKey({ taxonomy: at.taxonomy, slug: at.parent }));
    if (at) path.unshift(unescaped(at.slug));
  }
  return `/${term.taxonomy === 'category' ? 'category' : 'tag'}/${path.join('/')}/`;
}

/**
 * The redirects of an import, the most important first: hosts have limits.
 *
 * @param addresses of what is published, by the numbers of posts
 */
export function redirectsOf(
  { entries, terms }: Survey,
  { topicOf }: Plan,
  addresses: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const published = entries.filter(({ id, isPublic }) => isPublic && addresses.has(id));
  const ranked = [0, 1, 2].flatMap((rank) =>
    published.flatMap(({ id, paths }) =>
      paths
        .filter((path, i) => rank === (path.includes('?') ? 2 : Math.min(i, 1)))
        .map((path) => [path, addresses.get(id) ?? ''] as const),
    ),
  );
  const usedIn = (key: string): Entry | undefined => published.find((entry) => entry.terms.includes(key));
  const topics = [...terms].flatMap(([key, term]) => {
    const [topic, entry] = [topicOf.get(key), usedIn(key)];
    return topic && entry
      ? [[termPath(term, terms), `/${entry.lang}/${segments.topics}/${topic.id}/`] as const]
      : [];
  });
  return new Map([
    ...ranked.filter(([from]) => !from.includes('?')),
    ...topics,
    ...ranked.filter(([from]) => from.includes('?')),
  ]);
}

/** Whether a path of the site is the address of one of its pages. */
function isTaken(root: string, path: string): boolean {
  const [, lang = '', id = ''] = /^\/([a-z]{2})\/(?:([^/]+)\/)?$/.exec(path) ?? [];
  const folders = ['articles', 'pages'].map((kind) => join(root, 'content', kind, id, `${lang}.md`));
  return isLanguage(lang) && (id === '' || isReservedArticle(id) || folders.some((file) => existsSync(file)));
}

/**
 * Adds the redirects that the file lacks to its end.
 *
 * @param redirects paths of the old host, and the paths of the site they lead to
 * @param base the path that the site will live under
 * @returns the old paths that were not redirected, since other pages have them now
 */
export function addRedirects(
  root: string,
  redirects: ReadonlyMap<string, string>,
  base: string,
): readonly string[] {
  const file = join(root, redirectsFile);
  const text = readIfThere(file) || '# Old addresses of this site, and where each leads now.\n';
  const known = new Set(Object.keys((parseDocument(text).toJS() ?? {}) as object));
  const moved = [...redirects].filter(([from, to]) => from !== base + to.slice(1));
  const taken = moved
    .filter(([from]) => from.startsWith(base) && isTaken(root, from.slice(base.length - 1)))
    .map(([from]) => from);
  const added = moved.filter(([from]) => !known.has(from) && !taken.includes(from));
  if (added.length > 0)
    writeWhole(
      file,
      `${text}${added.map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}\n`).join('')}`,
    );
  return taken;
}
