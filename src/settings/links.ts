import { z } from 'zod';
import { languageCodes } from '../language/language.ts';

/** The schema of a text in each language. */
export const perLanguage = (sentence: string) =>
  z.partialRecord(z.enum(languageCodes), z.string().trim().min(1).describe(sentence)).describe(sentence);

/** The schema of a link in the masthead or footer. */
export const link = z
  .union([
    z.string().regex(/^(?:topics\/)?[a-z0-9-]+$/),
    z.strictObject({ href: z.string().min(1), label: perLanguage('What the link says in each language') }),
  ])
  .describe(
    'A link: articles, topics, search, the id of a page, topics/ and the id of a topic, or { href, label: { en: … } }',
  );

export type SiteLink = z.output<typeof link>;

/** The links of a site that sets none. Links to pages that it does not have are left out. */
export const defaultLinks = {
  masthead: ['articles', 'about'],
  footer: ['articles', 'search', 'about', 'privacy'],
} as const;
