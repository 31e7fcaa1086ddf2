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

/**
 * Reads a byline: a line that contains only "by" and the author's name.
 *
 * @example readByline('بقلم: سعاد ناصر') // 'سعاد ناصر'
 */
export const readByline = (line: string): string | undefined =>
  /^(?:بقلم|كتبه|كتبته|نوشته[ٔ\u200cی]*|نویسنده|به قلم|By|Written by|Par|Écrit par|Propos recueillis par)\s*(?:\/|:|\s)\s*([^.:؛;!؟?]{2,60})$/iu
    .exec(line)?.[1]
    ?.trim();
