import { counted, type PluralForms } from './format.ts';
import type { Language } from './language.ts';
import type { Network } from './network.ts';

/** A text about each language. */
export type ByLanguage = Readonly<Record<Language, string>>;

const results: PluralForms = { one: '# result', other: '# results' };

/** The language of an original, within a sentence. */
const originals: ByLanguage = { ar: 'Arabic', en: 'English', fr: 'French', fa: 'Persian' };

/**
 * The texts of the interface in English. They declare the shape: another language's file has the type Strings. Counts
 * and names are arguments, so that each language has its own order and plurals; components isolate the names.
 */
export const en = {
  skipToArticle: 'Skip to the article',
  // On pages that hold lists.
  skipToContent: 'Skip to the content',
  // Names of the two groups of links.
  mainNavigation: 'Main',
  footerNavigation: 'Site links',
  articles: 'Articles',
  about: 'About',
  privacy: 'Privacy',
  language: 'Language',
  theme: 'Dark theme',
  backToTop: 'Back to top',
  inThisArticle: 'In this article',
  sections: (count: number) => counted('en', count, { one: '# section', other: '# sections' }),
  readingTime: (minutes: number) => counted('en', minutes, { other: '# min read' }),
  // Before the name of the author; `after`, if the text retells theirs.
  by: 'By',
  after: 'After an article by',
  retelling: (site: string) =>
    `${site} retells the article here in its own words; rights in the original belong to its author and publisher.`,
  // Between author and outlet; `from`, if there is no author.
  bySource: 'in',
  from: 'From',
  // Puts the name in quotation marks, in languages that do.
  outlet: (name: string) => name,
  // Of a translation: the language of the original and the translator, one of them at least.
  translated: (from?: Language, by?: string) => {
    const language = from && ` from ${originals[from]}`;
    return `Translated${language ?? ''}${by ? ` by ${by}` : ''}.`;
  },
  // Beside the title of a draft, which only development shows.
  draft: 'Draft',
  updated: 'Updated',
  firstPublished: 'First published',
  sectionLink: (heading: string) => `Link to section: ${heading}`,
  linkCopied: 'Link copied',
  shareSection: 'Share this section',
  shareArticle: 'Share this article',
  networks: {
    mail: 'Email',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    x: 'X',
    facebook: 'Facebook',
  } satisfies Record<Network, string>,
  // Before the title of the article, on the page of one section.
  sectionOf: 'From:',
  readSection: 'Read the section in the article',
  sectionIn: {
    ar: 'This section in Arabic',
    en: 'This section in English',
    fr: 'This section in French',
    fa: 'This section in Persian',
  } satisfies ByLanguage,
  // Links to the page with another language beside this one, and back to this one alone.
  facing: {
    ar: 'Arabic and English side by side',
    en: 'English alone',
    fr: 'French and English side by side',
    fa: 'Persian and English side by side',
  } satisfies ByLanguage,
  sectionFacing: {
    ar: 'Arabic and English',
    en: 'This section in English alone',
    fr: 'French and English',
    fa: 'Persian and English',
  } satisfies ByLanguage,
  // In place of a section or paragraph.
  notTranslated: 'Not yet translated.',
  changedSince: 'The original of this section has changed since it was translated.',
  // Label of the choice of languages on that page.
  show: 'Show',
  both: 'Both',
  // Name of the link to a paragraph.
  paragraph: (number: number) => `Paragraph ${number}`,
  // The page of an article that was removed.
  gone: 'Article removed',
  goneText: 'There was an article at this address; it has been removed from the site.',
  moved: 'This article has a new address:',
  goneInstead: 'Read instead:',
  readIn: {
    ar: 'Read in Arabic',
    en: 'Read in English',
    fr: 'Read in French',
    fa: 'Read in Persian',
  } satisfies ByLanguage,
  onlyIn: {
    ar: 'Available in Arabic only',
    en: 'Available in English only',
    fr: 'Available in French only',
    fa: 'Available in Persian only',
  } satisfies ByLanguage,
  readMore: 'Read more',
  related: 'Related articles',
  // Why an article is related: shared topics, shared words, or nothing but its date.
  shared: 'Both on:',
  sharedWords: 'Both mention:',
  alsoNew: 'Among the newest',
  commentCount: (count: number) => counted('en', count, { one: '# comment', other: '# comments' }),
  commentLink: (number: number) => `Link to comment ${number}`,
  leaveComment: 'Leave a comment',
  addressUnpublished: 'Your email address will not be published.',
  requiredMarked: 'Required fields are marked *',
  // What becomes of a comment and of the address.
  commentKept:
    'The editors read each comment before it appears here with its writer’s name. Your address is kept apart, and nobody else sees it.',
  // If the form is sent through a service.
  commentThrough: (service: string) =>
    `The form is sent through ${service}, where what you write is kept first.`,
  commentTo: 'In reply to',
  toArticle: 'The article itself',
  commentText: 'Comment',
  commentName: 'Name',
  commentEmail: 'Email',
  // The field that only programs fill in.
  leaveEmpty: 'Leave this field empty',
  sendComment: 'Send comment',
  // The mail that takes the place of a form.
  commentByMail: 'Write your comment in an email to the editors',
  mailSubject: (title: string) => `Comment on “${title}”`,
  mailBody: (address: string) =>
    `Article: ${address}\n\nThe name to show with the comment:\n\nThe comment:\n`,
  // The page after a comment was sent.
  thanks: 'Thank you for your comment',
  thanksText: 'It has arrived, and will appear under the article once the editors have read it.',
  listSeparator: ', ',
  latest: 'Latest',
  allArticles: 'All articles',
  nothingYet: 'Nothing has been published yet.',
  feed: 'Follow the articles in a feed reader',
  search: 'Search',
  searchDescription: (site: string) =>
    `Search the articles of ${site}, section by section. It runs in your browser, and what you type is not kept.`,
  searchArticles: 'Search the articles',
  searchButton: 'Search',
  searchWithoutScripts:
    'The search runs in the reader’s browser and needs scripts, which are off in yours. All articles and topics are listed here.',
  searching: 'Searching…',
  searchCount: results,
  // `#` is the query.
  searchNone: 'Nothing found for “#”.',
  // What was found is spelled nearly like the query.
  searchNear: 'Showing results for “#”.',
  searchExactly: 'Search only for “#”',
  searchHint: 'Try another word or fewer words, or choose from the list below.',
  // Searches for the same words in another language.
  searchIn: {
    ar: 'Search the Arabic articles for it',
    en: 'Search the English articles for it',
    fr: 'Search the French articles for it',
    fa: 'Search the Persian articles for it',
  } satisfies ByLanguage,
  searchMore: 'More results',
  // Before more sections of an article that match.
  searchAlso: 'Also in:',
  searchFailed:
    'The search index could not be reached. The connection may be down. All articles are in the list below.',
  // In development.
  searchUnbuilt: 'The search index is made when the site is built; there is none in development.',
  searchAgain: 'Try again',
  // Older articles by year.
  archive: 'Archive',
  archiveOf: (year: string) => `Articles from ${year}`,
  undated: 'Undated articles',
  articleCount: (count: number) => counted('en', count, { one: '# article', other: '# articles' }),
  // Before the name of a topic.
  topic: 'Topic',
  topics: 'Topics',
  footnotes: 'Notes',
  footnote: (number: string) => `Note ${number}`,
  backToText: (number: string) => `Back from note ${number} to the text`,
  // Name of a table that can be scrolled sideways.
  table: 'Table',
  notFound: 'Page not found',
  notFoundText: 'There is no page at this address. It may have moved, or the address was mistyped.',
  // On the page that offers the languages.
  readSite: (site: string) => `Read ${site} in English`,
  home: 'Front page',
  // The line at the foot of a page: of the site, of a text first published elsewhere, of a retelling.
  rights: 'The texts are the site’s own; rights in what they draw on belong to their owners.',
  sourceRights: (outlet: string) => `First published by ${outlet}. All rights belong to their owners.`,
  retellingRights: (outlet: string) =>
    `Based on an article published by ${outlet}; rights in the original belong to its owners.`,
};

export type Strings = Readonly<typeof en>;
