import { languages, type Language } from './language.ts';

const segmenters = new Map<Language, Intl.Segmenter>();

/** The words of a text by Unicode's word segmentation: «النظام،على» is two. */
export function wordsOf(lang: Language, text: string): string[] {
  let segmenter = segmenters.get(lang);
  if (!segmenter)
    segmenters.set(lang, (segmenter = new Intl.Segmenter(languages[lang].locale, { granularity: 'word' })));
  const words: string[] = [];
  for (const part of segmenter.segment(text)) if (part.isWordLike) words.push(part.segment);
  return words;
}

/** Reading time in minutes: rounded up, at least 1. */
export const readingMinutes = (lang: Language, words: number): number =>
  Math.max(1, Math.ceil(words / languages[lang].wordsPerMinute));
