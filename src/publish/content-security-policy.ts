import { createHash } from 'node:crypto';
import { readingKey } from '../client/reading/stored.ts';

/**
 * Sets what a reader chose, and shows the button of the reading settings, before the first paint: the only inline
 * script. It runs again on pages that the browser kept while the reader chose on another.
 */
export const readingScript = `(onpageshow=()=>{let s;try{s=localStorage.getItem('${readingKey}')}catch{}document.documentElement.style.cssText='--reading:inline-flex;'+s})()`;

const hash = createHash('sha256').update(readingScript).digest('base64');

/** What a page needs besides its own files. */
export interface PageNeeds {
  /** Whether its script compiles WebAssembly, as search does in the page if a worker takes too long to start. */
  readonly compiles?: boolean;
  /** Target of its form: the site itself, or a form service. */
  readonly sendsTo?: 'self' | URL;
}

/**
 * The content security policy of a page. It allows the site's own files and the inline script above, by its hash; pages
 * may send only if they need to.
 */
export function contentSecurityPolicy({ compiles = false, sendsTo }: PageNeeds = {}): string {
  // The policy also applies to redirects after sending: a service redirects to the site's page of thanks.
  const formAction =
    sendsTo === undefined ? "'none'" : sendsTo === 'self' ? "'self'" : `${sendsTo.origin} 'self'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'${compiles ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    // Search needs it. On the other pages it lets tools that run in the page read robots.txt, as Lighthouse does.
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${formAction}`,
  ].join(';');
}
