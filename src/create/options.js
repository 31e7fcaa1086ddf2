// @ts-check
import { parseArgs } from 'node:util';
import { UserError } from './user-error.js';

/** The languages that Midad ships, in the order they are asked for. @type {Record<string, string>} */
export const languages = { ar: 'Arabic', en: 'English', fr: 'French', fa: 'Persian' };

export const help = `create-midad <folder> [options]     (npm create midad <folder> -- [options])

Makes a folder for a site: settings, a sample article, pages, and a workflow that publishes it.
On a terminal it asks for what is missing.

  --ar NAME        the site's name in Arabic;
  --en NAME        in English;
  --fr NAME        in French;
  --fa NAME        in Persian: the site has the languages that it has a name in, in the order given
  --address URL    where the site will be published, such as https://example.org
  --midad SPEC     the midad to use: a tarball (./midad.tgz) or a version; by default this one's
  -y, --yes        ask nothing
  -h, --help       print this
`;

/** @type {Record<string, { type: 'string' | 'boolean', short?: string }>} */
const definitions = {
  ...Object.fromEntries(Object.keys(languages).map((code) => [code, { type: 'string' }])),
  address: { type: 'string' },
  midad: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
};

/**
 * What the command line says.
 *
 * @typedef {object} Options
 * @property {string | undefined} folder
 * @property {Map<string, string>} names the site's name by language, in the order of the site's languages
 * @property {string | undefined} address
 * @property {string | undefined} midad
 * @property {boolean} yes
 * @property {boolean} help
 */

/**
 * Reads the command line. Throws if an option is unknown or lacks its value.
 *
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { tokens } = parseArgs({
    args,
    options: definitions,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  /** @type {string[]} */
  const folders = [];
  /** @type {Map<string, string>} */
  const given = new Map();
  for (const token of tokens) {
    if (token.kind === 'positional') folders.push(token.value);
    if (token.kind === 'option') given.set(token.name, optionValue(token));
  }
  if (folders.length > 1)
    throw new UserError(
      `There is more than one folder: ${folders.join(', ')}. Write a name of several words in quotation marks: --en "The Harbour Review".`,
    );
  return {
    folder: folders[0],
    names: new Map([...given].filter(([name]) => name in languages)),
    address: given.get('address'),
    midad: given.get('midad'),
    yes: given.has('yes'),
    help: given.has('help'),
  };
}

/**
 * @param {{ name: string, rawName: string, value?: string | undefined, inlineValue?: boolean | undefined }} token
 * @returns {string} empty for an option without a value
 */
function optionValue({ name, rawName, value, inlineValue }) {
  const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (!definition) throw new UserError(unknownOption(rawName, name));
  if (definition.type === 'boolean') {
    if (value !== undefined) throw new UserError(`${rawName} takes no value. Write ${rawName} alone.`);
    return '';
  }
  const text = cleanName(value ?? '');
  if (!text || (!inlineValue && text.startsWith('-')))
    throw new UserError(
      `${rawName} needs a value, such as ${rawName} ${example(name)}. One that begins with a hyphen is written ${rawName}=….`,
    );
  return text;
}

/** @param {string} name */
function example(name) {
  if (name === 'address') return 'https://example.org';
  if (name === 'midad') return './midad.tgz';
  return '"The Harbour Review"';
}

/**
 * One line, without space around it.
 *
 * @param {string} text
 */
export const cleanName = (text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * @param {string} written with its hyphens
 * @param {string} name without
 */
function unknownOption(written, name) {
  const meant = Object.keys(definitions).find((known) => distance(name, known) <= (known.length > 3 ? 2 : 1));
  return `There is no option ${written}. ${meant ? `Did you mean --${meant}?` : 'create-midad --help lists the options.'}`;
}

/**
 * How many letters to add, drop or change to make one word of another (Levenshtein).
 *
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Splits the address of a site into what the settings `address` and `base` take. Throws if it is none.
 *
 * @param {string} text
 * @example readAddress('https://example.github.io/reader') // { address: 'https://example.github.io', base: '/reader/' }
 */
export function readAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new UserError(
      `"${text}" is not the address of a site. Write scheme and host, such as https://example.org, and the path if the site lives under one.`,
    );
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  if (path && !/^[\w.~-]+(\/[\w.~-]+)*$/.test(path))
    throw new UserError(
      `The path of "${text}" has characters that do not work everywhere. Use letters, digits and hyphens between slashes.`,
    );
  return { address: url.origin, base: path ? `/${path}/` : '/' };
}
