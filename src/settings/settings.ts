import { z } from 'zod';
import { isId } from '../article/model/ids.ts';
import { languageCodes, type Language } from '../language/language.ts';
import { networks, type Network } from '../language/network.ts';
import { addressOfHost, readBase, readOrigin } from './addresses.ts';
import { readComments, type CommentsTo } from './comments.ts';
import { isTimeZone } from '../language/time-zone.ts';
import { defaultLinks, link, perLanguage, type SiteLink } from './links.ts';
import { renamed } from './renamed.ts';
import { replaceable } from './replaceable.ts';
import { file, fontsSchema, type OwnerFonts } from './fonts.ts';
import { readText, settingsError } from './settings-error.ts';
import { ownStringsSchema, type OwnStrings } from './string-settings.ts';

const checked = (is: (text: string) => boolean, sentence: string) => z.string().refine(is).describe(sentence);
const id = (sentence: string) => checked(isId, sentence);

/** The settings of a site, as astro.config.ts passes them to the integration. Only `name` is required. */
const settingsSchema = z.strictObject({
  name: perLanguage(
    "The site's name in each of its languages, such as { ar: 'مجلة الميناء', en: 'The Harbour Review' }",
  ).refine((names) => Object.keys(names).length > 0),
  description: perLanguage('One sentence about the site in each of its languages').optional(),
  languages: z
    .array(z.enum(languageCodes))
    .min(1)
    .describe(`The languages of the site, in the order of the switch: any of ${languageCodes.join(', ')}`)
    .optional(),
  address: z
    .string()
    .describe('Scheme and host of the published site, such as https://example.org. SITE_URL overrides it')
    .optional(),
  base: z
    .string()
    .describe('The path the site lives under, such as /reader/. BASE_PATH overrides it')
    .optional(),
  lead: id('The id of the article that leads the home pages; without it the newest does').optional(),
  masthead: z.array(link).describe('The links of the masthead').optional(),
  footer: z
    .strictObject({
      links: z.array(link).describe('The links of the footer').optional(),
      text: perLanguage('A sentence of your own in the footer').optional(),
      rights: perLanguage('The line of rights in the footer').optional(),
    })
    .describe('The footer: its links, text and line of rights')
    .optional(),
  opinion: z
    .array(id('An id among the categories of content/topics.yaml'))
    .describe('The categories whose articles are opinion, for search engines')
    .optional(),
  share: z
    .array(z.enum(networks))
    .describe(`The networks that the share control offers, in this order: any of ${networks.join(', ')}`)
    .optional(),
  comments: z
    .string()
    .describe('Where comments go: off, netlify, "endpoint https://…" or "email …". COMMENTS overrides it')
    .optional(),
  timeZone: checked(isTimeZone, 'The time zone of dates, by its IANA name, such as Asia/Beirut').optional(),
  months: z
    .enum(['one', 'both'])
    .describe(
      'Month names in Arabic dates, one (يناير) or both (يناير (كانون الثاني)); in Persian dates the calendars',
    )
    .optional(),
  cards: z
    .union([z.enum(['sections', 'articles']), z.int().min(0)])
    .describe(
      'How many of the newest articles have a card for each section too: a number, sections (all) or articles (none)',
    )
    .optional(),
  redirectPages: z
    .boolean()
    .describe('Whether each old address of content/redirects.yaml has a page too: true or false')
    .optional(),
  compressed: z
    .boolean()
    .describe('Whether text files have compressed copies beside them: true or false')
    .optional(),
  colours: file('A stylesheet with the tokens you change').optional(),
  fonts: fontsSchema.optional(),
  logo: file('An SVG file with your logo, from which icons are made').optional(),
  strings: z
    .partialRecord(z.enum(languageCodes), ownStringsSchema)
    .describe('Words of the interface to replace, by language and key, such as { en: { related: … } }')
    .optional(),
  components: z
    .partialRecord(z.enum(replaceable), file('An .astro file that replaces the component'))
    .describe(`Components you replace: any of ${replaceable.join(', ')}`)
    .optional(),
});

/** What an owner writes: the schema's input, with interface strings typed by key. */
export type Settings = Omit<z.input<typeof settingsSchema>, 'strings'> & {
  readonly strings?: Readonly<Partial<Record<Language, OwnStrings>>>;
};

/** Settings that were checked, with defaults filled in and overrides from the environment applied. */
export interface Site {
  readonly name: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  readonly languages: readonly [Language, ...Language[]];
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The path the site lives under: begins and ends with a slash. */
  readonly base: string;
  readonly lead?: string | undefined;
  readonly masthead: readonly SiteLink[];
  readonly footer: {
    readonly links: readonly SiteLink[];
    readonly text: Readonly<Partial<Record<Language, string>>>;
    readonly rights: Readonly<Partial<Record<Language, string>>>;
  };
  readonly opinion: readonly string[];
  readonly share: readonly Network[];
  readonly comments?: CommentsTo | undefined;
  readonly timeZone: string;
  readonly months: 'one' | 'both';
  /** How many of the newest articles have a card for each section too. */
  readonly cards: number;
  /** Whether old addresses have redirect pages, besides the rules for hosts. */
  readonly redirectPages: boolean;
  /** Whether text files have copies beside them, compressed with Brotli and gzip. */
  readonly compressed: boolean;
  /** Paths from the site's folder. */
  readonly colours?: string | undefined;
  readonly logo?: string | undefined;
  readonly fonts: OwnerFonts;
  readonly strings: Readonly<Partial<Record<Language, OwnStrings>>>;
  readonly components: Readonly<Partial<Record<(typeof replaceable)[number], string>>>;
}

/**
 * Checks settings, fills in defaults and applies SITE_URL, BASE_PATH and COMMENTS.
 *
 * @param variables the environment of the process; an empty variable counts as none
 * @param successors new names of settings and words, by their old names
 * @throws UserError that names every wrong field, with file and line
 */
export function readSettings(
  settings: Settings,
  variables: Readonly<Record<string, string | undefined>>,
  successors = renamed,
): Site {
  const env = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success) throw settingsError(settingsSchema, parsed.error, settings, successors);
  const given = parsed.data;
  const languages = given.languages ?? languageCodes.filter((code) => given.name[code]);
  const [first, ...others] = languages;
  if (first === undefined) throw new Error('The schema asks for a language');
  const name = inEvery(given.name, languages);
  return {
    name,
    description: inEvery({ ...given.name, ...given.description }, languages),
    languages: [first, ...others],
    origin:
      readText(['address', given.address], ['SITE_URL', env['SITE_URL']], readOrigin) ?? addressOfHost(env),
    base: readText(['base', given.base], ['BASE_PATH', env['BASE_PATH']], readBase) ?? '/',
    lead: given.lead,
    masthead: given.masthead ?? defaultLinks.masthead,
    footer: {
      links: given.footer?.links ?? defaultLinks.footer,
      text: given.footer?.text ?? {},
      rights: given.footer?.rights ?? {},
    },
    opinion: given.opinion ?? [],
    share: given.share ?? [...networks],
    comments: readText(['comments', given.comments], ['COMMENTS', env['COMMENTS']], readComments),
    timeZone: given.timeZone ?? 'UTC',
    months: given.months ?? 'both',
    cards: cardsOf(given.cards ?? 100),
    redirectPages: given.redirectPages ?? false,
    compressed: given.compressed ?? false,
    colours: given.colours,
    logo: given.logo,
    fonts: given.fonts ?? {},
    strings: settings.strings ?? {},
    components: given.components ?? {},
  };
}

const cardsOf = (cards: number | 'sections' | 'articles'): number =>
  cards === 'sections' ? Number.MAX_SAFE_INTEGER : cards === 'articles' ? 0 : cards;

/** A text for every language: its own, or that of the first language that has one. */
function inEvery(
  texts: Readonly<Partial<Record<Language, string>>>,
  order: readonly Language[],
): Readonly<Record<Language, string>> {
  const any =
    [...order, ...languageCodes].map((code) => texts[code]).find((text) => text !== undefined) ?? '';
  return Object.fromEntries(languageCodes.map((code) => [code, texts[code] ?? any])) as Record<
    Language,
    string
  >;
}
