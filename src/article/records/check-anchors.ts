import { mainTranslation, type Article, type SectionHead } from '../model/article.ts';
import { idsOf } from '../model/contents.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import { anchorsFile, unrecorded, type Anchors, type SectionTexts } from './anchors.ts';
import { likeness, sketch } from './fingerprint.ts';

/** The content that a record is checked against. */
interface Present {
  readonly articles: ReadonlyMap<string, Article>;
  /** The ids of all folders of articles, with those of drafts and of articles with mistakes. */
  readonly folders: ReadonlySet<string>;
  readonly texts: SectionTexts;
}

/**
 * Checks that every id ever published still leads somewhere.
 *
 * @param complete whether an id that is not recorded is a mistake too, as in a build that is published
 */
export function checkAnchors(
  anchors: Anchors,
  { articles, folders, texts }: Present,
  complete: boolean,
  problems: Problem[],
): void {
  const report = (wrong: string, remedy: string): void => reporter(anchorsFile, problems)(1, wrong, remedy);
  const all = new Map(articles);
  for (const article of articles.values()) for (const old of article.was) all.set(old, article);
  const recorded = Object.keys(anchors).filter((id) => anchors[id]?.gone === undefined);
  const [first] = recorded;
  if (first !== undefined && !recorded.some((id) => folders.has(id) || all.has(id)))
    // Most likely a new owner took out the articles that came with the site.
    report(
      `no article recorded here is in content/articles (${recorded.join(', ')})`,
      `If this is a new site, begin a fresh record: npm run anchors -- --fresh. If not, put their folders back, or say of each that it is gone: npm run anchors -- --gone ${first} --instead another-article.`,
    );
  else checkRecorded(anchors, all, texts, problems);
  if (!complete) return;
  for (const { id, sections } of unrecorded(anchors, articles))
    report(
      `${sections.map((section) => `#${section}`).join(', ') || 'the address'} of "${id}" is not recorded`,
      'Run npm run anchors, and commit the file.',
    );
}

/**
 * Checks each recorded article: that it is there with its sections, or is said to be gone.
 *
 * @param articles by their ids, and by those they had before
 */
function checkRecorded(
  anchors: Anchors,
  articles: ReadonlyMap<string, Article>,
  texts: SectionTexts,
  problems: Problem[],
): void {
  const report = (wrong: string, remedy: string): void => reporter(anchorsFile, problems)(1, wrong, remedy);
  for (const [id, { gone, sections }] of Object.entries(anchors)) {
    const article = articles.get(id);
    if (gone !== undefined) checkGone(id, gone, articles, report);
    else if (article) checkPresent(article, sections, texts, problems);
    else
      report(
        `the article "${id}", recorded on ${Object.values(sections)[0]?.since ?? 'before'}, is on no page`,
        `Put content/articles/${id} back (and take draft: true out). If it was renamed, write was: ${id} in its front matter. Or say that it is gone: npm run anchors -- --gone ${id} --instead another-article.`,
      );
  }
}

/** Checks that an article recorded as gone is not there, and that the one offered instead is. */
function checkGone(
  id: string,
  gone: string | true,
  articles: ReadonlyMap<string, Article>,
  report: (wrong: string, remedy: string) => void,
): void {
  const article = articles.get(id);
  if (article?.id === id)
    report(
      `"${id}" is said to be gone, and is there`,
      'Name the folder otherwise: an address keeps its meaning.',
    );
  else if (!article && gone !== true && !articles.has(gone))
    report(
      `"${gone}", offered instead of "${id}", is not an article`,
      `Run npm run anchors -- --gone ${id} --instead with another.`,
    );
}

/** Reports recorded sections that an article no longer has: where the text of each went, and the edit that keeps its links. */
function checkPresent(
  article: Article,
  sections: Anchors[string]['sections'],
  texts: SectionTexts,
  problems: Problem[],
): void {
  const translation = mainTranslation(article);
  const present = new Set(translation.sections.flatMap(({ id }) => idsOf(article, id)));
  const lost = Object.entries(sections).filter(([id]) => !present.has(id));
  if (lost.length === 0) return;
  const report = reporter(translation.file, problems);
  const sketches = new Map([...texts(article)].map(([id, text]) => [id, sketch(text)]));
  const nearest = lost.map(([id, { since, fingerprint }]) => {
    const likenessTo = (section: SectionHead): number =>
      likeness(fingerprint, sketches.get(section.id) ?? '');
    const [section] = translation.sections.toSorted((a, b) => likenessTo(b) - likenessTo(a));
    return { id, since, section };
  });
  for (const { id, since, section } of nearest) {
    // Several sections may have become one, which gets all their ids.
    const old = nearest.filter((other) => other.section === section).map((other) => other.id);
    report(
      section?.line ?? 1,
      `the section "${id}" of "${article.id}", recorded on ${since}, is on no page`,
      section
        ? `Its text is nearest to "${section.title}": write ## ${section.title} {#${section.id} was=${[...section.was, ...old].join(',')}}, or bring the section back.`
        : 'Bring the section back.',
    );
  }
}
