import { createHash } from 'node:crypto';
import { themeKey } from '../client/theme-key.ts';

/** Sets the chosen theme before anything is painted: the one script that stands in the page itself. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch{}`;

const hash = createHash('sha256').update(themeScript).digest('base64');

/**
 * The content security policy of every page: nothing is loaded but what the site itself serves, and no script or style
 * stands in a page but the one above, by its hash.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join(';');
