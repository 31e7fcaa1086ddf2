/** Tracking parameters. */
const trackers = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|at_\w+)$/i;

/**
 * The absolute address of a link or an image, without tracking parameters.
 *
 * @param base the page's own address, if known
 * @returns undefined if it can't be resolved, or is not of a scheme that an article may link to
 */
export function absoluteAddress(written: string, base: string | undefined): string | undefined {
  const url = URL.parse(written.trim(), base);
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined;
  for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name);
  // URLs may contain brackets and the like unescaped; in Markdown they would end the link.
  return url.href.replace(
    /[()\\[\]<>"'`|{}^]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same for http and https only. */
export function webAddress(written: string | undefined, base?: string): string | undefined {
  const address = written === undefined ? undefined : absoluteAddress(written, base);
  return address && /^https?:/.test(address) ? address : undefined;
}

/** Decodes percent-escapes; returns the text unchanged if they are malformed. */
export function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
