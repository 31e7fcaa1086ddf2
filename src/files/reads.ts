import { AsyncLocalStorage } from 'node:async_hooks';

const key = Symbol.for('midad.reads');
type Recording = AsyncLocalStorage<Set<string> | undefined>;
const shared: Record<symbol, Recording | undefined> = globalThis as object as Record<symbol, undefined>;
/** On globalThis, since the build, which Node loads, and the pages, which Vite bundled, have a copy of this module each. */
const current = (shared[key] ??= new AsyncLocalStorage<Set<string> | undefined>());

/** Notes that the page that is being rendered depends on a fact. Outside a recording it does nothing. */
export const noteRead = (fact: string): void => void current.getStore()?.add(fact);

/** Runs a function, and returns its value with all the facts that were noted meanwhile. */
export async function recordReads<Value>(
  run: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly reads: ReadonlySet<string> }> {
  const reads = new Set<string>();
  const value = await current.run(reads, run);
  return { value, reads };
}

/** Runs a function whose reads are not noted: its caller notes what came of them. */
export const withoutReads = <Value>(run: () => Value): Value => current.run(undefined, run);

/**
 * Makes a function that keeps its last results. What one of them was computed from counts as read by everyone who asks
 * for it.
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
    for (const fact of reads) noteRead(fact);
    return value;
  };
}
