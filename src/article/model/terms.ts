import { z } from 'zod';
import { languageCodes, type Language } from '../../language/language.ts';
import { text } from '../problems/fields.ts';
import type { Report } from '../problems/problem.ts';
import { readYaml, type ParsedYaml } from '../problems/yaml.ts';
import { isId } from './ids.ts';

export const termsFile = 'content/terms.yaml';

const name = text('The name in that language').optional();
const names = Object.fromEntries(languageCodes.map((lang) => [lang, name])) as Record<Language, typeof name>;

const term = z
  .strictObject({
    ...names,
    also: z.array(text('Another spelling, in any language')).optional().describe('A list of other spellings'),
  })
  .refine(({ also = [], ...named }) => also.length + Object.values(named).length > 1)
  .describe(
    'An id of lower-case letters, digits and hyphens, with a name per language and other spellings: { ar: روسيا, en: Russia, also: [Rossiya] }',
  );

/** content/terms.yaml: names and terms, each with all its spellings, any of which a reader may search for. */
const termTable = z.record(z.string().refine(isId), term);

export type TermTable = z.infer<typeof termTable>;

/** Reads the table of terms. */
export const readTermTable = (yaml: string, report: Report = () => undefined): ParsedYaml<TermTable> =>
  readYaml(termTable, yaml, 1, report);

/** The spellings of a term in every language, its names first. */
export const spellingsOf = ({ also = [], ...named }: TermTable[string]): string[] => [
  ...Object.values(named).filter((name) => name !== undefined),
  ...also,
];
