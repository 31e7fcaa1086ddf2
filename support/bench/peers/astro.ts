import { languages, markdownFile } from '../corpus.ts';
import { css, type Peer } from './peer.ts';

/** Astro as its documentation shows it: a content collection and `<Content />`. */
export const defaultAstro: Peer = {
  name: 'Astro',
  packages: { astro: '7.3.5' },
  command: 'astro build --silent',
  clean: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  article: (article) => {
    const { id, lang, title, description, author, date, tags } = article;
    return [`content/${lang}/${id}.md`, markdownFile(article, { title, description, author, date, tags })];
  },
  files: {
    'astro.config.mjs': `export default { site: 'https://bench.example', trailingSlash: 'always' };\n`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), description: z.string(), author: z.string(), date: z.coerce.date(), tags: z.array(z.string()) });
export const collections = { articles: defineCollection({ loader: glob({ base: 'content', pattern: '*/*.md' }), schema }) };
`,
    'src/lists.ts': `import { getCollection, type CollectionEntry } from 'astro:content';
export type Article = CollectionEntry<'articles'>;
export const languages = ${JSON.stringify(languages)} as const;
export const all = await getCollection('articles');
export const pathOf = (article: Article) => \`/\${article.id}/\`;
const lists = new Map(
  languages.map((lang) => {
    const articles = all
      .filter(({ id }) => id.startsWith(lang + '/'))
      .sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf() || (a.id < b.id ? -1 : 1));
    const topics = new Map<string, Article[]>();
    for (const article of articles)
      for (const tag of article.data.tags) topics.set(tag, [...(topics.get(tag) ?? []), article]);
    return [lang as string, { articles, topics }];
  }),
);
export const listOf = (lang: string) => lists.get(lang)!;
export function related(article: Article) {
  const { topics } = listOf(article.id.slice(0, 2));
  const shared = new Map<Article, number>();
  for (const tag of article.data.tags)
    for (const other of topics.get(tag)!.slice(0, 200)) if (other.id !== article.id) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([other]) => other);
}
`,
    'src/Page.astro': `---
const { lang, title } = Astro.props;
const other = lang === 'ar' ? 'en' : 'ar';
const { pathname } = Astro.url;
---
<!doctype html><html lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><link rel="canonical" href={new URL(pathname, Astro.site)}><link rel="alternate" hreflang={other} href={new URL(pathname.replace('/' + lang + '/', '/' + other + '/'), Astro.site)}><style is:inline>${css}</style></head><body><slot /></body></html>
`,
    'src/pages/[lang]/[id].astro': `---
import { render } from 'astro:content';
import Page from '../../Page.astro';
import { all, pathOf, related } from '../../lists.ts';
export const getStaticPaths = () =>
  all.map((article) => ({ params: { lang: article.id.slice(0, 2), id: article.id.slice(3) }, props: { article } }));
const { lang } = Astro.params;
const { article } = Astro.props;
const { title, description, author, date, tags } = article.data;
const { Content, headings } = await render(article);
---
<Page {lang} {title}><article><h1>{title}</h1><p>{description}</p><p>{author} · {date.toISOString().slice(0, 10)}</p><nav><ul>{headings.map(({ slug, text }) => <li><a href={'#' + slug}>{text}</a></li>)}</ul></nav><Content /><ul>{tags.map((tag) => <li><a href={\`/\${lang}/tags/\${tag}/\`}>{tag}</a></li>)}</ul></article><aside><ul>{related(article).map((other) => <li><a href={pathOf(other)}>{other.data.title}</a></li>)}</ul></aside></Page>
`,
    'src/pages/[lang]/index.astro': `---
import Page from '../../Page.astro';
import { languages, listOf, pathOf } from '../../lists.ts';
export const getStaticPaths = () => languages.map((lang) => ({ params: { lang } }));
const { lang } = Astro.params;
---
<Page {lang} title={lang}><ul>{listOf(lang).articles.slice(0, 30).map((article) => <li><a href={pathOf(article)}>{article.data.title}</a> {article.data.description}</li>)}</ul></Page>
`,
    'src/pages/[lang]/tags/[tag].astro': `---
import Page from '../../../Page.astro';
import { languages, listOf, pathOf } from '../../../lists.ts';
export const getStaticPaths = () =>
  languages.flatMap((lang) => [...listOf(lang).topics].map(([tag, articles]) => ({ params: { lang, tag }, props: { articles } })));
const { lang, tag } = Astro.params;
const { articles } = Astro.props;
---
<Page {lang} title={tag}><ul>{articles.map((article) => <li><a href={pathOf(article)}>{article.data.title}</a> {article.data.description}</li>)}</ul></Page>
`,
  },
};
