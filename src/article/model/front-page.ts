import type { Language } from '../../language/language.ts';
import type { Article } from './article.ts';
import { dayOf } from './catalog.ts';

/** The articles of a home page, each once. */
interface FrontPage {
  readonly lead: Article | undefined;
  /** The newest besides the lead. */
  readonly latest: readonly Article[];
  /** The others, for the list. */
  readonly others: readonly Article[];
}

/** How many articles follow the lead with their standfirst. */
const latestCount = 3;

/**
 * Divides the articles of a home page.
 *
 * @param articles those it has room for, newest first
 * @param chosen the lead; the newest if undefined
 */
export function frontPage(articles: readonly Article[], chosen: Article | undefined): FrontPage {
  const lead = chosen ?? articles[0];
  const rest = articles.filter((article) => article !== lead);
  return { lead, latest: rest.slice(0, latestCount), others: rest.slice(latestCount) };
}

/**
 * The days of a list of articles, each where it changes: an article of the same day as the one before has none.
 *
 * @param before the article above the list
 */
export const changedDays = (
  articles: readonly Article[],
  lang: Language,
  before?: Article,
): readonly (string | undefined)[] =>
  articles.map((article, i) => {
    const previous = i === 0 ? before : articles[i - 1];
    const day = dayOf(article, lang);
    return previous && dayOf(previous, lang) === day ? undefined : day;
  });
