/** A colour of the site in both themes, such as `#fcfcfa`. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/**
 * Reads a colour from the stylesheet that declares them.
 *
 * @param css text of `tokens.css`
 * @param name of the custom property, without its hyphens: `--paper: light-dark(#fcfcfa, #121518)` is `paper`
 * @throws if it is not declared, or not as `#…` or `light-dark(#…, #…)`
 */
export function colourIn(css: string, name: string): Colour {
  const declared = new RegExp(
    `--${name}:\\s*(?:light-dark\\(\\s*(#[0-9a-f]+)\\s*,\\s*(#[0-9a-f]+)\\s*\\)|(#[0-9a-f]+))\\s*;`,
    'i',
  ).exec(css);
  const [, light = declared?.[3], dark = declared?.[3]] = declared ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`The stylesheet declares no colour --${name}.`);
  return { light, dark };
}
