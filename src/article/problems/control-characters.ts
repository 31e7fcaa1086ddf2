// Control characters: most are forbidden in XML, so in feeds, and terminals act on some.
import type { Report } from './problem.ts';

const control = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** A control character, half a surrogate pair, or a noncharacter (U+FFFE, U+FFFF). Tabs and line ends are allowed. */
interface Control {
  /** Its code point, such as `U+001B`. */
  readonly name: string;
  /** Line of the text, from 1. */
  readonly line: number;
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first control character in a text. */
export function controlIn(text: string): Control | undefined {
  const found = control.exec(text);
  return found ? { name: nameOf(found[0]), line: text.slice(0, found.index).split('\n').length } : undefined;
}

/** Replaces control characters by their code points, so that a terminal can print the text. */
export const withoutControls = (text: string): string => text.replace(new RegExp(control, 'gu'), nameOf);

/** All strings in a value, at every depth. */
export const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Reports a line that holds the control character of that name. */
export const reportControl = (report: Report, line: number, name: string): void =>
  report(
    line,
    `here stands ${name}, a character that is no text and is not shown`,
    'Take it out: delete what stands around it, and type that again.',
  );

/** Reports each line of a file that holds control characters; returns whether there is one. */
export function reportControls(report: Report, text: string): boolean {
  if (controlIn(text) === undefined) return false;
  for (const [i, line] of text.split('\n').entries()) {
    const found = controlIn(line);
    if (found) reportControl(report, i + 1, found.name);
  }
  return true;
}
