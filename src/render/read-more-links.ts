import { translationFor } from '../article/model/article.ts';
import type { Catalog } from '../article/model/catalog.ts';
import type { ReadMoreItem } from '../article/markdown/document.ts';
import type { Language } from '../language/language.ts';
import { absolute, entryPath } from '../publish/urls.ts';

/** The items of a read-more block as titles and absolute addresses, for use outside the site. */
export const readMoreLinks = (
  { articles }: Catalog,
  lang: Language,
  items: readonly ReadMoreItem[],
): { readonly title: string; readonly url?: string | undefined }[] =>
  items.flatMap((item) => {
    if (!('id' in item)) return [{ title: item.title, url: item.url }];
    const article = articles.get(item.id);
    if (!article) return [];
    const { lang: own, title } = translationFor(article, lang);
    return [{ title, url: absolute(entryPath(own, article.id)) }];
  });
