import { languages, type Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { homePath, href } from './urls.ts';

/**
 * The web app manifest of the site in a language.
 *
 * @param colour of the launch screen and of the browser's bars, as CSS writes it
 * @see https://www.w3.org/TR/appmanifest/
 */
export const manifestOf = (lang: Language, colour: string): string =>
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
    background_color: colour,
    theme_color: colour,
    icons: [
      { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: href('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: href('icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: href('icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
