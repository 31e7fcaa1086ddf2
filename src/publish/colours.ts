import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The colours that are needed outside stylesheets, by the names they have there. */
const roles = [
  'paper',
  'ink',
  'ink-2',
  'rule',
  'rule-ui',
  'wash',
  'link',
  'link-hover',
  'rubric',
  'mark',
  'on-link',
] as const;

/** The name of a colour. */
export type Role = (typeof roles)[number];

export const isRole = (name: string): name is Role => roles.some((role) => role === name);

/** A theme's colours as CSS writes them, such as `#fcfcfa`. */
export type Colours = Readonly<Record<Role, string>>;

/**
 * Reads the colours of both themes from the stylesheet that declares them.
 *
 * @example parseColours('--paper: light-dark(#fff, #000); …').dark.paper // '#000'
 * @throws if a role is not declared with `light-dark()` and two hexadecimal colours
 */
export function parseColours(css: string): { readonly light: Colours; readonly dark: Colours } {
  const code = css.replace(/\/\*[^]*?\*\//g, '');
  const declared = [...code.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[\da-f]+),\s*(#[\da-f]+)\s*\)/gi)];
  const theme = (group: 2 | 3): Colours => {
    const colours = new Map(declared.map((match) => [match[1], match[group]]));
    for (const role of roles)
      if (!colours.has(role)) throw new Error(`--${role} has no light-dark() colours`);
    return Object.fromEntries(colours) as Colours;
  };
  return { light: theme(2), dark: theme(3) };
}

/**
 * The colours of both themes: those of the site's own stylesheet, and Midad's for the rest.
 *
 * @param engine the folder of Midad's own source
 * @param own path of the site's stylesheet of colours, if it has one
 */
export const readColours = (engine: string, own?: string): ReturnType<typeof parseColours> =>
  parseColours(
    [join(engine, 'styles/tokens.css'), ...(own === undefined ? [] : [own])]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
