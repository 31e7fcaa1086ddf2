/** Characters that are not allowed in comments and names. */
export type Flaw = 'controls' | 'unassigned' | 'overrides' | 'marks';

const flaws: Readonly<Record<Flaw, RegExp>> = {
  /** Control characters except tab and line feed. */
  controls: /(?![\t\n])\p{Cc}/u,
  /** Unassigned code points, surrogates, and tags, which can hide a text. */
  unassigned: /[\p{Cn}\p{Cs}\u{E0000}-\u{E007F}]/u,
  /** Bidi embeddings, overrides and isolates, which reorder what follows. */
  overrides: /[\u202A-\u202E\u2066-\u2069]/,
  /** More than eight marks on one letter, which would cover other lines. */
  marks: /(?:\p{M}\p{Cf}*){9}/u,
};
/** The flags of England, Scotland and Wales are spelled in tags. */
const flags = /\p{RGI_Emoji_Tag_Sequence}/gv;

/** The first flaw of a text, if it has one. */
export function flawOf(text: string): Flaw | undefined {
  const rest = text.replace(flags, '');
  return (Object.keys(flaws) as Flaw[]).find((flaw) => flaws[flaw].test(rest));
}

/** Whether a text has a visible character. Hangul fillers are letters, but invisible. */
export const isVisible = (text: string): boolean => /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** A local part as most addresses have it, and a host with a dot. */
const mail =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]*[\p{L}\p{N}]/gu;

/** A text without invisible characters, in compatibility form and lower case, so that no address is disguised. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .toLowerCase();

/** The email addresses in a text, in lower case. */
export const mailsIn = (text: string): readonly string[] => plain(text).match(mail) ?? [];

/** Whether a text contains an email address, in any spelling. */
export const tellsMail = (text: string, address: string): boolean => plain(text).includes(plain(address));
