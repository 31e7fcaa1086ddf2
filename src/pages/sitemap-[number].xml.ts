import type { APIRoute } from 'astro';
import { listedPages } from '../components/listed-pages.ts';
import { pagesPerSitemap, sitemap } from '../publish/sitemap.ts';

export async function getStaticPaths() {
  const { length } = await listedPages();
  return Array.from({ length: Math.ceil(length / pagesPerSitemap) }, (_, i) => ({
    params: { number: String(i + 1) },
    props: { from: i * pagesPerSitemap },
  }));
}

export const GET: APIRoute<{ from: number }> = async ({ props: { from } }) =>
  new Response(await sitemap((await listedPages()).slice(from, from + pagesPerSitemap)), {
    headers: { 'content-type': 'application/xml' },
  });
