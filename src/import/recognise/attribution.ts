import { readDay } from './days.ts';
import { languageCodes, type Language } from '../../language/language.ts';

/** An attribution at the start of a text, such as `كتبت سعاد ناصر في «الميناء»:`. */
export interface Attribution {
  /** The whole attribution, with its colon and the spaces after it. */
  readonly text: string;
  readonly author: string;
  readonly outlet: string;
}

/** The outlet must be in quotation marks or called a newspaper: a plain «كتب فلان في …:» may belong to the text. */
const attributions: Readonly<Record<Language, readonly RegExp[]>> = {
  ar: [
    /^(?:كتبت?|كتبَت?ْ?)\s+([^“”"«»:.،؛]{2,60}?)\s+في\s+(?:(?:صحيفة|جريدة|مجلة|موقع)\s+)?[“"«„]([^“”"«»]{2,60})[”"»]\s*:\s*/u,
    /^(?:كتبت?|كتبَت?ْ?)\s+([^“”"«»:.،؛]{2,60}?)\s+في\s+(?:صحيفة|جريدة|مجلة|موقع)\s+([^“”"«»:.،؛]{2,60}?)\s*:\s*/u,
  ],
  en: [/^(?:By\s+)?([^“”"«»:.,;]{2,60}?)\s+(?:writes|wrote)\s+in\s+[“"«]([^“”"«»]{2,60})[”"»]\s*[:,]\s*/u],
  fr: [
    /^(?:Par\s+)?([^“”"«»:.,;]{2,60}?)\s+(?:écrit|a écrit)\s+dans\s+[“"«]\s*([^“”"«»]{2,60}?)\s*[”"»]\s*[:,]\s*/u,
  ],
  fa: [
    /^([^“”"«»:.،؛]{2,60}?)\s+در\s+(?:(?:روزنامه[ٔ\u200cی]*|مجله[ٔ\u200cی]*|سایت|وب‌سایت)\s+)?[“"«]([^“”"«»]{2,60})[”"»]\s+(?:نوشت|نوشته است|می‌نویسد)\s*[:،]\s*/u,
  ],
};

/**
 * Reads the attribution at the start of a first paragraph.
 *
 * @example readAttribution('كتبت سعاد ناصر في “الميناء” : نصّ') // { author: 'سعاد ناصر', outlet: 'الميناء', text: … }
 */
export function readAttribution(paragraph: string): Attribution | undefined {
  for (const lang of languageCodes)
    for (const pattern of attributions[lang]) {
      const [text, author, outlet] = pattern.exec(paragraph) ?? [];
      if (text && author && outlet && text.length < paragraph.length)
        return { text, author: author.trim(), outlet: outlet.trim() };
    }
  return undefined;
}

const before = String.raw`بقلم|كتبه|كتبته|نوشته[ٔ\u200cی]*|نویسنده|به قلم|By|Words by|Written by|Par|Écrit par|Propos recueillis par`;
const byline = new RegExp(String.raw`^(?:(?:${before})(?:\s*[:/]\s*|\s+)|(?:كتبت?|إعداد)\s*[:/–-]\s*)`, 'iu');

/** Whether a line begins as a byline does. */
export const beginsByline = (line: string): boolean => byline.test(line);

/** Whether each word may be part of a name: in Latin letters it has a capital, or is small and common in names. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  text
    .split(/[\s,]+/)
    .every(
      (word) =>
        !/^\p{Ll}/u.test(word) ||
        /^(?:and|et|al|bin|ibn|de[lrn]?|d[aiu]|la|le|el|van|von|y|ten|ter)$/.test(word),
    );

/**
 * Reads a byline: a line that contains only "by", the author's name and perhaps a date.
 *
 * @example readByline('بقلم: سعاد ناصر') // 'سعاد ناصر'
 */
export function readByline(line: string): string | undefined {
  const [start] = byline.exec(line) ?? [];
  if (start === undefined) return undefined;
  const rest = line.slice(start.length).trim();
  const [, name = rest, day = ''] = /^(.*?)\s*(?:[|·•–—-]|,\s+(?=\p{L}*\s*\d))\s*(\S.*)$/u.exec(rest) ?? [];
  const author = readDay(day) === undefined ? rest : name;
  return /^[^.:؛;!؟?\d]{2,60}$/u.test(author) && isName(author) ? author : undefined;
}
