import type { APIRoute } from 'astro';
import type { Language } from '../../language/language.ts';
import { manifestOf } from '../../publish/manifest.ts';
import { site } from '../../settings/site.ts';

export const getStaticPaths = () => site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  new Response(manifestOf(lang), { headers: { 'content-type': 'application/manifest+json' } });
