/** Pagefind's data of a result. Locations are counted in words. */
export interface ResultData {
  /** The text's address. */
  readonly url: string;
  /** All its words, separated by spaces. */
  readonly content: string;
  readonly meta: { readonly title: string };
  /** Beginnings of its sections. */
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
  /** Locations of the hits, and the relevance of each. */
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** A part of a text, in words or characters; `to` is excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A section with hits, or the text before the first section. */
export interface SubResult {
  /** The section's id; undefined before the first section. */
  readonly id?: string;
  readonly heading?: Span;
  readonly text: Span;
  readonly score: number;
}

const wordCount = (text: string): number => text.split(' ').length;

/** Groups the hits by section, in the order of the text. Hits in the title are in none. */
export function subResults({ content, meta, anchors, weighted_locations }: ResultData): SubResult[] {
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const first = { id: '_description', text: '', location: wordCount(meta.title) };
  return [first, ...starts].flatMap(({ id, text, location }, i) => {
    const to = starts[i]?.location ?? wordCount(content);
    const hits = weighted_locations.filter((hit) => hit.location >= location && hit.location < to);
    if (hits.length === 0) return [];
    // Section ids never begin with an underscore.
    const named = !id.startsWith('_');
    const from = named ? location + wordCount(text) : location;
    return {
      ...(named && { id, heading: { from: location, to: from } }),
      text: { from, to },
      score: hits.reduce((sum, hit) => sum + hit.balanced_score, 0),
    };
  });
}

/** Words in an excerpt: about two lines on a wide screen. */
const shown = 30;
/** Words before its first hit. */
const lead = 6;

/** The excerpt of a section with the most hits, or its beginning if it has none. */
export function hitExcerpt({ from, to }: Span, hits: Iterable<number>): Span {
  const inside = [...hits].filter((hit) => hit >= from && hit < to).sort((a, b) => a - b);
  const starts = inside.map((hit) => Math.max(from, Math.min(hit - lead, to - shown)));
  const held = (start: number): number => inside.filter((hit) => hit >= start && hit < start + shown).length;
  const best = starts.reduce((one, other) => (held(other) > held(one) ? other : one), starts[0] ?? from);
  return { from: best, to: Math.min(best + shown, to) };
}
