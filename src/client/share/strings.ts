import type { Language } from '../../language/language.ts';

/** The words of what scripts add to sharing: apart from the others, for they are fetched with it. */
interface SharingWords {
  /** Copies the address that is to be shared. */
  readonly copyLink: string;
  /** Opens the device's own ways to share. */
  readonly shareElsewhere: string;
  /** Copies an address that leads to the selected words. */
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
  fr: {
    copyLink: 'Copier le lien',
    shareElsewhere: 'Partager avec une autre application',
    copyPassage: 'Copier le lien vers ce passage',
  },
  fa: {
    copyLink: 'کپی پیوند',
    shareElsewhere: 'هم‌رسانی با برنامه‌ای دیگر',
    copyPassage: 'کپی پیوند این قسمت',
  },
};

/** Those of a page's language, which is in the table of languages. */
export const sharingWordsOf = (lang: string): SharingWords => sharingWords[lang as Language];
