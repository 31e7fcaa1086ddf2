import { foldLatin, foldPersian } from '../../language/letters.ts';
import type { Language } from '../../language/language.ts';

export type LabelKind = 'readMore' | 'related' | 'comments' | 'notice' | 'share' | 'backToTop';

/** Lines that pages print around an article, by kind and language; a line must match one of them completely. */
const labels: Readonly<Record<LabelKind, Readonly<Record<Language, readonly string[]>>>> = {
  readMore: {
    ar: [
      'اقرأ المزيد',
      'اقرأ أيضاً',
      'إقرأ أيضاً',
      'اقرأوا أيضاً',
      'اقرأ في الموضوع نفسه',
      'للمزيد',
      'طالع أيضاً',
    ],
    en: ['Read more', 'Read also', 'Also read', 'See also', 'More on this'],
    fr: ['Lire aussi', 'À lire aussi', 'Lire également', 'Lire la suite', 'Pour aller plus loin'],
    fa: ['بیشتر بخوانید', 'همچنین بخوانید', 'این مطلب را هم بخوانید', 'ادامه مطلب', 'بخوانید'],
  },
  related: {
    ar: [
      'أخبار مرتبطة',
      'أخبار ذات صلة',
      'مقالات ذات صلة',
      'مقالات مرتبطة',
      'مواضيع ذات صلة',
      'موضوعات ذات صلة',
      'قد يعجبك أيضاً',
    ],
    en: ['Related news', 'Related articles', 'Related posts', 'Related stories', 'You may also like'],
    fr: [
      'Articles liés',
      'Articles similaires',
      'Sur le même sujet',
      'À lire également',
      'Vous aimerez aussi',
    ],
    fa: ['مطالب مرتبط', 'مقاله‌های مرتبط', 'اخبار مرتبط', 'نوشته‌های مشابه', 'شاید بپسندید'],
  },
  comments: {
    ar: ['اترك تعليقاً', 'أضف تعليقاً', 'اترك رداً', 'التعليقات', 'شارك برأيك', 'إرسال التعليق'],
    en: ['Leave a comment', 'Leave a reply', 'Add a comment', 'Comments', 'Post a comment', 'Post comment'],
    fr: [
      'Laisser un commentaire',
      'Laisser une réponse',
      'Ajouter un commentaire',
      'Commentaires',
      'Publier le commentaire',
    ],
    fa: ['دیدگاه خود را بنویسید', 'نظر خود را بنویسید', 'دیدگاه‌ها', 'نظرات', 'ارسال دیدگاه', 'ارسال نظر'],
  },
  notice: {
    ar: [
      'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
      'لن يتم نشر عنوان بريدك الإلكتروني',
      'الحقول الإلزامية مشار إليها بـ *',
      'احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي',
    ],
    en: [
      'Your email address will not be published. Required fields are marked *',
      'Your email address will not be published',
      'Required fields are marked *',
      'Save my name, email, and website in this browser for the next time I comment',
    ],
    fr: [
      'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
      'Votre adresse e-mail ne sera pas publiée',
      'Les champs obligatoires sont indiqués avec *',
      'Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire',
    ],
    fa: [
      'نشانی ایمیل شما منتشر نخواهد شد. بخش‌های موردنیاز علامت‌گذاری شده‌اند *',
      'نشانی ایمیل شما منتشر نخواهد شد',
      'بخش‌های موردنیاز علامت‌گذاری شده‌اند *',
      'ذخیره نام، ایمیل و وبسایت من در مرورگر برای زمانی که دوباره دیدگاهی می‌نویسم',
    ],
  },
  share: {
    ar: ['شارك هذا الموضوع', 'شارك المقال', 'شارك الخبر', 'شاركها', 'مشاركة عبر البريد', 'طباعة'],
    en: ['Share this', 'Share this article', 'Share this story', 'Share via Email', 'Print'],
    fr: ['Partager', 'Partager cet article', 'Partager par e-mail', 'Imprimer'],
    fa: ['اشتراک‌گذاری', 'این مطلب را به اشتراک بگذارید', 'هم‌رسانی', 'ارسال به دوستان', 'چاپ', 'نسخه چاپی'],
  },
  backToTop: {
    ar: ['زر الذهاب إلى الأعلى', 'الذهاب إلى الأعلى', 'العودة إلى الأعلى', 'إلى الأعلى'],
    en: ['Back to top button', 'Back to top', 'Go to top', 'Scroll to top'],
    fr: ['Retour en haut', 'Haut de page', 'Revenir en haut de la page'],
    fa: ['بازگشت به بالا', 'برو به بالا', 'رفتن به بالا'],
  },
};

/** Why each kind of label is not imported. */
export const whyDropped: Readonly<Record<Exclude<LabelKind, 'readMore'>, string>> = {
  related: 'a heading of related news: the site makes its own list',
  comments: 'the heading of a comment form',
  notice: 'the notice of a comment form',
  share: 'a share label',
  backToTop: 'the label of a back-to-top link: the site has its own',
};

/** Only a line's words, so that vowel marks, hamzas and punctuation make no difference. */
const bare = (text: string): string =>
  foldLatin(foldPersian(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const kinds = new Map<string, LabelKind>(
  Object.entries(labels).flatMap(([kind, words]) =>
    Object.values(words)
      .flat()
      .map((word): [string, LabelKind] => [bare(word), kind as LabelKind]),
  ),
);

/**
 * The kind of label a line is, if it is one.
 *
 * @example labelOf('اقرأ أيضا:') // 'readMore'
 */
export const labelOf = (text: string): LabelKind | undefined => kinds.get(bare(text));
