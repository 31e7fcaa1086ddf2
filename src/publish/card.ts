import { translationFor, type Article, type SitePage } from '../article/article.ts';
import { topicName, type Library } from '../article/library.ts';
import { idsOf } from '../article/outline.ts';
import type { Language } from '../language/language.ts';
import { site } from '../site.ts';
import { bylineOf } from './byline.ts';

/** The size of every card, in pixels: what networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a card says: the picture networks show of a shared address. What is left out is left out on the card too. */
export interface Card {
  readonly lang: Language;
  /** The home page's card: its headline is the site's name. */
  readonly home?: boolean;
  /** The name of the article's category. */
  readonly category?: string | undefined;
  /** What stands large: the title, or a section's heading. */
  readonly headline: string;
  /** What stands small under a section's heading: the title of its article. */
  readonly under?: string | undefined;
  /** What stands at the foot: author and outlet as on the page, or what the site or a page says of itself. */
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
export function pieceCard(library: Library, piece: Article | SitePage, lang: Language): Card {
  const text = translationFor(piece, lang);
  if (!('related' in piece)) return { lang, headline: text.title, foot: text.description };
  return {
    lang,
    category: piece.category && topicName(library, piece.category, lang),
    headline: text.title,
    foot: bylineOf(text) || undefined,
  };
}

/** The card of a section: the article's, with the section's heading over the title. */
export function sectionCard(library: Library, article: Article, lang: Language, heading: string): Card {
  const { headline, ...rest } = pieceCard(library, article, lang);
  return { ...rest, headline: heading, under: headline };
}

/** The sections of an article that have a card in a language, by each id that leads to them, former ones included. */
export const sectionsWithCards = (
  article: Article,
  lang: Language,
): { readonly id: string; readonly heading: string }[] =>
  (article.translations[lang]?.sections ?? []).flatMap(({ id, title }) =>
    idsOf(article, id).map((each) => ({ id: each, heading: title })),
  );
