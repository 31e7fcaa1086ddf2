import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { stringsOf as builtIn, type Strings } from '../language/strings.ts';

/** Words of the interface that replace those of a language. Of a group of words, such as `networks`, any may be given. */
export type OwnStrings = {
  readonly [Key in keyof Strings]?: Strings[Key] extends string | ((...args: never) => unknown)
    ? Strings[Key]
    : Partial<Strings[Key]>;
};

const schemaLike = (value: unknown): z.ZodType => {
  if (typeof value === 'string') return z.string().describe('A text in quotation marks');
  if (typeof value === 'function')
    return z
      .custom((given) => typeof given === 'function')
      .describe('A function that returns the text, as in src/language/en.ts of Midad');
  return z.strictObject(
    Object.fromEntries(
      Object.entries(value as object).map(([key, inner]) => [key, schemaLike(inner).optional()]),
    ),
  );
};

/** The words of one language in the settings: any of the interface's keys. */
export const ownStringsSchema = schemaLike(builtIn('en'));

/** The words of the interface in a language, some of them replaced by an owner's. */
export const stringsWith = (lang: Language, own: OwnStrings = {}): Strings => merge(builtIn(lang), own);

const merge = <T extends object>(words: T, own: object): T =>
  Object.fromEntries(
    Object.entries({ ...words, ...own }).map(([key, given]: [string, unknown]) => {
      const value = words[key as keyof T];
      return [key, typeof given === 'object' && given && value ? merge(value, given) : given];
    }),
  ) as T;
