import type { APIRoute } from 'astro';
import { listedPages } from '../render/sitemap-pages.ts';
import { pagesPerSitemap, sitemapIndex } from '../publish/sitemap.ts';

export const GET: APIRoute = async () => {
  const { length } = await listedPages();
  return new Response(await sitemapIndex(Math.ceil(length / pagesPerSitemap)), {
    headers: { 'content-type': 'application/xml' },
  });
};
