/** What became of a piece of the input. */
export type Outcome = 'kept' | 'moved' | 'dropped';

/** A piece of what is imported: a line of text, a block of a page, or the part of one that went another way. */
export interface Piece {
  /** The line or block it is of, from 1: pieces of one line share it. */
  readonly unit: number;
  /** The line of the input it begins on, from 1. */
  readonly line: number;
  /** Its words to the letter; of what has none, such as a script, what it is. */
  readonly text: string;
  readonly outcome: Outcome;
  /** Set where it is no text. */
  readonly kind?: 'picture';
  /** What it was kept as, where it was moved, or why it was dropped. */
  readonly note?: string;
}

/** Something to look at in a text, which an import never changes. */
export interface Oddity {
  readonly line: number;
  /** A sentence without its full stop. */
  readonly what: string;
}

/** How many lines or blocks, and how many of their characters but for spaces, had each outcome. */
export interface Account {
  readonly units: Readonly<Record<Outcome, number>>;
  /** How many of those that count as kept were kept in part. */
  readonly inPart: number;
  readonly characters: Readonly<Record<Outcome, number>>;
}

const unspaced = (text: string): number => text.replace(/\s/g, '').length;

/** Adds up what became of the input; a line of which any part was kept counts as kept. */
export function account(pieces: readonly Piece[]): Account {
  const units: Record<Outcome, number> = { kept: 0, moved: 0, dropped: 0 };
  const characters: Record<Outcome, number> = { kept: 0, moved: 0, dropped: 0 };
  const order: readonly Outcome[] = ['kept', 'moved', 'dropped'];
  const outcomes = new Map<number, Outcome>();
  const parts = new Set<number>();
  for (const { unit, outcome, text } of pieces) {
    const known = outcomes.get(unit);
    if (known && known !== outcome) parts.add(unit);
    if (!known || order.indexOf(outcome) < order.indexOf(known)) outcomes.set(unit, outcome);
    characters[outcome] += unspaced(text);
  }
  for (const outcome of outcomes.values()) units[outcome]++;
  return { units, inPart: parts.size, characters };
}
