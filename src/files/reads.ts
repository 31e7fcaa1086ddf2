import { AsyncLocalStorage } from 'node:async_hooks';

const key = Symbol.for('midad.reads');
type Recording = AsyncLocalStorage<Set<string> | undefined>;
const shared: Record<symbol, Recording | undefined> = globalThis as object as Record<symbol, undefined>;
/** On globalThis, since the build (loaded by Node) and the pages (bundled by Vite) each have a copy of this module. */
const current = (shared[key] ??= new AsyncLocalStorage<Set<string> | undefined>());

/** Notes what the page being rendered depends on, by name. Does nothing while reads are not recorded. */
export const noteRead = (dependency: string): void => void current.getStore()?.add(dependency);

/** Runs a function. Returns its value, and the names of all that was noted while it ran. */
export async function recordReads<Value>(
  run: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly reads: ReadonlySet<string> }> {
  const reads = new Set<string>();
  const value = await current.run(reads, run);
  return { value, reads };
}

/** Runs a function without noting its reads. The caller notes what its result depends on. */
export const withoutReads = <Value>(run: () => Value): Value => current.run(undefined, run);

/**
 * Makes a function that keeps its last results. What a result depends on is noted again each time it is used.
 *
 * @param count how many results are kept
 */
export function rememberLast<Value>(
  count: number,
): (key: string, compute: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, ReturnType<typeof recordReads<Value>>>();
  return async (key, compute) => {
    const found = kept.get(key) ?? recordReads(compute);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > count && oldest !== undefined) kept.delete(oldest);
    const { value, reads } = await found;
    for (const dependency of reads) noteRead(dependency);
    return value;
  };
}
