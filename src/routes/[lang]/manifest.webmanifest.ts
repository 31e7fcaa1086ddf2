import type { APIRoute } from 'astro';
import type { Language } from '../../language/language.ts';
import { colours } from '../../render/colours.ts';
import { manifestOf } from '../../publish/manifest.ts';
import { languagePaths } from '../../render/static-paths.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  new Response(manifestOf(lang, colours.light.paper), {
    headers: { 'content-type': 'application/manifest+json' },
  });
