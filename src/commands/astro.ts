import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Runs Astro's command line in the current folder, without its telemetry: authors are not tracked either.
 *
 * @param env more variables for it
 * @returns the exit code
 */
export function astro(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin/astro.mjs',
  );
  const { status } = spawnSync(process.execPath, [command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status ?? 1;
}
