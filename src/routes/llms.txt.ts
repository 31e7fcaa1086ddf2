// The newest articles as Markdown, for language models: https://llmstxt.org/
import type { APIRoute } from 'astro';
import { listedAtOnce } from '../article/model/catalog.ts';
import { escapeMarkdown } from '../publish/escape.ts';
import { plainText } from '../publish/plain-text.ts';
import { articlesFor, catalog } from '../render/published.ts';
import { languages } from '../language/language.ts';
import { absolute, markdownPath } from '../publish/urls.ts';
import { site } from '../settings/site.ts';

export const GET: APIRoute = async () => {
  const all = await catalog();
  const sections = site.languages.flatMap((lang) => {
    const entries = articlesFor(all, lang)
      .flatMap(({ id, translations }) => {
        const { title, summary } = translations[lang] ?? {};
        return title
          ? [
              `- [${escapeMarkdown(title)}](${absolute(markdownPath(lang, id))}): ${escapeMarkdown(summary ?? '')}`,
            ]
          : [];
      })
      .slice(0, listedAtOnce);
    return entries.length > 0 ? [`## ${languages[lang].name}`, entries.join('\n')] : [];
  });
  const names = site.languages.map((lang) => site.name[lang]).join(' · ');
  const about = site.languages.map((lang) => `> ${site.description[lang]}`).join('\n>\n');
  return new Response(plainText(`${[`# ${names}`, about, ...sections].join('\n\n')}\n`), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
