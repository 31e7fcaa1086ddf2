import { createHash } from 'node:crypto';
import { themeStorageKey } from '../client/theme-storage-key.ts';

/** Sets the chosen theme before anything is painted: the one script that stands in the page itself. */
export const themeScript = `try{const t=localStorage.getItem('${themeStorageKey}');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch{}`;

const hash = createHash('sha256').update(themeScript).digest('base64');

/** What a page does beyond showing itself. */
export interface PageNeeds {
  /** Whether its script fetches from the site, as search does. */
  readonly fetches?: boolean;
  /** Whether its script compiles WebAssembly, as search does in the page itself where a worker takes too long. */
  readonly compiles?: boolean;
  /** Where its form is sent: the site itself, or the origin of a form service. */
  readonly sendsTo?: 'self' | URL;
}

/**
 * The content security policy of a page: nothing is loaded but what the site itself serves, and no script or style
 * stands in a page but the one above, by its hash. Only pages that fetch or send are allowed to.
 */
export function contentSecurityPolicy({
  fetches = false,
  compiles = false,
  sendsTo,
}: PageNeeds = {}): string {
  // Browsers hold a form to this after it is sent too, and a service leads back to the site's own thanks.
  const receiver =
    sendsTo === undefined ? "'none'" : sendsTo === 'self' ? "'self'" : `${sendsTo.origin} 'self'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'${compiles ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ...(fetches ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${receiver}`,
  ].join(';');
}
