/** Elements of HTML, those of its past included; the letters alone are names in mathematics too. */
const letters = 'a|b|i|p|q|s|u';
const words =
  'abbr|acronym|address|applet|area|article|aside|audio|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|noscript|object|ol|optgroup|option|output|param|picture|pre|progress|rp|rt|ruby|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|ul|var|video|wbr|[a-z][a-z0-9]*-[a-z0-9-]+';

/** What is a tag, as its writer meant it; "a<b and c>d", "n < time" and "<3" are none. */
const tags = [
  String.raw`<\s*/\s*[a-z][a-z0-9-]*\s*>`,
  String.raw`<(?:${letters})\s*/?>`,
  String.raw`<(?:${words})(?:[\s/][^<>]*)?>`,
  String.raw`<\s+(?:${words})\s*/?>`,
  String.raw`<\s*(?:${letters}|${words})[\s/]+[a-z:-]+\s*=[^<>]*>?`,
  String.raw`<!--|<!doctype\b|<\?(?:[a-z]+|=)`,
];
const tag = new RegExp(tags.join('|'), 'i');
/** As much of a tag as is shown to its writer. */
const most = 60;

/** The first tag of HTML, or beginning of a comment or a program, in a text; shortened where it is long. */
export function tagIn(text: string): string | undefined {
  const found = tag.exec(text)?.[0];
  return found !== undefined && found.length > most ? `${found.slice(0, most)}…` : found;
}
