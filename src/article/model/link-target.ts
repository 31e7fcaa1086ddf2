/** Where a link leads: to a section of its own page, into the site, to a topic, or outside. */
export type LinkTarget =
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'inside'; readonly id: string; readonly section?: string | undefined }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'outside'; readonly url: string };

/** Whether a browser can open an address: https://? and https://site:99999/ look like one. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
