// Pages at former addresses that redirect to the new ones, for hosts that have no rules or not enough.
import { languages, type Language } from '../language/language.ts';
import { stringsOf } from '../settings/strings.ts';
import { bidiHtml } from './bidi-html.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { hasQuery, type HostFile, type Redirect } from './host-rules.ts';

/** Where a redirect leads, and how its page says so. */
export interface RedirectTarget {
  readonly lang: Language;
  /** The title of the page it leads to, if that has one of its own. */
  readonly title: string | undefined;
  /** Its address, with scheme and host. */
  readonly address: string;
}

/** Names that file systems do not allow. Old paths have no control characters: redirects.ts refuses them. */
const impossible = /[<>:"|?*\\]|^\.{1,2}$|[. ]$/;

/** The path of a page's file from the root of the host; undefined if no file can be served at an old path. */
function fileAt(from: string): string | undefined {
  const path = from.slice(1).replace(/\/$/, '');
  const parts = path.split('/');
  if (parts.some((part) => part === '' || impossible.test(part) || Buffer.byteLength(part) > 250))
    return undefined;
  return /\.html?$/i.test(path) && !from.endsWith('/') ? path : `${path}/index.html`;
}

function redirectPage(to: string, { lang, title, address }: RedirectTarget): string {
  const words = stringsOf(lang);
  const link = title === undefined ? `<bdi dir="ltr">${address}</bdi>` : bidiHtml(lang, title);
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${languages[lang].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${contentSecurityPolicy()}">
<title>${escapeText(title ?? address)}</title>
<meta name="description" content="${escapeAttribute(words.moved)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body>
<p>${escapeText(words.moved)} <a href="${to}">${link}</a></p>
</body>
</html>
`;
}

/** Pages, and redirects that none can be made for, with the reasons. */
interface RedirectPages {
  readonly pages: readonly HostFile[];
  readonly without: readonly (readonly [from: string, why: string])[];
}

/** Makes a function that reserves the path of a file. It returns false if a file or folder has that path already. */
function placeTaker(hasFile: (path: string) => boolean) {
  const made = new Set<string>();
  const isFile = (path: string): boolean => made.has(path) || hasFile(path);
  const folders = new Set<string>();
  return (file: string): boolean => {
    const above = file.split('/').map((_, i, parts) => parts.slice(0, i).join('/'));
    if (isFile(file) || folders.has(file) || above.some(isFile)) return false;
    made.add(file);
    for (const folder of above) folders.add(folder);
    return true;
  };
}

/**
 * Makes a page for each redirect. If several need the same file, the first one gets it.
 *
 * @param hasFile whether the site has a file, by its path from the root of the host
 */
export function redirectPages(
  moved: readonly Redirect[],
  hasFile: (path: string) => boolean,
  targetOf: (to: string) => RedirectTarget,
): RedirectPages {
  const pages: HostFile[] = [];
  const without: [string, string][] = [];
  const take = placeTaker(hasFile);
  for (const redirect of moved) {
    const [from, to] = redirect;
    const name = hasQuery(redirect) ? undefined : fileAt(from);
    if (hasQuery(redirect)) without.push([from, 'a file cannot match a query']);
    else if (name === undefined) without.push([from, 'no file can have this name']);
    else if (!take(name)) without.push([from, 'another file of the site is there']);
    else pages.push({ name, text: redirectPage(to, targetOf(to)) });
  }
  return { pages, without };
}
