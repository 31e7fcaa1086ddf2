import { commentLimits } from '../article/comments/comment.ts';
import type { Language } from '../language/language.ts';

/** Why a post was not taken: its HTTP status, and what is wrong and what to do, in the reader's language. */
export interface Refusal {
  readonly status: number;
  readonly says: Readonly<Record<Language, string>>;
  /** The field that is wrong, where it is one. */
  readonly field?: 'text' | 'name' | 'email' | 'to';
  /** What of the text is wrong, shown under the sentence. */
  readonly found?: string;
}

/** The heading over each of them. */
export const refusedTitle: Readonly<Record<Language, string>> = {
  ar: 'لم يُستلم تعليقك',
  en: 'Your comment was not received',
};

/** The link back to the article. */
export const backToArticle: Readonly<Record<Language, string>> = {
  ar: 'العودة إلى المقال',
  en: 'Back to the article',
};

const { text, name } = commentLimits;

export const refusals = {
  noText: {
    status: 422,
    field: 'text',
    says: {
      ar: 'لم تكتب التعليق. اكتبه ثم أرسله.',
      en: 'The comment is empty. Write it, then send it.',
    },
  },
  longText: {
    status: 422,
    field: 'text',
    says: {
      ar: `التعليق أطول مما يُقبل، وأقصاه ${text} حرف. اختصره ثم أرسله.`,
      en: `The comment is longer than ${text} characters. Shorten it, then send it.`,
    },
  },
  html: {
    status: 422,
    field: 'text',
    says: {
      ar: 'في التعليق وسوم HTML، منها المبيَّن أدناه. اكتبه نصاً عادياً، والعناوين التي فيه تصير روابط من تلقاء نفسها.',
      en: 'There are HTML tags in the comment, such as the one below. Write it as plain text; addresses in it become links by themselves.',
    },
  },
  badText: {
    status: 422,
    field: 'text',
    says: {
      ar: 'في التعليق محارف لا تُرى ولا تُقبل، لعلها جاءت مع نص منسوخ. اكتب موضعها من جديد ثم أرسله.',
      en: 'There are invisible characters in the comment that can’t be taken, perhaps copied along with a text. Write that place anew, then send it.',
    },
  },
  marks: {
    status: 422,
    field: 'text',
    says: {
      ar: 'في التعليق حرف تتراكم عليه علامات كثيرة. احذف الزائد منها ثم أرسله.',
      en: 'There is a letter in the comment with many marks piled on it. Take out the needless ones, then send it.',
    },
  },
  noName: {
    status: 422,
    field: 'name',
    says: {
      ar: 'لم تكتب اسمك. اكتبه ثم أرسل التعليق.',
      en: 'The name is empty. Write it, then send the comment.',
    },
  },
  badName: {
    status: 422,
    field: 'name',
    says: {
      ar: `الاسم لا يُقبل. اكتبه في سطر واحد لا يزيد على ${name} حرفاً، بلا وسوم ولا روابط ولا عناوين بريد ولا محارف خاصة.`,
      en: `The name can’t be taken. Write it on one line of at most ${name} characters, without tags, addresses of pages or of mail, or special characters.`,
    },
  },
  badEmail: {
    status: 422,
    field: 'email',
    says: {
      ar: 'عنوان البريد الإلكتروني ناقص أو غير صحيح. صحّحه ثم أرسل التعليق.',
      en: 'The email address is missing or not right. Correct it, then send the comment.',
    },
  },
  unknownReply: {
    status: 422,
    field: 'to',
    says: {
      ar: 'التعليق الذي تردّ عليه ليس تحت هذا المقال. أرسل تعليقك على المقال نفسه.',
      en: 'The comment you reply to is not under this article. Send yours on the article itself.',
    },
  },
  unknownArticle: {
    status: 404,
    says: {
      ar: 'ليس في الموقع مقال بهذا العنوان، وربما أُزيل. احتفظ بنص تعليقك إن أردت.',
      en: 'There is no article at this address; it may have been removed. Keep what you wrote if you want to.',
    },
  },
  broken: {
    status: 400,
    says: {
      ar: 'وصل التعليق ناقصاً أو مشوّهاً. عُد إلى صفحة المقال وأرسله مرة أخرى.',
      en: 'The comment arrived incomplete or garbled. Go back to the article’s page and send it again.',
    },
  },
  elsewhere: {
    status: 403,
    says: {
      ar: 'أُرسل هذا التعليق من موقع آخر. أرسله من صفحة المقال.',
      en: 'This comment was sent from another site. Send it from the article’s page.',
    },
  },
  onlyPost: {
    status: 405,
    says: {
      ar: 'هذا العنوان يستقبل التعليقات، ولا شيء فيه يُقرأ. اكتب تعليقك تحت المقال.',
      en: 'This address receives comments; there is nothing to read here. Write your comment under the article.',
    },
  },
  tooLarge: {
    status: 413,
    says: {
      ar: 'ما أُرسل أكبر كثيراً مما يُقبل. عُد إلى الصفحة السابقة واختصر تعليقك ثم أرسله.',
      en: 'What was sent is far larger than can be taken. Go back a page, shorten your comment and send it.',
    },
  },
  notForm: {
    status: 415,
    says: {
      ar: 'لم يصل التعليق كما يرسله نموذج الموقع. أرسله من صفحة المقال.',
      en: 'The comment did not arrive as the site’s form sends it. Send it from the article’s page.',
    },
  },
  slow: {
    status: 408,
    says: {
      ar: 'توقف وصول التعليق قبل أن يكتمل. عُد إلى الصفحة السابقة وأرسله مرة أخرى.',
      en: 'The comment stopped arriving before it was complete. Go back a page and send it again.',
    },
  },
  longHead: {
    status: 431,
    says: {
      ar: 'العنوان الذي أُرسل إليه التعليق، أو ما أضافه المتصفح إليه، أطول مما يُقبل. عُد إلى صفحة المقال وأرسله منها.',
      en: 'The address the comment was sent to, or what the browser added to it, is longer than can be taken. Go back to the article’s page and send it from there.',
    },
  },
  tooMany: {
    status: 429,
    says: {
      ar: 'وصلت في هذه الدقيقة تعليقات كثيرة. انتظر دقيقة ثم أرسل تعليقك من هنا مرة أخرى.',
      en: 'Many comments arrived within this minute. Wait a minute, then send yours again from here.',
    },
  },
  fault: {
    status: 503,
    says: {
      ar: 'تعذّر حفظ تعليقك الآن. احتفظ بنسخة منه، ثم أرسله بعد قليل.',
      en: 'Your comment could not be stored just now. Keep a copy of it, and send it again a little later.',
    },
  },
} as const satisfies Record<string, Refusal>;
