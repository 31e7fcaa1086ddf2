// npm run pack: packs midad and create-midad as tarballs in packed/.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Record<string, Record<string, unknown>>;
}

const staging = '.cache/pack/midad';
const packed = 'packed';
const { name, version, description, license, dependencies, optionalDependencies } = readJson(
  'package.json',
) as Manifest;
const manifest = {
  ...{ name, version, description, license, type: 'module' },
  engines: { node: '>=20' },
  bin: { midad: 'src/midad.js' },
  exports: {
    '.': { types: './types/integration.d.ts', default: './src/integration.js' },
    './content': { types: './types/content.d.ts', default: './src/content.ts' },
    './components/*': './src/components/*',
  },
  dependencies,
  optionalDependencies,
};

rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
mkdirSync(packed, { recursive: true });
copySource();
await bundle();
writeTypes();
write('package.json', manifest);
write('npm-shrinkwrap.json', shrinkwrap(readJson('package-lock.json') as Lock));
cpSync('LICENSE', join(staging, 'LICENSE'));
pack(staging, 'midad');
pack('src/create', 'create-midad');

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file: string, value: unknown): void {
  writeFileSync(join(staging, file), `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Vite runs the pages from their source. */
function copySource(): void {
  const left = /\.test\.ts$|\/fixtures(\/|$)|^src\/(create(\/|$)|content\.config\.ts$)/;
  cpSync('src', join(staging, 'src'), { recursive: true, filter: (path) => !left.test(path) });
}

/**
 * Node runs no TypeScript inside node_modules: what it runs is bundled. The bundle is written beside the source, where
 * import.meta.url has the folder that src/engine.ts expects.
 */
async function bundle(): Promise<void> {
  const bundled = await rolldown({
    input: { integration: 'src/integration.ts', midad: 'src/commands/midad.ts' },
    platform: 'node',
    external: /^[^./]/,
  });
  await bundled.write({ dir: join(staging, 'src'), format: 'esm', chunkFileNames: 'node-[name].js' });
}

function writeTypes(): void {
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'support/tsconfig.types.json']);
  for (const file of readdirSync(join(staging, 'types'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(staging, 'types', file);
    // A declaration file imports another one as the JavaScript it declares.
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
  }
}

/** The versions that were tested, without those that only development needs. */
function shrinkwrap({ lockfileVersion, packages }: Lock): object {
  const kept = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { devOptional, ...entry }]) => [path, devOptional ? { ...entry, optional: true } : entry]);
  const { bin, engines } = manifest;
  const root = { name, version, license, bin, engines, dependencies, optionalDependencies };
  return {
    name,
    version,
    lockfileVersion,
    requires: true,
    packages: { '': root, ...(Object.fromEntries(kept) as object) },
  };
}

function pack(folder: string, as: string): void {
  const file = run('npm', ['pack', '--silent', '--pack-destination', resolve(packed)], folder).trim();
  renameSync(join(packed, file), join(packed, `${as}.tgz`));
  console.log(`${packed}/${as}.tgz`);
}

function run(command: string, args: readonly string[], cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
