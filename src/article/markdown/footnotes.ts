// A claim.[^1]  …  [^1]: The note.   →  a number, and a list of notes at the end that leads back
// The number is a button that opens its note over the text; outside the site, it is a link to the note.
import footnote from 'markdown-it-footnote';
import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { mentionId, noteId } from '../model/page-ids.ts';
import { inDigitsOf } from '../../language/format.ts';
import { documentOf, eachChild, report, stringsFor } from './document.ts';

const up = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 19V5M6 11l6-6 6 6"/></svg>';

export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.core.ruler.at('footnote_tail', moveNotes);
  md.core.ruler.before('footnote_tail', 'footnote_mistakes', reportMistakes);
  /** A note's number as a reader sees it. */
  const number = (token: Token | undefined): string => String(Number(token?.meta?.['id'] ?? 0) + 1);
  /** The same for ids: with the prefix of the document. */
  const id = (token: Token | undefined, env: Env): string =>
    (documentOf(env).notePrefix ?? '') + number(token);
  const page = (env: Env): string => documentOf(env).address ?? '';
  /** The same for mentions: the second mention of a note gets a suffix. */
  const mention = (token: Token | undefined, env: Env): string => {
    const sub = Number(token?.meta?.['subId'] ?? 0);
    return id(token, env) + (sub > 0 ? `-${sub + 1}` : '');
  };
  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens: Token[], i: number, _: unknown, env: Env) => {
      const to = noteId(id(tokens[i], env));
      const name = `id="${mentionId(mention(tokens[i], env))}" aria-label="${stringsFor(env).footnote(number(tokens[i]))}"`;
      const shown = inDigitsOf(documentOf(env).lang, number(tokens[i]));
      return page(env)
        ? `<sup><a ${name} href="${page(env)}#${to}">${shown}</a></sup>`
        : `<sup><button type="button" ${name} popovertarget="${to}">${shown}</button></sup>`;
    },
    footnote_block_open: (_tokens: Token[], _i: number, _: unknown, env: Env) =>
      `<section class="notes" aria-label="${stringsFor(env).footnotes}"><ol>\n`,
    footnote_block_close: () => '</ol></section>\n',
    footnote_open: (tokens: Token[], i: number, _: unknown, env: Env) =>
      `<li id="${noteId(id(tokens[i], env))}"${page(env) ? '' : ' popover'}>`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], i: number, _: unknown, env: Env) =>
      ` <a href="${page(env)}#${mentionId(mention(tokens[i], env))}" aria-label="${stringsFor(env).backToText(number(tokens[i]))}">${page(env) ? '↩' : up}</a>`,
  });
}

/** What the library keeps of the notes it read: numbers by label, and the notes in the order of their first mentions. */
interface Footnotes {
  readonly refs?: Readonly<Record<string, number>>;
  readonly list?: readonly Note[];
}

/** A note. One that is written in the text, ^[so], has tokens instead of a label. */
interface Note {
  readonly label?: string;
  readonly count?: number;
  readonly content?: string;
  readonly tokens?: Token[];
}

const footnotesOf = ({ env }: StateCore): Footnotes => env['footnotes'] ?? {};

/** A reference to a note that does not exist, such as [^x]. It is matched from its closing bracket, in linear time. */
const missing = /(?<=\[\^([^\]\s]+))\]/;

/** Reports what the library drops: notes that are never mentioned, written twice, missing or inside another. */
function reportMistakes(state: StateCore): void {
  const { refs = {}, list = [] } = footnotesOf(state);
  const written = new Set<string>();
  let depth = 0;
  state.tokens.forEach((token, i) => {
    if (token.type === 'footnote_reference_close') depth--;
    if (token.type !== 'footnote_reference_open') return;
    const label = String(token.meta?.['label']);
    const line = state.tokens[i + 1]?.map?.[0] ?? 0;
    const problem = (wrong: string, remedy: string): void => report(state.env, line, wrong, remedy);
    if (depth++ > 0)
      problem(
        `the note [^${label}] is inside another note`,
        'Begin its line with the bracket, without spaces.',
      );
    else if (written.has(label))
      problem(`the note [^${label}] is written twice`, 'Give one of them another name.');
    else if (refs[`:${label}`] === -1)
      problem(`no text mentions the note [^${label}]`, `Write [^${label}] where it belongs, or take it out.`);
    written.add(label);
  });
  eachChild(state.tokens, (child, line) => {
    const inside = child.type === 'footnote_ref' && list[Number(child.meta?.['id'])]?.tokens;
    if (inside && inside.some(({ type }) => type === 'footnote_ref'))
      report(
        state.env,
        line,
        'this note has a note inside',
        'Write the inner one into the text of the outer.',
      );
    const [, label] = (child.type === 'text' ? missing.exec(child.content) : null) ?? [];
    if (label !== undefined)
      report(
        state.env,
        line,
        `there is no note [^${label}]`,
        `Write it on a line of its own: [^${label}]: …`,
      );
  });
}

/** Moves the notes to the end, as the library's rule does; that one takes quadratic time, and drops the lines of notes in the text. */
function moveNotes(state: StateCore): void {
  const { list } = footnotesOf(state);
  const text: Token[] = [];
  const byLabel = new Map<string, Token[]>();
  const lines = new Map<unknown, number>();
  let target = text;
  for (const token of state.tokens)
    if (token.type === 'footnote_reference_open') byLabel.set(String(token.meta?.['label']), (target = []));
    else if (token.type === 'footnote_reference_close') target = text;
    else target.push(token);
  eachChild(state.tokens, (child, line) => {
    if (child.type === 'footnote_ref') lines.set(child.meta?.['id'], line);
  });
  state.tokens = text;
  if (!list) return;
  const add = (type: string, nesting: -1 | 0 | 1, meta: object = {}): void => {
    const token = new state.Token(type, '', nesting);
    token.meta = { ...meta };
    text.push(token);
  };
  add('footnote_block_open', 1);
  for (const [id, note] of list.entries()) {
    add('footnote_open', 1, { id });
    for (const token of byLabel.get(note.label ?? '') ?? paragraphOf(state, note, lines.get(id) ?? 0))
      text.push(token);
    // Links back belong into the last paragraph.
    const last = text.at(-1)?.type === 'paragraph_close' ? text.pop() : undefined;
    for (let subId = 0; subId < (note.count ?? 1); subId++) add('footnote_anchor', 0, { id, subId });
    if (last) text.push(last);
    add('footnote_close', -1);
  }
  add('footnote_block_close', -1);
}

/** A note that is written in the text, as a paragraph. */
function paragraphOf(state: StateCore, { tokens = [], content = '' }: Note, line: number): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  const close = new state.Token('paragraph_close', 'p', -1);
  Object.assign(inline, { children: tokens, content, map: [line, line + 1] });
  open.block = close.block = true;
  return [open, inline, close];
}
