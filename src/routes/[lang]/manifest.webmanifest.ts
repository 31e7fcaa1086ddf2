import type { APIRoute } from 'astro';
import type { Language } from '../../language/language.ts';
import { engine } from 'virtual:project';
import { readColours } from '../../publish/colours.ts';
import { manifestOf } from '../../publish/manifest.ts';
import { languagePaths } from '../../render/static-paths.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  new Response(manifestOf(lang, readColours(engine).light.paper), {
    headers: { 'content-type': 'application/manifest+json' },
  });
