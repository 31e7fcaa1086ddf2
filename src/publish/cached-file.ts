/** A file in a cache. */
export interface CachedFile {
  readonly file: string;
  /** Whether it was made now. */
  readonly drawn: boolean;
}

/** Files that are being made, by path. */
const making = new Map<string, Promise<void>>();

/**
 * Makes a file of a cache unless it is there. Several requests at once for the same file make it once.
 *
 * @param isThere whether the file is there, and whole
 * @returns whether it was made now, by this request
 */
export async function cachedFile(
  file: string,
  isThere: (file: string) => boolean,
  make: () => Promise<void>,
): Promise<boolean> {
  const running = making.get(file);
  if (running) {
    await running;
    return false;
  }
  if (isThere(file)) return false;
  const made = make();
  making.set(file, made);
  try {
    await made;
    return true;
  } finally {
    making.delete(file);
  }
}
