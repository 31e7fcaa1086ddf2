/** Elements of HTML, obsolete ones too. Those of one letter are also names in mathematics: "a<b and c>d". */
const letters = 'a|b|i|p|q|s|u';
const words =
  'abbr|acronym|address|applet|area|article|aside|audio|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hgroup|hr|html|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|noscript|object|ol|optgroup|option|output|param|picture|pre|progress|rp|rt|ruby|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|ul|var|video|wbr|[a-z][a-z0-9]*-[a-z0-9-]+';

/** Patterns of what was meant as a tag. "a<b and c>d", "n < time" and "<3" are not. */
const tags = [
  String.raw`<\s*/\s*[a-z][a-z0-9-]*\s*>`,
  String.raw`<(?:${letters})\s*/?>`,
  String.raw`<(?:${words})(?:[\s/][^<>]*)?>`,
  String.raw`<\s+(?:${words})\s*/?>`,
  String.raw`<\s*(?:${letters}|${words})[\s/]+[a-z:-]+\s*=[^<>]*>?`,
  String.raw`<!--|<!doctype\b|<\?(?:[a-z]+|=)`,
];
const tag = new RegExp(tags.join('|'), 'i');
/** The most characters of a tag to show to its writer. */
const most = 60;

/** The first HTML tag in a text, or start of an HTML comment, doctype or PHP code; shortened if it is long. */
export function tagIn(text: string): string | undefined {
  const found = tag.exec(text)?.[0];
  return found !== undefined && found.length > most ? `${found.slice(0, most)}…` : found;
}
