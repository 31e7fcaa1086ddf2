import { UserError } from '../../files/user-error.ts';
import { Agent, fetch, type Response } from 'undici';
import { readType, type SavedFile } from './archive.ts';
import { privateAddresses } from './private-addresses.ts';

interface FetchLimits {
  /** Most bytes of a response. */
  readonly bytes: number;
  /** Milliseconds until the last byte. */
  readonly time: number;
  /** Whether addresses of this machine and of private networks are refused, those that it is redirected to too. */
  readonly publicOnly?: boolean;
  /** Called with the number of bytes received so far. */
  readonly progress?: (bytes: number) => void;
}

const headers = {
  accept: 'text/html,application/xhtml+xml,text/plain,image/*;q=0.9,*/*;q=0.5',
  'user-agent': 'midad-import',
};

/** Node's own fetch can't be told which addresses to refuse. */
const publicAgent = new Agent({ connect: { blockList: privateAddresses } });

/**
 * Downloads an address. One that the author wrote may be on this machine or in a private network; one that a page contains
 * may not.
 *
 * @throws UserError if it is not http(s), fails, takes too long or is too large
 */
export async function fetchWhole(address: string, limits: FetchLimits): Promise<SavedFile> {
  if (!/^https?:/i.test(address))
    throw new UserError(`${address} is not a web address: only http and https are fetched.`);
  const signal = AbortSignal.timeout(limits.time);
  try {
    const response = await fetch(address, {
      signal,
      headers,
      ...(limits.publicOnly && { dispatcher: publicAgent }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const status = `${response.status} ${response.statusText}`.trim();
      throw new UserError(`${response.url} answers ${status}. Check the address in a browser.`);
    }
    const bytes = await readWithin(response, limits);
    return { address: response.url, ...readType(response.headers.get('content-type') ?? ''), bytes };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const cause = causeOf(error);
    if (cause === 'ERR_IP_BLOCKED')
      throw new UserError(
        `${address} is on this machine or in a private network, and its page is not: it was not read`,
      );
    throw new UserError(
      signal.aborted
        ? `${address} did not answer within ${limits.time / 1000} seconds. Try again, or save the page and import the file.`
        : `${address} can't be reached: ${cause}. Check the address and the connection.`,
    );
  }
}

async function readWithin(response: Response, limits: FetchLimits): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limits.bytes)
      throw new UserError(`${response.url} sends more than ${Math.round(limits.bytes / 1e6)} MB, the limit.`);
    parts.push(part);
    limits.progress?.(size);
  }
  return Buffer.concat(parts);
}

/** Why a connection failed: fetch wraps Node's error, whose code is short and well known. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || (cause instanceof Error ? cause.message : String(cause));
}
