/**
 * Parses the body of a form (`application/x-www-form-urlencoded`) strictly: invalid UTF-8 and duplicate fields are
 * errors. `URLSearchParams` would put U+FFFD for invalid bytes.
 *
 * @returns the fields by name, or undefined if no browser would send this body
 */
export function readFormBody(body: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  // A browser escapes everything else. Fastify decodes invalid UTF-8 to U+FFFD, which is refused here too.
  if (!/^[\x20-\x7e]*$/.test(body)) return undefined;
  try {
    for (const pair of body.split('&').filter(Boolean)) {
      const [name = '', ...value] = pair
        .split('=')
        .map((part) => decodeURIComponent(part.replace(/\+/g, ' ')));
      if (value.length > 1 || fields.has(name)) return undefined;
      fields.set(name, (value[0] ?? '').replace(/\r\n?/g, '\n'));
    }
  } catch {
    return undefined;
  }
  return fields;
}
