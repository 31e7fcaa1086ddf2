import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';

/** The folder of the published site, and that of the one before while a build replaces it. */
export const dist = 'dist';
export const previous = `${dist}.previous`;

/**
 * Puts the last good site back if a build was killed just as it replaced it.
 *
 * @returns whether there is a published site
 */
export function restoreDist(): boolean {
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
  return existsSync(dist);
}

/** Removes what killed builds left. Call it with the lock of the build: no other build runs then. */
export function removeRemains(): void {
  for (const name of readdirSync('.'))
    if (name.startsWith(`${dist}.partial`)) rmSync(name, { recursive: true, force: true });
}
