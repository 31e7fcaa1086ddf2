import { languageCodes, type Language } from '../../language/language.ts';

/** An attribution at the beginning of a text. */
export interface Attribution {
  /** All of it, with the colon that ends it and the spaces after. */
  readonly text: string;
  readonly author: string;
  readonly outlet: string;
}

/** Who wrote it and where, with the outlet in quotation marks or named as a paper: a plain «كتب فلان في …:» may be of the text. */
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
 * Reads the attribution a first paragraph may begin with.
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
 * Reads a line that is only the author's name, with what says so.
 *
 * @example readByline('بقلم: سعاد ناصر') // 'سعاد ناصر'
 */
export const readByline = (line: string): string | undefined =>
  /^(?:بقلم|كتبه|كتبته|نوشته[ٔ\u200cی]*|نویسنده|به قلم|By|Written by|Par|Écrit par|Propos recueillis par)\s*(?:\/|:|\s)\s*([^.:؛;!؟?]{2,60})$/iu
    .exec(line)?.[1]
    ?.trim();
