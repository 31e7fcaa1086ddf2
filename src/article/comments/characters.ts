/** What no comment and no name of its writer may hold. */
export type Flaw = 'controls' | 'unassigned' | 'overrides' | 'marks';

const flaws: Readonly<Record<Flaw, RegExp>> = {
  /** All controls but the tab and the end of a line. */
  controls: /(?![\t\n])\p{Cc}/u,
  /** No characters at all, halves of one, and tags, which hide a text in another. */
  unassigned: /[\p{Cn}\p{Cs}\u{E0000}-\u{E007F}]/u,
  /** Embeddings, overrides and isolates: what follows them would be turned around. */
  overrides: /[\u202A-\u202E\u2066-\u2069]/,
  /** More than eight marks on one letter, which would stand over other lines. */
  marks: /(?:\p{M}\p{Cf}*){9}/u,
};
/** The flags of England, Scotland and Wales are spelled in tags. */
const flags = /\p{RGI_Emoji_Tag_Sequence}/gv;

/** What is wrong with the characters of a text; none where nothing is. */
export function flawOf(text: string): Flaw | undefined {
  const rest = text.replace(flags, '');
  return (Object.keys(flaws) as Flaw[]).find((flaw) => flaws[flaw].test(rest));
}

/** Whether a text has a letter, digit, sign or stop that can be seen; the fillers of Hangul are letters that can't. */
export const isVisible = (text: string): boolean => /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** A local part as most addresses have it, and a host with a dot. */
const mail =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]*[\p{L}\p{N}]/gu;

/** A text as a reader would copy an address from it: without what can't be seen, in plain small letters. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .toLowerCase();

/** The e-mail addresses that stand in a text, in small letters. */
export const mailsIn = (text: string): readonly string[] => plain(text).match(mail) ?? [];

/** Whether a text tells an e-mail address, in whatever letters. */
export const tellsMail = (text: string, address: string): boolean => plain(text).includes(plain(address));
