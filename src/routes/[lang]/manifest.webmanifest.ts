import type { APIRoute } from 'astro';
import { engine } from 'virtual:project';
import type { Language } from '../../language/language.ts';
import { readColours } from '../../publish/colours.ts';
import { manifestOf } from '../../publish/manifest.ts';
import { site } from '../../settings/site.ts';

export const getStaticPaths = () => site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  new Response(manifestOf(lang, readColours(engine).light.paper), {
    headers: { 'content-type': 'application/manifest+json' },
  });
