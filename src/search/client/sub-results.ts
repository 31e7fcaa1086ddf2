/** What Pagefind gives of a text that has what was looked for; places are counted in words. */
export interface Fragment {
  /** The text's address. */
  readonly url: string;
  /** All its words, with a space between them. */
  readonly content: string;
  readonly meta: { readonly title: string };
  /** Where its parts begin. */
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
  /** The places of words that were looked for, and how much each tells. */
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** A stretch of a text, from one place up to another, in words. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of a text in which something was found: a section, or what stands before the first. */
export interface FoundPart {
  /** The section's id; none before the first section. */
  readonly id?: string;
  readonly heading?: Stretch;
  readonly text: Stretch;
  readonly hits: ReadonlySet<number>;
  readonly score: number;
}

const wordCount = (text: string): number => text.split(' ').length;

/** Splits what was found by the sections it stands in, in their order. Hits in the title alone are in no part. */
export function foundParts({ content, meta, anchors, weighted_locations }: Fragment): FoundPart[] {
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const first = { id: '_description', text: '', location: wordCount(meta.title) };
  return [first, ...starts].flatMap(({ id, text, location }, i) => {
    const to = starts[i]?.location ?? wordCount(content);
    const found = weighted_locations.filter((hit) => hit.location >= location && hit.location < to);
    if (found.length === 0) return [];
    // No author can give a section an id that begins so.
    const named = !id.startsWith('_');
    const from = named ? location + wordCount(text) : location;
    return {
      ...(named && { id, heading: { from: location, to: from } }),
      text: { from, to },
      hits: new Set(found.map((hit) => hit.location)),
      score: found.reduce((sum, hit) => sum + hit.balanced_score, 0),
    };
  });
}

/** Words an excerpt has: some two lines of a wide screen. */
const shown = 30;
/** Words it has before the first hit. */
const lead = 6;

/** The stretch of a part to show: where most of its hits stand together, or its beginning where it has none. */
export function excerptOf({ from, to }: Stretch, hits: Iterable<number>): Stretch {
  const inside = [...hits].filter((hit) => hit >= from && hit < to).sort((a, b) => a - b);
  const starts = inside.map((hit) => Math.max(from, Math.min(hit - lead, to - shown)));
  const held = (start: number): number => inside.filter((hit) => hit >= start && hit < start + shown).length;
  const best = starts.reduce((one, other) => (held(other) > held(one) ? other : one), starts[0] ?? from);
  return { from: best, to: Math.min(best + shown, to) };
}
