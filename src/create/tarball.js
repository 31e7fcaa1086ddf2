// @ts-check
// Reads packed/midad.tgz. npm ignores a shrinkwrap inside a local tarball, so the site's lock is made from it here.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from './user-error.js';

/** @typedef {Record<string, unknown>} Json */

/**
 * The midad that a site depends on.
 *
 * @typedef {object} Midad
 * @property {string} spec what package.json says: `file:../midad.tgz`, or a version
 * @property {Json} [manifest] package.json of the tarball
 * @property {Json} [shrinkwrap] npm-shrinkwrap.json of the tarball
 * @property {string} [integrity] hash of the tarball, as a lock has it
 */

/**
 * Reads which midad a site is to use. Throws if it is a file that is not there or is not midad.
 *
 * @param {string} spec a path, or anything else that package.json may name
 * @param {string} folder the site's folder
 * @returns {Midad}
 */
export function readMidad(spec, folder) {
  const isPath =
    /^(file:|\.{0,2}[\\/]|~[\\/]|[a-z]:[\\/])|\.(tgz|tar\.gz)$/i.test(spec) && !/^https?:/i.test(spec);
  if (!isPath) return { spec };
  const path = resolve(spec.replace(/^file:/, ''));
  if (!existsSync(path)) throw new UserError(`There is no file ${path}. Correct --midad, or leave it out.`);
  if (statSync(path).isDirectory())
    throw new UserError(`${path} is a folder. Make a tarball of it with npm pack, and name that.`);
  const packed = readFileSync(path);
  const files = filesOf(packed, path);
  return {
    spec: `file:${relative(folder, path).replaceAll('\\', '/')}`,
    manifest: files.manifest,
    ...(files.shrinkwrap && { shrinkwrap: files.shrinkwrap }),
    integrity: `sha512-${createHash('sha512').update(packed).digest('base64')}`,
  };
}

/**
 * @param {Buffer} packed
 * @param {string} path
 * @returns {{ manifest: Json, shrinkwrap: Json | undefined }}
 */
function filesOf(packed, path) {
  const wrong = new UserError(
    `${path} is not a tarball of midad. Name the midad.tgz that "npm run pack" makes, or leave --midad out.`,
  );
  /** @type {Map<string, string>} */
  let files;
  /** @type {(name: string) => Json | undefined} */
  const json = (name) => (files.has(name) ? JSON.parse(files.get(name) ?? '') : undefined);
  try {
    files = readTar(gunzipSync(packed), ['package/package.json', 'package/npm-shrinkwrap.json']);
    const manifest = json('package/package.json');
    if (manifest?.['name'] !== 'midad') throw wrong;
    return { manifest, shrinkwrap: json('package/npm-shrinkwrap.json') };
  } catch {
    throw wrong;
  }
}

/**
 * The text of some files of a tar archive.
 *
 * @param {Buffer} tar
 * @param {string[]} wanted their names
 * @see https://www.gnu.org/software/tar/manual/html_node/Standard.html
 */
function readTar(tar, wanted) {
  /** @type {Map<string, string>} */
  const files = new Map();
  const block = 512;
  for (let at = 0; at + block <= tar.length;) {
    /** @type {(start: number, length: number) => string} */
    const field = (start, length) =>
      tar.toString('utf8', at + start, at + start + length).replace(/\0.*$/s, '');
    const name = [field(345, 155), field(0, 100)].filter(Boolean).join('/');
    if (!name) break;
    const size = Number.parseInt(field(124, 12), 8);
    if (!(size >= 0)) throw new Error(`${name} has no size`);
    const start = at + block;
    if (wanted.includes(name)) files.set(name, tar.toString('utf8', start, start + size));
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}

/**
 * The lock of a site that uses exactly the packages midad was tested with.
 *
 * @param {Json} site the site's package.json
 * @param {Midad} midad
 * @returns {Json | undefined} undefined without a shrinkwrap
 */
export function lockOf(site, { spec, manifest = {}, shrinkwrap, integrity }) {
  if (!shrinkwrap) return undefined;
  const own = ['dependencies', 'engines'];
  const tested = /** @type {Json} */ (shrinkwrap['packages']);
  const packages = Object.entries({
    ...tested,
    'node_modules/midad': {
      version: manifest['version'],
      resolved: spec,
      integrity,
      ...pick(manifest, ['license', 'dependencies', 'bin', 'engines', 'optionalDependencies']),
    },
    // The template has a postinstall script.
    '': { name: site['name'], hasInstallScript: true, ...pick(site, own) },
  });
  return {
    name: site['name'],
    lockfileVersion: 3,
    requires: true,
    // In npm's order, so that npm leaves the file as it is.
    packages: Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en'))),
  };
}

/**
 * @param {Json} object
 * @param {string[]} keys
 */
const pick = (object, keys) =>
  Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, object[key]]));
