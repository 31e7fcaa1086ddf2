// Proposes the plan: ids for articles and topics, and which texts belong together.
import { isId, isReservedArticle } from '../../article/model/ids.ts';
import type { TopicTable } from '../../article/model/topics.ts';
import { guessLanguage } from '../../language/guess.ts';
import { isLanguage, type Language } from '../../language/language.ts';
import { knownNames, spokenId } from '../draft/spoken-id.ts';
import { categoryNamed } from '../recognise/categories.ts';
import { unescaped } from '../recognise/links.ts';
import { pairEntries } from './pairs.ts';
import { termKey, type Entry, type Survey } from './survey.ts';
import type { Term } from './wxr.ts';

const quoted = (text: string): string => JSON.stringify(text);

/** Returns ids that nothing else has. */
function idMaker(taken: Set<string>, isReserved: (id: string) => boolean = () => false) {
  return (slugs: readonly string[], name: string): string => {
    const slug = slugs.map(unescaped).find((each) => isId(each) && /[a-z]{3}/.test(each));
    const stem = slug ?? spokenId(name, knownNames());
    let id = stem;
    for (let n = 2; taken.has(id) || isReserved(id); n++) id = `${stem.slice(0, 56)}-${n}`;
    taken.add(id);
    return id;
  };
}

/** The number of posts that have each term. */
function usesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const term of entries.flatMap(({ terms }) => terms)) uses.set(term, (uses.get(term) ?? 0) + 1);
  return uses;
}

/** The language of a term: of most posts that have it. */
function languageOfTerm(key: string, { name }: Term, entries: readonly Entry[]): Language {
  const counts = Map.groupBy(
    entries.filter(({ terms }) => terms.includes(key)),
    ({ lang }) => lang,
  );
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  const [lang = guessLanguage(name)] = most ?? [];
  const isArabic = /\p{Script=Arabic}/u.test(name);
  return isArabic === (lang === 'ar' || lang === 'fa') ? lang : guessLanguage(name);
}

/** Terms that are one topic: translations of each other, or slugs that differ in the language only. */
function groupTerms({ terms, termGroups }: Survey, used: ReadonlyMap<string, number>): Term[][] {
  const groupOf = new Map(termGroups.flatMap((group, i) => group.map((key) => [key, String(i)] as const)));
  const stem = (term: Term): string => {
    const [, start, code = ''] = /^(.+)-([a-z]{2})$/.exec(term.slug) ?? [];
    return `${term.taxonomy}/${start !== undefined && isLanguage(code) ? start : unescaped(term.slug)}`;
  };
  const wanted = [...terms.values()].filter((term) => used.has(termKey(term)));
  return [...Map.groupBy(wanted, (term) => groupOf.get(termKey(term)) ?? stem(term)).values()];
}

const isDefault = ({ slug, name }: Term): boolean =>
  /^(?:uncategori[sz]ed|non-classe)(?:-|$)/.test(slug) || name.startsWith('غير مصنف');

interface ProposedTopics {
  readonly lines: Readonly<Record<'category' | 'post_tag', readonly string[]>>;
  readonly leftOut: readonly string[];
}

function proposeTopics(survey: Survey, existing: TopicTable): ProposedTopics {
  const uses = usesOf(survey.entries);
  const lines: Record<'category' | 'post_tag', string[]> = { category: [], post_tag: [] };
  const leftOut: string[] = [];
  const newId = idMaker(new Set([...Object.keys(existing.categories), ...Object.keys(existing.tags)]));
  for (const group of groupTerms(survey, uses)) {
    const [first] = group;
    if (!first) continue;
    const keys = group.map(termKey);
    if (group.some(isDefault)) {
      leftOut.push(...keys);
      continue;
    }
    const names = new Map<Language, string>();
    for (const term of group) {
      const lang = languageOfTerm(termKey(term), term, survey.entries);
      if (!names.has(lang)) names.set(lang, term.name);
    }
    const kind = first.taxonomy === 'category' ? 'category' : 'post_tag';
    const table = kind === 'category' ? existing.categories : existing.tags;
    const known = group.flatMap(({ name }) => categoryNamed(table, name) ?? [])[0];
    const slugs = [...names.keys()].toSorted().reverse();
    const bySlug = group.toSorted(
      (a, b) => Number(isId(b.slug)) - Number(isId(a.slug)) || a.slug.length - b.slug.length,
    );
    const id =
      known ??
      newId(
        bySlug.map(({ slug }) => slug),
        names.get('en') ?? first.name,
      );
    const fields = [...slugs.map((lang) => `${lang}: ${quoted(names.get(lang) ?? '')}`)];
    const count = keys.reduce((sum, key) => sum + (uses.get(key) ?? 0), 0);
    lines[kind].push(`  ${id}: { ${fields.join(', ')}, from: [${keys.map(quoted).join(', ')}] } # ${count}`);
  }
  return { lines, leftOut };
}

const titleIn = (entries: readonly Entry[]): string =>
  entries
    .map(({ title }) => title)
    .join(' | ')
    .slice(0, 120);

/** A plan that can be edited, and the lines of it that say what categories and tags become. */
interface Proposal {
  readonly text: string;
  readonly topics: string;
  readonly counts: Readonly<Record<'articles' | 'pages' | 'guesses', number>>;
}

/**
 * Proposes a plan for an export.
 *
 * @param topics the topics that the site has
 * @param taken ids of the site's articles and pages
 */
export function proposePlan(survey: Survey, topics: TopicTable, taken: ReadonlySet<string>): Proposal {
  const newId = idMaker(new Set(taken), isReservedArticle);
  const pageId = idMaker(new Set(), (id) => isReservedArticle(id) && id !== 'about' && id !== 'privacy');
  const lines: Record<'guesses' | 'articles' | 'pages', string[]> = { guesses: [], articles: [], pages: [] };
  for (const { entries, why } of pairEntries(survey.entries)) {
    const inOrder = entries.toSorted((a, b) => (a.lang === 'en' ? -1 : b.lang === 'en' ? 1 : 0));
    const isPage = entries.every(({ kind }) => kind === 'page');
    const make = isPage ? pageId : newId;
    const id = make(
      inOrder.map(({ slug }) => slug),
      inOrder[0]?.title ?? '',
    );
    const texts = entries.map(({ lang, id: number }) => `${lang}: ${number}`);
    const comment = titleIn(entries).replace(/\s+/g, ' ');
    if (why !== undefined)
      lines.guesses.push(
        [
          `  ${id}: # ${comment}`,
          ...[...texts, `why: ${quoted(why)}`, 'same:'].map((row) => `    ${row}`),
        ].join('\n'),
      );
    else lines[isPage ? 'pages' : 'articles'].push(`  ${id}: { ${texts.join(', ')} } # ${comment}`);
  }
  const { lines: topicLines, leftOut } = proposeTopics(survey, topics);
  const block = (name: string, rows: readonly string[]): string[] =>
    rows.length > 0 ? [`${name}:`, ...rows] : [`${name}: {}`];
  const topicText = [
    ...block('categories', topicLines.category),
    ...block('tags', topicLines.post_tag),
    ...(leftOut.length > 0 ? [`# Left out: ${leftOut.join(', ')}`] : []),
  ];
  const text = [
    '# What this export becomes. Edit it, then run the same command again.',
    '# Topics: rename an id, move a line between categories and tags, join two by joining their lists in from.',
    '# Behind # is the number of posts. What is in no list is left out. An article has one category: the first.',
    ...topicText,
    '',
    '# Pairs that no plugin recorded. Write yes or no behind each same.',
    ...block('guesses', lines.guesses),
    '',
    '# Articles and pages by id, with the numbers of their posts in each language. Take out what you do not want.',
    ...block('articles', lines.articles),
    ...block('pages', lines.pages),
    '',
  ];
  const counts = {
    articles: lines.articles.length,
    pages: lines.pages.length,
    guesses: lines.guesses.length,
  };
  return { text: text.join('\n'), topics: topicText.join('\n'), counts };
}
