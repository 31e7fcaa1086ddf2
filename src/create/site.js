// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from './options.js';
import { lockOf } from './tarball.js';

/**
 * What an owner decided.
 *
 * @typedef {object} Site
 * @property {string} folder
 * @property {Map<string, string>} names the site's name by language, in the order of the site's languages
 * @property {string | undefined} address scheme and host; undefined if it is not known yet
 * @property {string} base the path the site lives under
 * @property {import('./tarball.js').Midad} midad
 */

const template = fileURLToPath(new URL('template/', import.meta.url));
const anyCode = Object.keys(languages).join('|');

/**
 * The files of a new site.
 *
 * @param {Site} site
 * @param {string} today as 2026-11-22
 * @returns {Map<string, string>} text by path
 */
export function siteFiles(site, today) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const file of readdirSync(template, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(template, file)).isDirectory()) continue;
    const path = writtenPath(file);
    const lang = textLanguage(path);
    if (lang && !site.names.has(lang)) continue;
    files.set(path, fill(readFileSync(join(template, file), 'utf8'), path, site, today));
  }
  const manifest = siteManifest(JSON.parse(files.get('package.json') ?? ''), site);
  files.set('package.json', printJson(manifest));
  const lock = lockOf(manifest, site.midad);
  if (lock) files.set('package-lock.json', printJson(lock));
  return files;
}

/**
 * The path a file of the template is written to. npm packs no .gitignore and no .npmrc, so _ stands for a dot; .txt
 * keeps a file with placeholders from being read as code.
 *
 * @param {string} file
 * @example writtenPath('_github/workflows/publish.yml') // '.github/workflows/publish.yml'
 */
const writtenPath = (file) =>
  file
    .replaceAll('\\', '/')
    .replace(/(^|\/)_/g, '$1.')
    .replace(/\.txt$/, '');

/**
 * The language of an article's or a page's text; undefined for other files.
 *
 * @param {string} path
 */
const textLanguage = (path) => new RegExp(`^content/.*/(${anyCode})\\.md$`).exec(path)?.[1];

/**
 * Leaves out the lines of languages that the site does not have, and replaces placeholders.
 *
 * @param {string} text
 * @param {string} path
 * @param {Site} site
 * @param {string} today
 */
function fill(text, path, site, today) {
  const { names, address, base } = site;
  const [first = ''] = names.keys();
  const isCode = path.endsWith('.ts');
  const print = isCode ? quote : escapeMarkdown;
  /** @type {Record<string, string>} */
  const values = {
    ...Object.fromEntries([...names].map(([lang, name]) => [lang, print(name)])),
    name: print(names.get(textLanguage(path) ?? first) ?? ''),
    languages: [...names.keys()].map(quote).join(', '),
    original: first,
    today,
    address: address === undefined ? "// address: 'https://example.org'," : `address: ${quote(address)},`,
    base: quote(base),
  };
  const otherLanguage = new RegExp(`^\\s*(?://\\s*)?(${anyCode}): `);
  return text
    .split('\n')
    .filter((line) => {
      const lang = otherLanguage.exec(line)?.[1];
      return !lang || names.has(lang);
    })
    .join('\n')
    .replace(/\{\{(\w+)\}\}/g, (written, key) => values[key] ?? written);
}

/**
 * A string of TypeScript.
 *
 * @param {string} text
 */
const quote = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** @param {string} text */
const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>&{}|~]/g, '\\$&');

/**
 * @param {Record<string, unknown>} manifest
 * @param {Site} site
 */
const siteManifest = (manifest, { folder, midad }) => ({
  name: packageName(folder),
  ...manifest,
  dependencies: { midad: midad.spec },
  // npm run upgrade tells what changed since this version.
  ...(midad.manifest && { midad: midad.manifest['version'] }),
});

/**
 * The name of a folder as npm allows it. A package may not have the name of one it depends on.
 *
 * @param {string} folder
 */
function packageName(folder) {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return !name || name === 'midad' ? 'my-site' : name;
}

/** @param {unknown} value */
const printJson = (value) => `${JSON.stringify(value, undefined, 2)}\n`;
