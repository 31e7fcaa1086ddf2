import type { Colours } from '../colours.ts';
import type { Card } from './card.ts';
import { cutNote, cutShorter } from './cut.ts';
import { headlineSizes, layOut, leastSize, marginOf, namesOf, type CardNode } from './layout.ts';
import { fits, marginFits, mayFit, overflows, textsOf, type MeasuredNode, type Part } from './measured.ts';

type Measure = (tree: CardNode) => Promise<MeasuredNode>;

/** A card or a part of it that fits, with a sentence about each text that was cut. */
export interface Fitted {
  readonly tree: CardNode;
  readonly notes: readonly string[];
}

interface Text {
  readonly words: string;
  readonly node: MeasuredNode | undefined;
}

/** The text to cut: the first with a word that is too wide, or else the longest. Undefined if there is none. */
const textToCut = <T extends Text>(texts: readonly T[]): T | undefined =>
  texts.find(({ node }) => node && overflows(node)) ??
  texts.toSorted((a, b) => b.words.length - a.words.length)[0];

/** Lays out the names in the margin: as large as its column allows, and cut if they do not fit at the least size. */
async function fitMargin(card: Card, colours: Colours, measure: Measure): Promise<Fitted> {
  const whole = namesOf(card);
  let names = whole;
  for (;;) {
    const tree = marginOf(names, colours);
    const measured = await measure(tree);
    const cut = textToCut(names.map(({ lang, words }, i) => ({ lang, words, node: measured.children[i] })));
    const shorter = cut && cutShorter(cut.words);
    const canShrink = names.some(({ size }) => size > leastSize);
    if (marginFits(measured) || (!canShrink && shorter === undefined))
      return {
        tree,
        notes: names
          .filter(({ words }, i) => words !== whole[i]?.words)
          .map(({ lang, words }) => cutNote(`site's name in "${lang}", in the margin of cards,`, words)),
      };
    names = canShrink
      ? names.map((name) => ({ ...name, size: Math.max(leastSize, Math.floor(name.size * 0.95)) }))
      : names.map((name) => (name.lang === cut?.lang && shorter ? { ...name, words: shorter } : name));
  }
}

/** What notes call the texts of a card. */
export const partNames: Readonly<Record<Part, string>> = {
  category: 'category',
  headline: 'headline',
  under: "article's title",
  foot: 'line at the foot',
};

/**
 * Lays out a card with the largest headline that fits. If none does, cuts texts after a word until the least size fits.
 */
export async function fitCard(card: Card, colours: Colours, measure: Measure): Promise<Fitted> {
  const margin = await fitMargin(card, colours, measure);
  let mayBe: (size: number) => boolean = () => true;
  for (const size of headlineSizes(card)) {
    if (!mayBe(size)) continue;
    const tree = layOut(card, size, colours, margin.tree);
    const measured = await measure(tree);
    if (fits(card, size, measured)) return { tree, notes: margin.notes };
    mayBe = mayFit(card, size, measured);
  }
  let short = card;
  for (;;) {
    const tree = layOut(short, leastSize, colours, margin.tree);
    const measured = await measure(tree);
    const texts = textsOf(short, measured);
    const cut = textToCut(texts);
    const shorter = cut && cutShorter(cut.words);
    if (!cut || shorter === undefined || fits(short, leastSize, measured)) {
      const wasCut = texts.filter(({ part, words }) => words !== card[part]);
      return {
        tree,
        notes: [...margin.notes, ...wasCut.map(({ part, words }) => cutNote(partNames[part], words))],
      };
    }
    short = { ...short, [cut.part]: shorter };
  }
}
