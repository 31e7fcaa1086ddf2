// npm run upgrade: prints what changed since the version that the site was made with or last upgraded to, which its
// package.json notes in the field "midad", and checks that its settings are those of the installed version.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../engine.ts';
import { writeWhole } from '../files/write-whole.ts';
import { isAfter, releasesBetween } from './changelog.ts';
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';

type Manifest = Readonly<Record<string, unknown>> & { readonly version?: string; readonly midad?: string };

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The changelog of the installed version; the site of Midad's own repository reads that of the repository. */
const readChangelog = (folder: string): string =>
  existsSync(join(folder, 'CHANGELOG.md')) ? readFileSync(join(folder, 'CHANGELOG.md'), 'utf8') : '';

await waitingCommand(async () => {
  const installed = join(engine, '..');
  const { version = '0.0.0' } = readManifest(installed);
  const manifest = readManifest('.');
  const from = manifest.midad;
  const releases = releasesBetween(readChangelog(installed), from, version);
  for (const { text } of releases) console.log(`${text}\n`);
  console.log(
    from === version
      ? `Midad ${version} is installed, and this site was upgraded to it before.`
      : `Midad ${version} is installed. ${from === undefined ? 'Which version this site had was not noted' : `This site had ${from}${isAfter(from, version) ? ', which is newer' : ''}`}.`,
  );
  // A renamed setting or word is an error that gives its new name. So the version is noted only if the settings are
  // right.
  await loadSettings();
  if (from !== version)
    writeWhole('package.json', `${JSON.stringify({ ...manifest, midad: version }, undefined, 2)}\n`);
  console.log('The settings are right. npm test checks the rest of the site.');
});
