import { z } from 'zod';

/** A setting that names one of the owner's files. */
export const file = (sentence: string) =>
  z
    .string()
    .regex(/^\.\.?\//)
    .describe(`${sentence}. Write its path from the site's folder, beginning with ./`);

const woff2 = file('A font, a woff2 file');
const files = z
  .union([woff2, z.strictObject({ regular: woff2, bold: woff2.optional(), italic: woff2.optional() })])
  .describe(
    'A woff2 file, which may hold all weights, or { regular, bold, italic }. Paths begin with ./, from the site’s folder',
  );
const byScript = (sentence: string) =>
  z.strictObject({ arabic: files, persian: files, latin: files }).partial().describe(sentence).optional();

/** The owner's fonts: for headlines and the interface, and for running text, each by script. */
export const fontsSchema = z
  .strictObject({
    display: byScript('The fonts of headlines and the interface: arabic, persian, latin'),
    body: byScript('The fonts of running text: arabic, persian, latin'),
  })
  .describe('Your own fonts: display and body, each by script');

export type OwnerFonts = z.output<typeof fontsSchema>;
