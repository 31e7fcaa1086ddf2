/** What happened to a part of the input. */
export type Action = 'kept' | 'moved' | 'dropped';

export const actions: readonly Action[] = ['kept', 'moved', 'dropped'];

export interface Decision {
  readonly action: Action;
  /** What it was kept as, where it was moved, or why it was dropped. */
  readonly note?: string | undefined;
}

/** A line of text, a block of a page, or a piece of one that was treated on its own. */
export interface InputPart extends Decision {
  /** Number of the line or block, from 1; pieces of one line share it. */
  readonly unit: number;
  /** Line of the input it begins on, from 1. */
  readonly line: number;
  /** Its exact words; for a part without words, such as a script, a description. */
  readonly text: string;
  readonly kind?: 'image' | undefined;
}

/** Something in the text that the author should check; an import never changes it. */
export interface Warning {
  /** Line of the input, from 1. */
  readonly line: number;
  /** A sentence without its full stop. */
  readonly what: string;
}

export interface Totals {
  /** Lines or blocks; one of which any piece was kept counts as kept. */
  readonly units: Readonly<Record<Action, number>>;
  /** Number of kept units of which only some pieces were kept. */
  readonly partlyKept: number;
  /** Characters without spaces. */
  readonly characters: Readonly<Record<Action, number>>;
}

const perAction = (count: (action: Action) => number): Totals['units'] => ({
  kept: count('kept'),
  moved: count('moved'),
  dropped: count('dropped'),
});

export function countTotals(parts: readonly InputPart[]): Totals {
  const units = [...Map.groupBy(parts, ({ unit }) => unit).values()].map((pieces) =>
    actions.filter((action) => pieces.some((piece) => piece.action === action)),
  );
  return {
    units: perAction((action) => units.filter(([first]) => first === action).length),
    partlyKept: units.filter(({ length }) => length > 1).length,
    characters: perAction((action) =>
      parts.reduce(
        (sum, part) => sum + (part.action === action ? part.text.replace(/\s/g, '').length : 0),
        0,
      ),
    ),
  };
}
