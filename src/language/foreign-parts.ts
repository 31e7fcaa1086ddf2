// Finds the text of another script in a text, in linear time.

/** How phrases of a script are found. */
interface Script {
  readonly name: 'Latin' | 'Arabic';
  readonly letter: RegExp;
  /** Signs, then digits, that belong to a phrase if they stand before its first letter. */
  readonly signs: string;
  readonly digits: RegExp;
  /** A phrase ends before one of these. */
  readonly stop: RegExp;
  /** It may end with one of these. */
  readonly last: RegExp;
  /** Signs after its last letter or digit that belong to it. */
  readonly after: string;
}

/*
  A phrase goes from its first letter, with signs before it, to its last letter or digit, unless a letter or stop of the
  other script is between them. It must not be split: its parts would change places.
*/
export const latin: Script = {
  name: 'Latin',
  letter: /\p{Script=Latin}/gu,
  signs: '@#$+.',
  digits: /[0-9]/,
  stop: /[\p{Script=Arabic}،؛؟\n]/gu,
  last: /[\p{Script=Latin}0-9]/gu,
  after: '+#%',
};
export const arabic: Script = {
  name: 'Arabic',
  letter: /\p{Script=Arabic}/gu,
  signs: '',
  digits: /(?!)/,
  stop: /[\p{Script=Latin}\n]/gu,
  last: /[\p{Script=Arabic}\p{M}0-9]/gu,
  after: '',
};
/**
 * Telephone numbers, dates and ranges: right-to-left text would reverse the order of their parts. The lookbehind saves
 * time: no range begins within a number.
 */
const figures =
  /\+[0-9][0-9 ()-]{5,}[0-9]|(?<![0-9]|[0-9][.,])[0-9]+(?:[.,][0-9]+)*(?: ?[–-] ?[0-9]+(?:[.,][0-9]+)*)+/gu;

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };
const closers = new Set(Object.values(closing));

/** A text up to the next stop, which has one or more phrases. It is read once, so that finding all of them takes linear time. */
interface Stretch {
  readonly stop: number;
  /** Where the last of its phrases ends, brackets aside. */
  readonly end: number;
  /** By the place of each closing bracket, the place of the one it closes; -1 if it closes none. */
  readonly opened: ReadonlyMap<number, number>;
  /** The place of the last one that closes none. */
  readonly lastStray: number;
  /** Places of the brackets that are open at `end`, outermost last. */
  readonly open: number[];
  /** How many of them, innermost first, are closed right after `end`. */
  readonly closedAfter: number;
}

function firstFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Reads the stretch that begins with the letter at `from`. */
function readStretch(text: string, from: number, { stop: stops, last, after }: Script): Stretch {
  const stop = firstFrom(stops, text, from)?.index ?? text.length;
  let end = from;
  for (const { index, 0: found } of text.slice(from, stop).matchAll(last)) end = from + index + found.length;
  while (end < stop && after.includes(text.charAt(end))) end++;

  const opened = new Map<number, number>();
  let lastStray = -1;
  const open: number[] = [];
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (closing[character] !== undefined) open.push(at);
    if (!closers.has(character)) continue;
    const opener = open.pop() ?? -1;
    const matches = closing[text.charAt(opener)] === character;
    opened.set(at, matches ? opener : -1);
    if (matches) continue;
    lastStray = at;
    open.length = 0;
  }
  open.reverse();
  let closedAfter = 0;
  for (const at of open) {
    if (text.charAt(end + closedAfter) !== closing[text.charAt(at)]) break;
    closedAfter++;
  }
  return { stop, end, opened, lastStray, open, closedAfter };
}

/** Where the phrase that begins at `start` ends, so that its brackets and quotation marks balance. */
function endOfPhrase(text: string, start: number, stretch: Stretch): number {
  const { end, opened, lastStray, open, closedAfter } = stretch;
  while ((open.at(-1) ?? start) < start) open.pop();
  const unclosed = lastStray < start && closedAfter < open.length ? open.at(-1) : undefined;
  for (let at = start; at < (unclosed ?? end); at++) if ((opened.get(at) ?? at) < start) return at;
  if (unclosed !== undefined) {
    let cut = unclosed;
    while (!/[\p{L}\p{N}]/u.test(text.charAt(cut - 1))) cut--;
    return cut;
  }
  if (open.length > 0) return end + open.length;
  const abbreviated = /(?<!\p{L})\p{Lu}(?:\.\p{Lu})+$/u.test(text.slice(Math.max(start, end - 20), end));
  return abbreviated && text.charAt(end) === '.' ? end + 1 : end;
}

/**
 * Finds the phrases of a script and, if asked, figures.
 *
 * @returns where each begins and ends
 */
export function* foreignParts(
  text: string,
  script: Script,
  withFigures: boolean,
): Generator<{ readonly start: number; readonly end: number; readonly isPhrase: boolean }> {
  let end = 0;
  let letter = firstFrom(script.letter, text, 0);
  let figure = withFigures ? firstFrom(figures, text, 0) : null;
  let stretch: Stretch | undefined;
  while (letter || figure) {
    const start = letter ? withSigns(text, letter.index, end, script) : text.length;
    if (letter && start <= (figure?.index ?? start)) {
      if (!stretch || stretch.stop <= letter.index) stretch = readStretch(text, letter.index, script);
      const endOfRun = endOfPhrase(text, start, stretch);
      yield { start, end: endOfRun, isPhrase: true };
      end = endOfRun;
    } else if (figure) {
      end = figure.index + figure[0].length;
      yield { start: figure.index, end, isPhrase: false };
    }
    if (letter && letter.index < end) letter = firstFrom(script.letter, text, end);
    if (figure && figure.index < end) figure = firstFrom(figures, text, end);
  }
}

/** The place of the first sign or digit that belongs to the letter at `at`, from `least` on. */
function withSigns(text: string, at: number, least: number, { signs, digits }: Script): number {
  let start = at;
  while (start > least && digits.test(text.charAt(start - 1))) start--;
  while (start > least && signs.includes(text.charAt(start - 1))) start--;
  return start;
}
