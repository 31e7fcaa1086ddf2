/** A body in one language, as far as pairing looks at it. */
export interface Pairable<B> {
  readonly opening: readonly B[];
  readonly sections: readonly { readonly id: string; readonly blocks: readonly B[] }[];
}

/** A line of the facing page: a section's heading, or a block of each language, or of one. */
type Row<B> =
  | { readonly kind: 'heading'; readonly id: string }
  | { readonly kind: 'blocks'; readonly first?: B; readonly second?: B };

/**
 * Pairs two languages of an article, section by section and within a section block by block, by position. Where one
 * has more blocks, or a section the other lacks, each block left over has a row of its own: none is dropped or doubled.
 *
 * @param order ids of the sections in the order of the page; sections it does not name come last
 */
export function pair<B>(first: Pairable<B>, second: Pairable<B>, order: readonly string[]): Row<B>[] {
  const blocksOf = ({ sections }: Pairable<B>, id: string): readonly B[] =>
    sections.find((section) => section.id === id)?.blocks ?? [];
  const ids = new Set([...order, ...[first, second].flatMap(({ sections }) => sections.map(({ id }) => id))]);
  return [
    ...zip(first.opening, second.opening),
    ...[...ids].flatMap((id): Row<B>[] => [
      { kind: 'heading', id },
      ...zip(blocksOf(first, id), blocksOf(second, id)),
    ]),
  ];
}

const zip = <B>(first: readonly B[], second: readonly B[]): Row<B>[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, i) => {
    const [one, other] = [first[i], second[i]];
    return {
      kind: 'blocks',
      ...(one !== undefined && { first: one }),
      ...(other !== undefined && { second: other }),
    };
  });
