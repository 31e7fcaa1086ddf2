import { ar } from './ar.ts';
import { en } from './en.ts';
import type { PluralForms } from './format.ts';
import type { Language } from './language.ts';
import type { Network } from './network.ts';

/**
 * Every word of the interface in one language. A count or a name goes in as an argument, so that each language
 * keeps its own order and plural; names arrive isolated by the component that prints them.
 */
export interface Strings {
  /** First thing the keyboard reaches: leads past the masthead. */
  readonly skipToArticle: string;
  /** The same, on pages that hold lists. */
  readonly skipToContent: string;
  /** Label of the masthead's links. */
  readonly mainNavigation: string;
  /** Label of the footer's links. */
  readonly footerNavigation: string;
  /** Link to the list of articles. */
  readonly articles: string;
  /** Link to the page about the site. */
  readonly about: string;
  /** Link to the page about privacy. */
  readonly privacy: string;
  /** Label of the language switch. */
  readonly language: string;
  /** Name of the button that changes between light and dark. */
  readonly theme: string;
  /** Leads to the top of the page. */
  readonly backToTop: string;
  /** Heading of an article's contents. */
  readonly inThisArticle: string;
  /** How many sections an article has. */
  readonly sections: (count: number) => string;
  /** How long an article takes to read, in minutes. */
  readonly readingTime: (minutes: number) => string;
  /** What stands before the author's name. */
  readonly by: string;
  /** The same where the text retells the author's. */
  readonly after: string;
  /** Says under the byline that the text is a retelling. */
  readonly retelling: string;
  /** What stands between author and outlet. */
  readonly bySource: string;
  /** What stands before the outlet where there is no author. */
  readonly from: string;
  /** Encloses the outlet's name in this language's quotation marks, or leaves it bare. */
  readonly outlet: (name: string) => string;
  /** Said of a translation: the language it was made from. */
  readonly translatedFrom: Readonly<Record<Language, string>>;
  /** What stands before the translator's name. */
  readonly translatedBy: string;
  /** What stands before the day of the last change. */
  readonly updated: string;
  /** What stands before the day the original was published. */
  readonly firstPublished: string;
  /** Name of a section's anchor link. */
  readonly sectionLink: (heading: string) => string;
  /** Said when a section's address has been copied. */
  readonly linkCopied: string;
  /** Opens the ways to share a section. */
  readonly shareSection: string;
  /** Opens the ways to share the article. */
  readonly shareArticle: string;
  /** Names of the networks a link can be sent by. */
  readonly networks: Readonly<Record<Network, string>>;
  /** Stands before the article's title at a section's own address. */
  readonly sectionOf: string;
  /** Leads from there to the section in its article. */
  readonly readSection: string;
  /** Leads to the same section in another language. */
  readonly sectionIn: Readonly<Record<Language, string>>;
  /** Leads to the article with another language facing this one. */
  readonly facing: Readonly<Record<Language, string>>;
  /** Leads to a section with another language facing this one. */
  readonly sectionFacing: Readonly<Record<Language, string>>;
  /** Stands in place of a section, or a paragraph, that is not translated. */
  readonly notTranslated: string;
  /** Said under the heading of a section whose original has changed. */
  readonly changedSince: string;
  /** Label of the choice of languages on facing pages. */
  readonly show: string;
  /** Shows both languages of facing pages. */
  readonly both: string;
  /** Name of the link to a paragraph. */
  readonly paragraph: (number: number) => string;
  /** Title of the page at the address of an article that was removed. */
  readonly gone: string;
  /** What that page says. */
  readonly goneText: string;
  /** Stands before the article it offers instead. */
  readonly goneInstead: string;
  /** Leads to an article in another language. */
  readonly readIn: Readonly<Record<Language, string>>;
  /** Said of an article that exists in one language only. */
  readonly onlyIn: Readonly<Record<Language, string>>;
  /** Heading of a block of articles to read next, within an article. */
  readonly readMore: string;
  /** Heading of the articles an article is related to. */
  readonly related: string;
  /** What stands before the topics two articles share. */
  readonly shared: string;
  /** What stands before the words two articles share. */
  readonly sharedWords: string;
  /** Said of an article offered only for being new. */
  readonly alsoNew: string;
  /** How many comments an article has: the heading over them. */
  readonly commentCount: (count: number) => string;
  /** Name of the link to a comment. */
  readonly commentLink: (number: number) => string;
  /** Heading of the form, or of what stands in its place. */
  readonly leaveComment: string;
  /** Says that the address is not published. */
  readonly addressUnpublished: string;
  /** Says how fields that have to be filled are marked. */
  readonly requiredMarked: string;
  /** Says what becomes of a comment and of the address. */
  readonly commentKept: string;
  /** Names the service a form is sent through, where it is not the site's own. */
  readonly commentThrough: (service: string) => string;
  /** Label of the choice of what a comment answers. */
  readonly commentTo: string;
  /** The first of those choices: the article itself. */
  readonly toArticle: string;
  /** Label of the comment's text. */
  readonly commentText: string;
  /** Label of the reader's name. */
  readonly commentName: string;
  /** Label of the reader's address. */
  readonly commentEmail: string;
  /** Label of the field that only programs fill. */
  readonly leaveEmpty: string;
  /** Button that sends the form. */
  readonly sendComment: string;
  /** Link that opens a prepared mail. */
  readonly commentByMail: string;
  /** Subject of that mail. */
  readonly mailSubject: (title: string) => string;
  /** What stands in that mail already. */
  readonly mailBody: (address: string) => string;
  /** Title of the page after a comment was sent. */
  readonly thanks: string;
  /** What that page says. */
  readonly thanksText: string;
  /** Goes between the members of a list. */
  readonly listSeparator: string;
  /** Heading of the newest articles on the home page. */
  readonly latest: string;
  /** Heading of the list of all articles. */
  readonly allArticles: string;
  /** Leads to the newest articles for feed readers. */
  readonly feed: string;
  /** Title of the search page. */
  readonly search: string;
  /** What it is for, for search engines. */
  readonly searchDescription: string;
  /** Name of the field that is searched by. */
  readonly searchArticles: string;
  /** The button that searches. */
  readonly searchButton: string;
  /** Said to readers without scripts, above the lists. */
  readonly searchWithoutScripts: string;
  /** Said while the index is fetched. */
  readonly searching: string;
  /** How many articles and pages were found. */
  readonly searchCount: PluralForms;
  /** Said where nothing was found; `#` stands for what was looked for. */
  readonly searchNone: string;
  /** What to try then. */
  readonly searchHint: string;
  /** Looks for the same in articles of another language. */
  readonly searchIn: Readonly<Record<Language, string>>;
  /** Button that shows further findings. */
  readonly searchMore: string;
  /** Stands before further sections of an article in which the words were found. */
  readonly searchAlso: string;
  /** Said where the index can't be reached. */
  readonly searchFailed: string;
  /** The same in development, where there is none. */
  readonly searchUnbuilt: string;
  /** Button that tries again. */
  readonly searchAgain: string;
  /** Heading of older articles by year. */
  readonly archive: string;
  /** Title of one year's articles. */
  readonly archiveOf: (year: string) => string;
  /** Title of the articles that have no date. */
  readonly undated: string;
  /** How many articles a list holds. */
  readonly articleCount: (count: number) => string;
  /** Stands before the title of a topic's page. */
  readonly topic: string;
  /** Label of an article's topics. */
  readonly topics: string;
  /** Label of the notes at the end of an article. */
  readonly footnotes: string;
  /** Name of the link from the text to a note. */
  readonly footnote: (number: string) => string;
  /** Name of the link from a note back to the text. */
  readonly backToText: (number: string) => string;
  /** Label of a table that can be scrolled sideways. */
  readonly table: string;
  /** Title of the page for addresses that lead nowhere. */
  readonly notFound: string;
  /** What such a page says. */
  readonly notFoundText: string;
  /** Leads from the page of all languages into the site in this one. */
  readonly readSite: string;
  /** Leads to the home page. */
  readonly home: string;
  /** Line of rights at the foot of every page. */
  readonly rights: string;
  /** The same for a text that another outlet published first. */
  readonly sourceRights: (outlet: string) => string;
  /** The same for a text that retells what another outlet published. */
  readonly retellingRights: (outlet: string) => string;
}

const strings: Readonly<Record<Language, Strings>> = { ar, en };

/** The interface's words in a language. */
export const stringsOf = (lang: Language): Strings => strings[lang];
