import type { Problem } from '../article/problems/problem.ts';
import { isRole, parseColours, type Role } from './colours.ts';

/** Pairs of colours that are shown on each other, and the contrast WCAG 2.2 AA asks of them (1.4.3, 1.4.11). */
const pairs: readonly (readonly [front: Role, back: Role, least: number])[] = [
  ['ink', 'paper', 4.5],
  ['ink', 'wash', 4.5],
  ['ink', 'mark', 4.5],
  ['ink-2', 'paper', 4.5],
  ['ink-2', 'wash', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'wash', 4.5],
  ['link-hover', 'paper', 4.5],
  ['rubric', 'paper', 4.5],
  ['on-link', 'link', 4.5],
  ['rule-ui', 'paper', 3],
];

/**
 * The relative luminance of a colour, by WCAG 2.2.
 *
 * @param colour `#rgb` or `#rrggbb`
 */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = parseInt(wide.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast ratio of two colours, by WCAG 2.2: from 1 to 21.
 *
 * @example contrast('#000', '#fff') // 21
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Reports colours that are declared in a form that can't be read outside stylesheets. */
function checkForm(file: string, own: string): Problem[] {
  return own.split('\n').flatMap((text, index) => {
    const names = [...text.matchAll(/--([\w-]+):(?!\s*light-dark\(\s*#[\da-f]+,\s*#[\da-f]+\s*\))/gi)];
    return names
      .filter(([, name = '']) => isRole(name))
      .map(([, name = '']) => ({
        file,
        line: index + 1,
        wrong: `--${name} is not two hexadecimal colours`,
        remedy: `Write it on one line, for the light and the dark theme: --${name}: light-dark(#…, #…);`,
      }));
  });
}

/**
 * Reports pairs of colours that are too close to read, in either theme, and colours in another form than light-dark().
 *
 * @param file the stylesheet of the site's own colours, named in problems
 * @param own its text
 * @param css the text of all stylesheets that declare colours, the site's own last
 */
export function checkContrast(file: string, own: string, css: string): Problem[] {
  const themes = parseColours(css);
  const close = pairs.flatMap(([front, back, least]) =>
    (['light', 'dark'] as const).flatMap((theme) => {
      const ratio = contrast(themes[theme][front], themes[theme][back]);
      if (ratio >= least) return [];
      const place = own
        .split('\n')
        .findIndex((line) => line.includes(`--${front}:`) || line.includes(`--${back}:`));
      return [
        {
          file,
          line: Math.max(1, place + 1),
          wrong: `--${front} (${themes[theme][front]}) on --${back} (${themes[theme][back]}) has a contrast of ${ratio.toFixed(2)} in the ${theme} theme`,
          remedy: `Make one of them lighter or darker: WCAG AA asks for ${least}.`,
        },
      ];
    }),
  );
  return [...checkForm(file, own), ...close];
}
