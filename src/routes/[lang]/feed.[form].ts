// The newest articles with their full text, as RSS and as JSON Feed.
import type { APIRoute } from 'astro';
import { feedEntries } from '../../render/feed-entries.ts';
import type { Language } from '../../language/language.ts';
import { jsonFeed, rssFeed } from '../../publish/feed.ts';
import { site } from '../../settings/site.ts';

export const getStaticPaths = () =>
  site.languages.flatMap((lang) =>
    (['xml', 'json'] as const).map((form) => ({ params: { lang, form }, props: { lang, form } })),
  );

export const GET: APIRoute<{ lang: Language; form: 'xml' | 'json' }> = async ({ props: { lang, form } }) => {
  const entries = await feedEntries(lang);
  return form === 'xml'
    ? new Response(await rssFeed(lang, entries), { headers: { 'content-type': 'application/rss+xml' } })
    : new Response(jsonFeed(lang, entries), { headers: { 'content-type': 'application/feed+json' } });
};
