import { UserError } from '../../files/user-error.ts';
import { readType, type SavedFile } from './archive.ts';

export interface FetchLimits {
  /** Most bytes of a response. */
  readonly bytes: number;
  /** Milliseconds until the last byte. */
  readonly time: number;
  /** Called with the number of bytes received so far. */
  readonly progress?: (bytes: number) => void;
}

const headers = {
  accept: 'text/html,application/xhtml+xml,text/plain,image/*;q=0.9,*/*;q=0.5',
  'user-agent': 'midad-import',
};

/**
 * Downloads an address. The addresses are the author's own, so localhost and private networks are allowed.
 *
 * @throws UserError if it is not http(s), fails, takes too long or is too large
 */
export async function fetchWhole(address: string, limits: FetchLimits): Promise<SavedFile> {
  if (!/^https?:/i.test(address))
    throw new UserError(`${address} is not a web address: only http and https are fetched.`);
  const signal = AbortSignal.timeout(limits.time);
  try {
    const response = await fetch(address, { signal, headers });
    if (!response.ok) {
      await response.body?.cancel();
      const status = `${response.status} ${response.statusText}`.trim();
      throw new UserError(`${response.url} answers ${status}. Check the address in a browser.`);
    }
    const bytes = await readWithin(response, limits);
    return { address: response.url, ...readType(response.headers.get('content-type') ?? ''), bytes };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      signal.aborted
        ? `${address} did not answer within ${limits.time / 1000} seconds. Try again, or save the page and import the file.`
        : `${address} can't be reached: ${causeOf(error)}. Check the address and the connection.`,
    );
  }
}

async function readWithin(response: Response, limits: FetchLimits): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
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
