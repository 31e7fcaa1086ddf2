import { z } from 'zod';
import { isId } from '../article/model/ids.ts';
import { languageCodes, type Language } from '../language/language.ts';
import { networks, type Network } from '../language/network.ts';
import { UserError } from '../files/user-error.ts';
import { readBase, readOrigin } from './addresses.ts';
import { readComments, type CommentsTo } from './comments.ts';

const text = (sentence: string) => z.string().trim().min(1).describe(sentence);
const perLanguage = (sentence: string) =>
  z.partialRecord(z.enum(languageCodes), text(sentence)).describe(sentence);
const id = (sentence: string) => z.string().refine(isId).describe(sentence);

/** What an owner decides about a site, as astro.config.ts passes it to the integration. */
export const settingsSchema = z.strictObject({
  name: perLanguage(
    "The site's name in each of its languages: { ar: 'مجلة الميناء', en: 'The Harbour Review' }",
  ),
  description: perLanguage('One sentence about the site in each of its languages').optional(),
  languages: z
    .array(z.enum(languageCodes))
    .min(1)
    .describe(
      `The languages of the site, in the order of the language switch: any of ${languageCodes.join(', ')}`,
    )
    .optional(),
  origin: z
    .string()
    .describe('Scheme and host the site is published at: https://example.org. SITE_URL overrides it')
    .optional(),
  base: z.string().describe('The path the site lives under: /reader/. BASE_PATH overrides it').optional(),
  lead: id('The id of the article that leads the home pages; the newest article if none is named').optional(),
  topic: id('The topic that the masthead links: an id of content/topics.yaml').optional(),
  opinion: z
    .array(id('Ids among the categories of content/topics.yaml'))
    .describe('The categories whose articles are opinion: search engines are told')
    .optional(),
  share: z
    .array(z.enum(networks))
    .describe(`The networks that the share control offers, in this order: any of ${networks.join(', ')}`)
    .optional(),
  comments: z
    .string()
    .describe(
      'Where comments go: off, netlify, "endpoint https://…" or "email editor@…". COMMENTS overrides it',
    )
    .optional(),
});

export type Settings = z.input<typeof settingsSchema>;

/** A site's settings, checked, with their defaults and what the environment overrides. */
export interface Site {
  readonly name: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  readonly languages: readonly [Language, ...Language[]];
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The path the site lives under: begins and ends with a slash. */
  readonly base: string;
  readonly lead?: string | undefined;
  readonly topic?: string | undefined;
  readonly opinion: readonly string[];
  readonly share: readonly Network[];
  readonly comments?: CommentsTo | undefined;
}

/**
 * Checks settings and fills in their defaults.
 *
 * @param env the environment, whose SITE_URL, BASE_PATH and COMMENTS override settings
 * @throws UserError naming every wrong field
 */
export function readSettings(settings: Settings, env: Readonly<Record<string, string | undefined>>): Site {
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success) throw new UserError(parsed.error.message);
  const { name, description, languages, origin, base, comments, lead, topic, opinion, share } = parsed.data;
  const [first = 'ar', ...rest] = languages ?? (Object.keys(name) as Language[]);
  return {
    name: name as Site['name'],
    description: (description ?? name) as Site['description'],
    languages: [first, ...rest],
    origin: readOrigin(env['SITE_URL'] ?? origin ?? 'https://midad.example'),
    base: readBase(env['BASE_PATH'] ?? base ?? ''),
    lead,
    topic,
    opinion: opinion ?? [],
    share: share ?? [...networks],
    comments: readComments(env['COMMENTS'] ?? comments ?? 'off'),
  };
}
