// The ids and path segments that pages have themselves. What prints them and what reserves them (ids.ts) import them.

/** Ids of an article's page that are the same on every page. A test finds those that are missing here. */
const pageIds = [
  ...['top', 'article', 'contents', 'related', 'comments', 'leave-comment'],
  ...['comment-count', 'comment-to', 'comment-text', 'comment-name', 'comment-email'],
];
/** The ways to share, on a section's own page, which prints no ids of sections. */
export const shareId = 'share';
export const leaveCommentId = 'leave-comment';
/** The id of a numbered block. */
export const blockId = (number: number): string => `p${number}`;
export const commentIdOf = (comment: string): string => `comment-${comment}`;
/** The id of a footnote, and of its mention in the text. */
export const noteId = (note: string): string => `fn${note}`;
export const mentionId = (mention: string): string => `fnref${mention}`;
export const readMoreId = (place: string): string => `more-${place}`;
export const isPageId = (id: string): boolean =>
  pageIds.includes(id) || /^(?:p\d+|comment-\d.*|fn.*|more-.*|show-.*)$/.test(id);

/** Path segments after the language, where an article has its id. */
export const segments = {
  search: 'search',
  topics: 'topics',
  archive: 'archive',
  thanks: 'thanks',
  feed: 'feed',
} as const;
/** Path segment of the page with another language beside this one. */
export const facingSegment = (lang: string): string => `with-${lang}`;
