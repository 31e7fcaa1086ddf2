// npm run build: builds beside dist and puts the result in its place only when all of it is there, so that a mistake
// leaves the last good site as it was.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

const [made, published, previous] = ['dist.partial', 'dist', 'dist.previous'];

rmSync(made, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--force', '--outDir', made],
  { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
);
if (status === 0) {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  renameSync(made, published);
  rmSync(previous, { recursive: true, force: true });
  console.log('The site is built: dist');
} else {
  rmSync(made, { recursive: true, force: true });
  console.error('Nothing was published: dist is as it was.');
  process.exitCode = 1;
}
