/**
 * A plain text for publishing: begins with a byte order mark, so that browsers read it as UTF-8 on hosts that send no
 * charset with text or Markdown. Without it Arabic is shown as Ø£Ø. The mark has a line of its own: parsers of Markdown
 * that keep it still find the heading below.
 */
export const plainText = (text: string): string => `\uFEFF\n${text}`;
