import { translationFor, type Article, type SitePage } from '../../article/model/article.ts';
import { topicName, type Catalog } from '../../article/model/catalog.ts';
import { idsOf } from '../../article/model/contents.ts';
import type { Language } from '../../language/language.ts';
import { site } from '../../settings/site.ts';
import { bylineOf } from '../byline.ts';

/** The texts of a card, the image networks show of a shared address. */
export interface Card {
  readonly lang: Language;
  /** The home page's card: its headline is the site's name. */
  readonly home?: boolean;
  /** The name of the article's category. */
  readonly category?: string | undefined;
  /** The title, or a section's heading. */
  readonly headline: string;
  /** Below a section's heading: the title of its article. */
  readonly under?: string | undefined;
  /** Byline of an article, or description of the site or page. */
  readonly foot?: string | undefined;
}

/** The card of a language's home page. */
export const homeCard = (lang: Language): Card => ({
  lang,
  home: true,
  headline: site.name[lang],
  foot: site.description[lang],
});

/** The card of an article, or of a page such as "about", in a language it exists in. */
export function entryCard(catalog: Catalog, entry: Article | SitePage, lang: Language): Card {
  const text = translationFor(entry, lang);
  if (!('related' in entry)) return { lang, headline: text.title, foot: text.description };
  return {
    lang,
    category: entry.category && topicName(catalog, entry.category, lang),
    headline: text.title,
    foot: bylineOf(text) || undefined,
  };
}

/** The card of a section: its heading above the article's title. */
export function sectionCard(catalog: Catalog, article: Article, lang: Language, heading: string): Card {
  const { headline, ...rest } = entryCard(catalog, article, lang);
  return { ...rest, headline: heading, under: headline };
}

/** The sections of an article that can have a card in a language: one per id, former ids included. */
export const sectionsWithCards = (
  article: Article,
  lang: Language,
): { readonly id: string; readonly heading: string }[] =>
  (article.translations[lang]?.sections ?? []).flatMap(({ id, title }) =>
    idsOf(article, id).map((each) => ({ id: each, heading: title })),
  );
