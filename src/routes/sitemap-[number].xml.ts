import type { APIRoute } from 'astro';
import { listedPages } from '../render/sitemap-pages.ts';
import { pagesPerSitemap, sitemap, type ListedPage } from '../publish/sitemap.ts';

export async function getStaticPaths() {
  const pages = await listedPages();
  return Array.from({ length: Math.ceil(pages.length / pagesPerSitemap) }, (_, i) => ({
    params: { number: String(i + 1) },
    props: { pages: pages.slice(i * pagesPerSitemap, (i + 1) * pagesPerSitemap) },
  }));
}

export const GET: APIRoute<{ pages: readonly ListedPage[] }> = async ({ props: { pages } }) =>
  new Response(await sitemap(pages), { headers: { 'content-type': 'application/xml' } });
