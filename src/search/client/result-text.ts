import { bidiRuns } from '../../language/bidi-runs.ts';
import type { Language } from '../../language/language.ts';
import { glue } from '../words.ts';
import type { Span } from './sub-results.ts';

/** The letters of a word: its punctuation is not marked. */
const letters = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/u;

/** Makes an element. Strings become text nodes, never HTML. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Makes nodes of some words, with hits marked and bidi runs isolated. */
export function markedWords(
  lang: Language,
  words: readonly string[],
  { from, to }: Span,
  hits: ReadonlySet<number>,
  languages: readonly Language[],
): (Node | string)[] {
  const marks: Span[] = [];
  let text = '';
  for (let i = from; i < to; i++) {
    const word = words[i] ?? '';
    const glued = word.endsWith(glue);
    const bare = glued ? word.slice(0, -glue.length) : word;
    const found = hits.has(i) ? letters.exec(bare) : null;
    if (found) {
      const start = text.length + found.index;
      marks.push({ from: start, to: start + found[0].length });
    }
    text += glued || i === to - 1 ? bare : `${bare} `;
  }
  let start = 0;
  return bidiRuns(lang, text, languages).flatMap((run) => {
    const end = start + run.text.length;
    const nodes = markIn(text, { from: start, to: end }, marks);
    start = end;
    if (!run.dir) return nodes;
    return make('bdi', { ...(run.lang && { lang: run.lang }), dir: run.dir }, ...nodes);
  });
}

/** Makes nodes of some characters, with a `<mark>` for each of the marks in them. */
function markIn(text: string, { from, to }: Span, marks: readonly Span[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = from;
  for (const mark of marks) {
    const [start, end] = [Math.max(mark.from, from), Math.min(mark.to, to)];
    if (start >= end) continue;
    nodes.push(text.slice(done, start), make('mark', {}, text.slice(start, end)));
    done = end;
  }
  return [...nodes, text.slice(done, to)].filter((node) => node !== '');
}
