import { commentLimits } from '../article/comments/comment.ts';
import { inDigitsOf } from '../language/format.ts';
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
    badName: `The name is not accepted. Write it on one line of at most ${name} characters, without tags, links, email addresses or special characters.`,
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
  fr: {
    title: 'Votre commentaire n’a pas été reçu',
    back: 'Retour à l’article',
    noText: 'Le commentaire est vide. Saisissez-le, puis envoyez-le.',
    longText: `Le commentaire dépasse ${text} caractères. Raccourcissez-le, puis envoyez-le.`,
    html: 'Le commentaire contient des balises HTML, dont celle qui figure ci-dessous. Écrivez-le en texte simple\u202F; les adresses y deviennent automatiquement des liens.',
    badText:
      'Le commentaire contient des caractères invisibles qui ne sont pas acceptés, peut-être copiés avec un texte. Retapez ce passage, puis envoyez le commentaire.',
    marks: 'Une lettre du commentaire porte trop de signes. Supprimez-en, puis envoyez le commentaire.',
    noName: 'Le nom est vide. Saisissez-le, puis envoyez le commentaire.',
    badName: `Le nom n’est pas accepté. Écrivez-le sur une ligne de ${name} caractères au plus, sans balises, liens, adresses e-mail ni caractères spéciaux.`,
    badEmail: 'L’adresse e-mail est absente ou incorrecte. Corrigez-la, puis envoyez le commentaire.',
    unknownReply:
      'Le commentaire auquel vous répondez ne figure pas sous cet article. Commentez l’article lui-même.',
    unknownArticle:
      'Il n’y a pas d’article à cette adresse\u202F; il a peut-être été retiré. Gardez votre texte si vous le souhaitez.',
    broken:
      'Le commentaire est arrivé incomplet ou altéré. Revenez à la page de l’article et envoyez-le de nouveau.',
    elsewhere: 'Ce commentaire a été envoyé depuis un autre site. Envoyez-le depuis la page de l’article.',
    onlyPost:
      'Cette adresse reçoit les commentaires\u202F; il n’y a rien à y lire. Écrivez le vôtre sous l’article.',
    tooLarge:
      'L’envoi est beaucoup trop volumineux. Revenez à la page précédente, raccourcissez le commentaire et envoyez-le.',
    notForm:
      'Le commentaire n’a pas été envoyé par le formulaire du site. Envoyez-le depuis la page de l’article.',
    slow: 'Le commentaire n’est pas arrivé en entier. Revenez à la page précédente et envoyez-le de nouveau.',
    longHead:
      'L’adresse d’envoi du commentaire, ou ce que le navigateur y a ajouté, est trop longue. Revenez à la page de l’article et envoyez-le de là.',
    tooMany:
      'De nombreux commentaires sont arrivés en une minute. Attendez une minute, puis renvoyez le vôtre d’ici.',
    fault:
      'Votre commentaire n’a pas pu être enregistré. Gardez-en une copie et renvoyez-le un peu plus tard.',
  },
  fa: {
    title: 'دیدگاه شما دریافت نشد',
    back: 'بازگشت به مقاله',
    noText: 'دیدگاه خالی است. آن را بنویسید و سپس بفرستید.',
    longText: `دیدگاه بیش از ${inDigitsOf('fa', text)} نویسه دارد. آن را کوتاه کنید و سپس بفرستید.`,
    html: 'در دیدگاه برچسب HTML هست، از جمله آنچه در زیر آمده است. آن را به صورت متن ساده بنویسید؛ نشانی‌ها در آن خودبه‌خود پیوند می‌شوند.',
    badText:
      'در دیدگاه نویسه‌های ناپیدایی هست که پذیرفته نمی‌شوند و شاید همراه متنی کپی شده‌اند. آن قسمت را دوباره بنویسید و سپس بفرستید.',
    marks: 'روی یکی از حرف‌های دیدگاه نشانه‌های بسیاری هست. نشانه‌های اضافی را پاک کنید و سپس بفرستید.',
    noName: 'نام خالی است. آن را بنویسید و سپس دیدگاه را بفرستید.',
    badName: `این نام پذیرفته نمی‌شود. آن را در یک خط و حداکثر با ${inDigitsOf('fa', name)} نویسه بنویسید، بدون برچسب، پیوند، نشانی ایمیل یا نویسهٔ ویژه.`,
    badEmail: 'نشانی ایمیل وارد نشده یا نادرست است. آن را درست کنید و سپس دیدگاه را بفرستید.',
    unknownReply: 'دیدگاهی که به آن پاسخ می‌دهید زیر این مقاله نیست. دیدگاه خود را دربارهٔ خود مقاله بفرستید.',
    unknownArticle:
      'مقاله‌ای با این نشانی وجود ندارد و شاید حذف شده باشد. اگر می‌خواهید نوشتهٔ خود را نگه دارید.',
    broken: 'دیدگاه ناقص یا مخدوش رسید. به صفحهٔ مقاله بازگردید و آن را دوباره بفرستید.',
    elsewhere: 'این دیدگاه از سایت دیگری فرستاده شده است. آن را از صفحهٔ مقاله بفرستید.',
    onlyPost:
      'این نشانی دیدگاه‌ها را دریافت می‌کند و چیزی برای خواندن ندارد. دیدگاه خود را زیر مقاله بنویسید.',
    tooLarge:
      'حجم آنچه فرستاده شد بسیار بیش از حد مجاز است. به صفحهٔ پیشین بازگردید، دیدگاه را کوتاه کنید و بفرستید.',
    notForm: 'دیدگاه با فرم سایت فرستاده نشده است. آن را از صفحهٔ مقاله بفرستید.',
    slow: 'دیدگاه به طور کامل نرسید. به صفحهٔ پیشین بازگردید و آن را دوباره بفرستید.',
    longHead:
      'نشانی ارسال دیدگاه، یا آنچه مرورگر به آن افزوده، بیش از اندازه بلند است. به صفحهٔ مقاله بازگردید و از آنجا بفرستید.',
    tooMany:
      'در این دقیقه دیدگاه‌های بسیاری رسیده است. یک دقیقه صبر کنید و سپس دیدگاه خود را دوباره از همین‌جا بفرستید.',
    fault: 'ذخیرهٔ دیدگاه شما اکنون ممکن نشد. نسخه‌ای از آن نگه دارید و کمی بعد دوباره بفرستید.',
  },
};
