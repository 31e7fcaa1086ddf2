/** Parameters that tell an address's owner where a reader came from. */
const trackers = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|at_\w+)$/i;

/**
 * The whole address that a link or a picture of a page leads to, without what only counts readers.
 *
 * @param base the page's own address, where it is known
 * @returns none where it is not whole, or not one that an article may lead to
 */
export function wholeAddress(written: string, base: string | undefined): string | undefined {
  const url = URL.parse(written.trim(), base);
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined;
  for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name);
  // Brackets and the like are left bare by browsers; Markdown would stop at them.
  return url.href.replace(
    /[()\\[\]<>"'`|{}^]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same where it is of the web. */
export function webAddress(written: string | undefined, base?: string): string | undefined {
  const address = written === undefined ? undefined : wholeAddress(written, base);
  return address && /^https?:/.test(address) ? address : undefined;
}

/** A part of an address as it is read; as it is written where its escapes are bad. */
export function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
