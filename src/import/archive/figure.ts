import type { Attachment } from './survey.ts';

/** A part of a post that an article does not get, and why. */
export interface Leftover {
  readonly text: string;
  readonly why: string;
}

/** A text as HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A figure of an attachment. */
export const figureOf = ({ url, alt, caption, title }: Attachment): string =>
  `<figure><img src="${escaped(url)}" alt="${escaped(alt || caption || title)}">${caption ? `<figcaption>${escaped(caption)}</figcaption>` : ''}</figure>`;
