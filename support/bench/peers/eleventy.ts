import { languages, markdownFile } from '../corpus.ts';
import { css, type Peer } from './peer.ts';

export const eleventy: Peer = {
  name: 'Eleventy',
  packages: { '@11ty/eleventy': '3.1.7', 'markdown-it-anchor': '9.2.0' },
  command: 'eleventy --quiet',
  clean: ['_site'],
  article: (article) => {
    const { id, lang, title, description, author, date, tags } = article;
    return [
      `src/${lang}/${id}.md`,
      markdownFile(article, { title, description, author, date, topics: tags }),
    ];
  },
  files: {
    'eleventy.config.js': `import anchor from 'markdown-it-anchor';
import { languages, newest } from './lists.js';

export default function (config) {
  config.amendLibrary('md', (md) => md.use(anchor));
  for (const lang of languages) {
    const articles = (api) => newest(api.getFilteredByGlob('src/' + lang + '/*.md'));
    config.addCollection(lang, articles);
    config.addCollection(lang + 'Topics', (api) => {
      const topics = new Map();
      for (const item of articles(api))
        for (const topic of item.data.topics) topics.set(topic, [...(topics.get(topic) ?? []), item]);
      return [...topics].map(([id, items]) => ({ id, items }));
    });
  }
  return { dir: { input: 'src', includes: '../layouts' } };
}
`,
    'lists.js': `export const languages = ${JSON.stringify(languages)};
export const newest = (items) => [...items].sort((a, b) => b.date - a.date || a.url.localeCompare(b.url));
const postings = new Map();
/** The five newest articles that share most topics. */
export function related(items, url, topics) {
  if (!postings.has(items)) {
    const made = new Map();
    for (const item of items)
      for (const topic of item.data.topics) made.set(topic, [...(made.get(topic) ?? []), item]);
    postings.set(items, made);
  }
  const shared = new Map();
  for (const topic of topics)
    for (const item of postings.get(items).get(topic).slice(0, 200))
      if (item.url !== url) shared.set(item, (shared.get(item) ?? 0) + 1);
  return [...shared].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([item]) => item);
}
export const link = (item) => \`<li><a href="\${item.url}">\${item.data.title}</a></li>\`;
export const row = (item) => \`<li><a href="\${item.url}">\${item.data.title}</a> \${item.data.description}</li>\`;
`,
    'layouts/page.11ty.js': `export default ({ lang, title, page, other, content }) =>
  \`<!doctype html><html lang="\${lang}" dir="\${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\${title}</title><link rel="canonical" href="https://bench.example\${page.url}"><link rel="alternate" hreflang="\${other}" href="https://bench.example\${page.url.replace('/' + lang + '/', '/' + other + '/')}"><style>${css}</style></head><body>\${content}</body></html>\`;
`,
    'layouts/article.11ty.js': `import { link, related } from '../lists.js';
export const data = { layout: 'page.11ty.js' };
export const render = ({ title, description, author, page, topics, lang, collections, content }) => {
  const contents = [...content.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\\/h2>/g)];
  return \`<article><h1>\${title}</h1><p>\${description}</p><p>\${author} · \${page.date.toISOString().slice(0, 10)}</p><nav><ul>\${contents.map(([, id, text]) => \`<li><a href="#\${id}">\${text}</a></li>\`).join('')}</ul></nav>\${content}<ul>\${topics.map((topic) => \`<li><a href="/\${lang}/tags/\${topic}/">\${topic}</a></li>\`).join('')}</ul></article><aside><ul>\${related(collections[lang], page.url, topics).map(link).join('')}</ul></aside>\`;
};
`,
    ...Object.fromEntries(
      languages.flatMap((lang) => {
        const facts = `lang: '${lang}', other: '${lang === 'ar' ? 'en' : 'ar'}'`;
        return [
          [`src/${lang}/${lang}.11tydata.js`, `export default { layout: 'article.11ty.js', ${facts} };\n`],
          [
            `src/${lang}/index.11ty.js`,
            `import { row } from '../../lists.js';
export const data = { layout: 'page.11ty.js', title: '${lang}' };
export const render = ({ collections }) => '<ul>' + collections.${lang}.slice(0, 30).map(row).join('') + '</ul>';
`,
          ],
          [
            `src/${lang}/topics.11ty.js`,
            `import { row } from '../../lists.js';
export const data = {
  layout: 'page.11ty.js',
  pagination: { data: 'collections.${lang}Topics', size: 1, alias: 'topic' },
  permalink: ({ topic }) => '/${lang}/tags/' + topic.id + '/',
  eleventyComputed: { title: ({ topic }) => topic.id },
};
export const render = ({ topic }) => '<ul>' + topic.items.map(row).join('') + '</ul>';
`,
          ],
        ];
      }),
    ),
  },
};
