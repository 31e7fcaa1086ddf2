import type { Catalog } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';
import { stringsOf } from '../settings/strings.ts';
import { articlesPath, entryPath, href, searchPath, topicPath, topicsPath } from '../publish/urls.ts';
import type { SiteLink } from '../settings/links.ts';
import { hasTopics, isTopicUsed } from './published.ts';

/** A link of the masthead or the footer: its text, or the topic it names. */
export type PrintedLink = { readonly href: string } & (
  { readonly text: string } | { readonly topic: string }
);

/** The short name of a page in links, if it has one besides its title. */
export const pageLabel = (id: string, lang: Language): string | undefined =>
  id === 'about' || id === 'privacy' ? stringsOf(lang)[id] : undefined;

/** The links of a setting that lead somewhere in a language: a page may lack it, and a topic may have no articles. */
export function siteLinks(links: readonly SiteLink[], catalog: Catalog, lang: Language): PrintedLink[] {
  const words = stringsOf(lang);
  return links.flatMap((link): PrintedLink[] => {
    if (typeof link !== 'string') {
      const text = link.label[lang] ?? Object.values(link.label)[0];
      return text === undefined ? [] : [{ href: link.href, text }];
    }
    if (link === 'articles') return [{ href: href(articlesPath(lang)), text: words.articles }];
    if (link === 'topics')
      return hasTopics(catalog) ? [{ href: href(topicsPath(lang)), text: words.topics }] : [];
    if (link === 'search') return [{ href: href(searchPath(lang)), text: words.search }];
    const [, topic] = /^topics\/(.*)$/.exec(link) ?? [];
    if (topic !== undefined)
      return isTopicUsed(catalog, topic) ? [{ href: href(topicPath(lang, topic)), topic }] : [];
    const page = catalog.pages.get(link)?.translations[lang];
    if (!page) return [];
    return [{ href: href(entryPath(lang, link)), text: pageLabel(link, lang) ?? page.title }];
  });
}
