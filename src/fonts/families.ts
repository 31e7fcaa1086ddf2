import type { Cut } from '../language/alphabet.ts';
import type { Variant } from './variant.ts';

/** What a font is for: headlines and the interface, or running text. */
export const roles = ['display', 'body'] as const;
export type FontRole = (typeof roles)[number];

/** The fonts of a role, by script. `signs` has the digits, signs and Latin letters within Arabic text. */
export type Family = Readonly<Record<Cut | 'signs', readonly [Variant, ...Variant[]]>>;
export type Families = Readonly<Record<FontRole, Family>>;

const markazi: readonly [Variant] = [{ name: 'markazi', weight: '400 700' }];
const scheherazade: readonly [Variant, Variant] = [
  { name: 'scheherazade', weight: '400' },
  { name: 'scheherazade-bold', weight: '700' },
];

/** The fonts that come with Midad. */
export const ownFamilies: Families = {
  display: { arabic: markazi, persian: markazi, latin: markazi, signs: markazi },
  body: {
    arabic: scheherazade,
    persian: scheherazade,
    latin: [
      { name: 'source-serif', weight: '400 700' },
      { name: 'source-serif-italic', weight: '400 700', italic: true },
    ],
    // Smaller, so that 2020 does not look too heavy in its line.
    signs: [{ name: 'scheherazade', adjust: '92%' }],
  },
};
