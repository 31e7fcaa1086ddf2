import type { Language } from '../../language/language.ts';

/** Strings of the share scripts, in a file of their own since scripts load them. */
interface SharingWords {
  /** Button that copies the address to share. */
  readonly copyLink: string;
  /** Button that opens the share dialog of the device. */
  readonly shareElsewhere: string;
  /** Button that copies a link to the selected words. */
  readonly copyPassage: string;
}

const sharingWords: Readonly<Record<Language, SharingWords>> = {
  ar: {
    copyLink: 'انسخ الرابط',
    shareElsewhere: 'المشاركة عبر تطبيق آخر',
    copyPassage: 'انسخ رابط هذا المقطع',
  },
  en: {
    copyLink: 'Copy link',
    shareElsewhere: 'Share with another app',
    copyPassage: 'Copy link to this passage',
  },
};

/** The strings in the language of a page, as its `lang` attribute gives it. */
export const sharingWordsOf = (lang: string): SharingWords => sharingWords[lang as Language];
