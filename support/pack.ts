// npm run pack: packs midad and create-midad as tarballs in packed/.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const staging = '.cache/pack/midad';
rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
mkdirSync('packed', { recursive: true });

// Vite runs the pages from their source. Node runs no TypeScript inside node_modules, so what Node runs is bundled.
cpSync('src', `${staging}/src`, {
  recursive: true,
  filter: (path) => !/\.test\.ts$|\/fixtures(\/|$)|content\.config\.ts$/.test(path),
});
const bundle = await rolldown({
  input: { integration: 'src/integration.ts', midad: 'src/commands/midad.ts' },
  platform: 'node',
  external: /^[^./]/,
});
// Beside the source: import.meta.url has the same folder as in the source's own top level.
await bundle.write({ dir: `${staging}/src`, format: 'esm', chunkFileNames: 'node-[name].js' });

const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
writeFileSync(
  `${staging}/package.json`,
  JSON.stringify(
    {
      name: own['name'],
      version: own['version'],
      description: own['description'],
      license: own['license'],
      type: 'module',
      bin: { midad: 'src/midad.js' },
      exports: {
        '.': { types: './src/integration.ts', default: './src/integration.js' },
        './content': './src/content.ts',
      },
      dependencies: own['dependencies'],
    },
    undefined,
    2,
  ),
);
cpSync('LICENSE', `${staging}/LICENSE`);
const { stdout } = spawnSync('npm', ['pack', '--silent'], { cwd: staging, encoding: 'utf8' });
renameSync(`${staging}/${stdout.trim()}`, 'packed/midad.tgz');
