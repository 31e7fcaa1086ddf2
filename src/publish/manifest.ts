import { languages, type Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { homePath, href } from './urls.ts';

/**
 * The web manifest of the site in a language: how a phone keeps it among its applications.
 *
 * @see https://www.w3.org/TR/appmanifest/
 */
export const manifestOf = (lang: Language): string =>
  JSON.stringify({
    id: href(homePath(lang)),
    name: site.name[lang],
    short_name: site.name[lang],
    description: site.description[lang],
    lang,
    dir: languages[lang].dir,
    start_url: href(homePath(lang)),
    scope: href(''),
    display: 'minimal-ui',
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
    icons: [
      { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: href('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: href('icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: href('icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
