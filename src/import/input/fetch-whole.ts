import { Unreadable } from '../draft/draft.ts';
import { readType, type Saved } from './archive.ts';

/** How an address is asked for. */
export interface FetchLimits {
  /** Bytes it may send. */
  readonly bytes: number;
  /** Milliseconds until the last byte. */
  readonly time: number;
  /** Says how much has come. */
  readonly progress?: (bytes: number) => void;
}

/** Redirects that are followed. */
const hops = 8;

const headers = {
  accept: 'text/html,application/xhtml+xml,text/plain,image/*;q=0.9,*/*;q=0.5',
  'user-agent': 'midad-import',
};

/**
 * Fetches an address of the web whole. Addresses are an author's own, so the machine itself and its network may be asked.
 *
 * @throws Unreadable where it is not of the web, does not answer well in time, or sends more than it may
 */
export async function fetchWhole(address: string, limits: FetchLimits): Promise<Saved> {
  const signal = AbortSignal.timeout(limits.time);
  let here = address;
  try {
    for (let hop = 0; hop <= hops; hop++) {
      if (!/^https?:/i.test(here))
        throw new Unreadable(`${here} is no address of the web: only http and https are fetched.`);
      const response = await fetch(here, { redirect: 'manual', signal, headers });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        here = URL.parse(location, here)?.href ?? location;
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new Unreadable(
          `${here} answers ${response.status}${response.statusText ? ` ${response.statusText}` : ''}. Check the address in a browser.`,
        );
      }
      const bytes = await readBody(response, here, limits);
      return { address: here, ...readType(response.headers.get('content-type') ?? ''), bytes };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (signal.aborted)
      throw new Unreadable(
        `${here} did not answer within ${limits.time / 1000} seconds. Try again, or save the page and import the file.`,
      );
    throw new Unreadable(
      `${here} can't be reached: ${causeOf(error)}. Check the address and the connection.`,
    );
  }
  throw new Unreadable(
    `${address} leads from one address to the next, more than ${hops} times, at last to ${here}.`,
  );
}

async function readBody(response: Response, address: string, limits: FetchLimits): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > limits.bytes)
      throw new Unreadable(
        `${address} sends more than ${Math.round(limits.bytes / 1e6)} MB, the most that is read.`,
      );
    parts.push(part);
    limits.progress?.(size);
  }
  return Buffer.concat(parts);
}

/** What Node says of a failed connection, which it hides one level down. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || (cause instanceof Error ? cause.message : String(cause));
}
