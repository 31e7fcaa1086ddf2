import { aboutEach, counted, type ByLanguage, type PluralForms } from './format.ts';
import type { Language } from './language.ts';
import type { Network } from './network.ts';

const results: PluralForms = { one: '# result', other: '# results' };

const languageNames: ByLanguage = { ar: 'Arabic', en: 'English', fr: 'French', fa: 'Persian' };

/**
 * The texts of the interface in English. They declare the shape: another language's file has the type Strings. Counts
 * and names are arguments, so that each language has its own order and plurals; components isolate the names.
 */
export const en = {
  skipToContent: 'Skip to content',
  // Names of the two groups of links.
  mainNavigation: 'Main',
  footerNavigation: 'Site links',
  // Name of the button that opens the links of the masthead on narrow screens.
  menu: 'Menu',
  articles: 'Articles',
  about: 'About',
  privacy: 'Privacy',
  language: 'Language',
  backToTop: 'Back to top',
  // Title of the contents: of an article, and of a page such as "about".
  inThisArticle: 'In this article',
  onThisPage: 'On this page',
  sections: (count: number) => counted('en', count, { one: '# section', other: '# sections' }),
  readingTime: (minutes: number) => counted('en', minutes, { other: '# min read' }),
  // Before the name of the author; `after`, if the text retells theirs.
  by: 'By',
  after: 'Based on an article by',
  // The note at the end of such a text.
  retelling: (site: string, outlet: string) =>
    `${site} retells here, in its own words, an article published by ${outlet}. Rights in the original belong to its author and publisher.`,
  // Between author and outlet; `from`, if there is no author.
  bySource: 'in',
  from: 'From',
  // Puts the name in quotation marks, in languages that do.
  outlet: (name: string) => name,
  // Of a translation: the language of the original and the translator, one of them at least. It ends a byline.
  translated: (from?: Language, by?: string) => {
    const language = from && ` from ${languageNames[from]}`;
    return `translated${language ?? ''}${by ? ` by ${by}` : ''}`;
  },
  // Beside the title of a draft, which only development shows.
  draft: 'Draft',
  // Beside the title of a text whose day is to come.
  scheduled: 'Scheduled',
  updated: 'Updated',
  firstPublished: 'First published',
  sectionLink: (heading: string) => `Link to section: ${heading}`,
  linkCopied: 'Link copied',
  // In a section's menu; a script that copies it says so instead.
  linkHere: 'Link to this section',
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
  sectionIn: aboutEach(languageNames, 'This section in #'),
  // Links to the page with another language beside this one, and back to this one alone.
  facing: { ...aboutEach(languageNames, '# and English side by side'), en: 'English alone' },
  // In place of a section or paragraph.
  notTranslated: 'Not yet translated.',
  changedSince: 'The original of this section has changed since it was translated.',
  // Label of the choice of languages on that page.
  show: 'Show',
  both: 'Both',
  // Name of the link to a paragraph.
  paragraph: (number: number) => `Paragraph ${number}`,
  // The page of an article that was removed, and of an address that redirects to another.
  gone: 'Article removed',
  goneText: 'There was an article at this address; it has been removed from the site.',
  moved: 'This page has a new address:',
  goneInstead: 'Read instead:',
  readIn: aboutEach(languageNames, 'Read in #'),
  onlyIn: aboutEach(languageNames, 'Available in # only'),
  readMore: 'Read more',
  related: 'Related articles',
  // Why an article is related: shared topics, shared words, or nothing but its date. The colons are for names that need
  // an article in a sentence: "the CSTO".
  shared: 'More on:',
  sharedWords: 'Also about:',
  alsoNew: 'Recently published',
  commentCount: (count: number) => counted('en', count, { one: '# comment', other: '# comments' }),
  commentLink: (number: number) => `Link to comment ${number}`,
  leaveComment: 'Leave a comment',
  addressUnpublished: 'Your email address will not be published.',
  requiredMarked: 'Required fields are marked *',
  // What happens to a comment and to the address.
  commentKept:
    'The editors read each comment before deciding whether to publish it with its writer’s name. Your email address is kept apart, and nobody else sees it.',
  // If the form is sent through a service.
  commentThrough: (service: string) =>
    `The form goes through ${service}, which stores your comment before passing it to us.`,
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
  thanksText:
    'We have received your comment. The editors will read it before deciding whether to publish it.',
  listSeparator: ', ',
  latest: 'Latest',
  allArticles: 'All articles',
  // On the home page, below the latest.
  moreArticles: 'More articles',
  nothingYet: 'Nothing has been published yet.',
  feed: 'Follow the articles in a feed reader',
  search: 'Search',
  searchDescription: (site: string) =>
    `Search the articles of ${site}, section by section. Search runs in your browser.`,
  searchArticles: 'Search the articles',
  searchButton: 'Search',
  searchWithoutScripts:
    'Search needs JavaScript, which is off in your browser. All articles and topics are listed below.',
  searching: 'Searching…',
  searchCount: results,
  // `#` is the query.
  searchNone: 'No results for “#”.',
  // What was found is spelled nearly like the query.
  searchNear: 'Showing results for “#”.',
  searchExactly: 'Search only for “#”',
  searchHint: 'Try another word or fewer words, or choose from the list below.',
  // Searches for the same words in another language.
  searchIn: aboutEach(languageNames, 'Search the same words in #'),
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
  topics: 'Topics',
  allTopics: 'All topics',
  topicsDescription: (site: string) => `What ${site} writes about, with the articles on each topic.`,
  footnotes: 'Notes',
  footnote: (number: string) => `Note ${number}`,
  backToText: (number: string) => `Back from note ${number} to the text`,
  // Name of a table that can be scrolled sideways.
  table: 'Table',
  notFound: 'Page not found',
  notFoundText: 'There is no page at this address. It may have moved, or the address was mistyped.',
  // On the page that offers the languages.
  readSite: (site: string) => `Read ${site} in English`,
  home: 'Home',
  // The line at the foot of a page; the note at the end of a text first published elsewhere.
  rights: 'The site’s texts are our own. Rights in their sources belong to their owners.',
  sourceRights: (outlet: string) => `First published by ${outlet}. All rights belong to the owners.`,
  // Buttons of the share control and beside selected words, which scripts add.
  copyLink: 'Copy link',
  shareElsewhere: 'Share with another app',
  copyPassage: 'Copy link to this passage',
  // The reading settings, in a panel that a script adds. `sign` is what their button shows.
  reading: {
    name: 'Reading settings',
    sign: 'Aa',
    lines: 'Line spacing',
    tight: 'Tight',
    usual: 'Normal',
    loose: 'Loose',
    column: 'Text width',
    narrow: 'Narrow',
    medium: 'Medium',
    wide: 'Wide',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    system: 'System',
    reset: 'Reset',
    close: 'Close',
  },
  textSizeIn: aboutEach(languageNames, 'Size of # text'),
  // Why a comment was not received and what to do; `#` is the most characters.
  commentErrors: {
    title: 'Your comment was not received',
    back: 'Back to the article',
    noText: 'The comment is empty. Write it, then send it.',
    longText: `The comment is longer than # characters. Shorten it, then send it.`,
    html: 'The comment contains HTML tags, such as the one below. Write it as plain text; addresses in it become links automatically.',
    badText:
      'The comment contains invisible characters that are not accepted, perhaps copied with other text. Retype that part, then send it.',
    marks: 'The comment has too many combining marks on one letter. Remove the extras, then send it.',
    noName: 'The name is empty. Write it, then send the comment.',
    badName: `This name can’t be used. Write it on one line of at most # characters, without tags, links, email addresses or special characters.`,
    badEmail: 'The email address is missing or invalid. Correct it, then send the comment.',
    unknownReply:
      'The comment you are replying to is not under this article. Comment on the article itself instead.',
    unknownArticle:
      'There is no article at this address; it may have been removed. Keep what you wrote if you want to.',
    broken: 'The comment arrived incomplete or garbled. Go back to the article’s page and send it again.',
    elsewhere: 'This comment was sent from another site. Send it from the article’s page.',
    onlyPost:
      'This address receives comments; there is nothing to read here. Write your comment under the article.',
    tooLarge: 'What was sent is far too large. Go back a page, shorten your comment and send it again.',
    notForm: 'The comment was not sent by the site’s form. Send it from the article’s page.',
    slow: 'The comment did not arrive completely. Go back a page and send it again.',
    longHead:
      'The address the comment was sent to, or what the browser added to it, is too long. Go back to the article’s page and send it from there.',
    tooMany: 'Too many comments arrived in the last minute. Wait a minute, then send yours again from here.',
    fault: 'Your comment could not be saved. Keep a copy of it and send it again later.',
  },
};

export type Strings = Readonly<typeof en>;
