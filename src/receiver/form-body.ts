/**
 * Reads what a form sends (`application/x-www-form-urlencoded`), strictly: bytes that are no UTF-8 are refused where
 * others put U+FFFD in their place, and so is a field that is named twice.
 *
 * @returns the fields by name, or none where the body is not what a browser would send
 */
export function readFormBody(body: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  // What is not ASCII has to be escaped; what was no UTF-8 stands here as U+FFFD.
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
