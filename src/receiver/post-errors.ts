import { commentLimits } from '../article/comments/comment.ts';
import type { Language } from '../language/language.ts';

/** Why a post was not accepted. */
export interface PostError {
  /** Names its message in `postErrorStrings`. */
  readonly name: keyof typeof postErrors;
  /** HTTP status. */
  readonly status: number;
  /** The field that is wrong, if it is one. */
  readonly field?: 'text' | 'name' | 'email' | 'to';
  /** What is wrong in the text, shown below the message. */
  readonly found?: string;
}

/** All reasons why a post is not accepted. */
export const postErrors = {
  noText: { name: 'noText', status: 422, field: 'text' },
  longText: { name: 'longText', status: 422, field: 'text' },
  html: { name: 'html', status: 422, field: 'text' },
  badText: { name: 'badText', status: 422, field: 'text' },
  marks: { name: 'marks', status: 422, field: 'text' },
  noName: { name: 'noName', status: 422, field: 'name' },
  badName: { name: 'badName', status: 422, field: 'name' },
  badEmail: { name: 'badEmail', status: 422, field: 'email' },
  unknownReply: { name: 'unknownReply', status: 422, field: 'to' },
  unknownArticle: { name: 'unknownArticle', status: 404 },
  broken: { name: 'broken', status: 400 },
  elsewhere: { name: 'elsewhere', status: 403 },
  onlyPost: { name: 'onlyPost', status: 405 },
  tooLarge: { name: 'tooLarge', status: 413 },
  notForm: { name: 'notForm', status: 415 },
  slow: { name: 'slow', status: 408 },
  longHead: { name: 'longHead', status: 431 },
  tooMany: { name: 'tooMany', status: 429 },
  fault: { name: 'fault', status: 503 },
} as const;

/** What the error page says; a message says what is wrong and what to do. */
interface PostErrorStrings extends Readonly<Record<keyof typeof postErrors, string>> {
  /** The heading above the message. */
  readonly title: string;
  /** Text of the link back to the article. */
  readonly back: string;
}

const { text, name } = commentLimits;

export const postErrorStrings: Readonly<Record<Language, PostErrorStrings>> = {
  ar: {
    title: 'لم يُستلم تعليقك',
    back: 'العودة إلى المقال',
    noText: 'لم تكتب التعليق. اكتبه ثم أرسله.',
    longText: `التعليق أطول مما يُقبل، وأقصاه ${text} حرف. اختصره ثم أرسله.`,
    html: 'في التعليق وسوم HTML، منها المبيَّن أدناه. اكتبه نصاً عادياً، والعناوين التي فيه تصير روابط من تلقاء نفسها.',
    badText: 'في التعليق محارف لا تُرى ولا تُقبل، لعلها جاءت مع نص منسوخ. اكتب موضعها من جديد ثم أرسله.',
    marks: 'في التعليق حرف تتراكم عليه علامات كثيرة. احذف الزائد منها ثم أرسله.',
    noName: 'لم تكتب اسمك. اكتبه ثم أرسل التعليق.',
    badName: `الاسم لا يُقبل. اكتبه في سطر واحد لا يزيد على ${name} حرفاً، بلا وسوم ولا روابط ولا عناوين بريد ولا محارف خاصة.`,
    badEmail: 'عنوان البريد الإلكتروني ناقص أو غير صحيح. صحّحه ثم أرسل التعليق.',
    unknownReply: 'التعليق الذي تردّ عليه ليس تحت هذا المقال. أرسل تعليقك على المقال نفسه.',
    unknownArticle: 'ليس في الموقع مقال بهذا العنوان، وربما أُزيل. احتفظ بنص تعليقك إن أردت.',
    broken: 'وصل التعليق ناقصاً أو مشوّهاً. عُد إلى صفحة المقال وأرسله مرة أخرى.',
    elsewhere: 'أُرسل هذا التعليق من موقع آخر. أرسله من صفحة المقال.',
    onlyPost: 'هذا العنوان يستقبل التعليقات، ولا شيء فيه يُقرأ. اكتب تعليقك تحت المقال.',
    tooLarge: 'ما أُرسل أكبر كثيراً مما يُقبل. عُد إلى الصفحة السابقة واختصر تعليقك ثم أرسله.',
    notForm: 'لم يصل التعليق كما يرسله نموذج الموقع. أرسله من صفحة المقال.',
    slow: 'توقف وصول التعليق قبل أن يكتمل. عُد إلى الصفحة السابقة وأرسله مرة أخرى.',
    longHead:
      'العنوان الذي أُرسل إليه التعليق، أو ما أضافه المتصفح إليه، أطول مما يُقبل. عُد إلى صفحة المقال وأرسله منها.',
    tooMany: 'وصلت في هذه الدقيقة تعليقات كثيرة. انتظر دقيقة ثم أرسل تعليقك من هنا مرة أخرى.',
    fault: 'تعذّر حفظ تعليقك الآن. احتفظ بنسخة منه، ثم أرسله بعد قليل.',
  },
  en: {
    title: 'Your comment was not received',
    back: 'Back to the article',
    noText: 'The comment is empty. Write it, then send it.',
    longText: `The comment is longer than ${text} characters. Shorten it, then send it.`,
    html: 'The comment contains HTML tags, such as the one below. Write it as plain text; addresses in it become links automatically.',
    badText:
      'The comment contains invisible characters that are not accepted, perhaps copied with a text. Type that part again, then send it.',
    marks: 'One letter in the comment has too many marks on it. Remove some, then send it.',
    noName: 'The name is empty. Write it, then send the comment.',
    badName: `The name is not accepted. Write it on one line of at most ${name} characters, without tags, links, e-mail addresses or special characters.`,
    badEmail: 'The email address is missing or wrong. Correct it, then send the comment.',
    unknownReply: 'The comment you reply to is not under this article. Send yours on the article itself.',
    unknownArticle:
      'There is no article at this address; it may have been removed. Keep what you wrote if you want to.',
    broken: 'The comment arrived incomplete or garbled. Go back to the article’s page and send it again.',
    elsewhere: 'This comment was sent from another site. Send it from the article’s page.',
    onlyPost:
      'This address receives comments; there is nothing to read here. Write your comment under the article.',
    tooLarge: 'What was sent is far too large. Go back a page, shorten your comment and send it.',
    notForm: 'The comment was not sent by the site’s form. Send it from the article’s page.',
    slow: 'The comment did not arrive completely. Go back a page and send it again.',
    longHead:
      'The address the comment was sent to, or what the browser added to it, is too long. Go back to the article’s page and send it from there.',
    tooMany: 'Many comments arrived in this minute. Wait a minute, then send yours again from here.',
    fault: 'Your comment could not be stored now. Keep a copy of it, and send it again later.',
  },
};
