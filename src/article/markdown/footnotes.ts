// A claim.[^1]  …  [^1]: The note.   →  a numbered link, and a list of notes at the end that leads back
import footnote from 'markdown-it-footnote';
import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { mentionId, noteId } from '../model/page-ids.ts';
import { inDigitsOf } from '../../language/format.ts';
import { documentOf, eachChild, report, stringsFor } from './document.ts';

const up = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 19V5M6 11l6-6 6 6"/></svg>';

export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
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
    footnote_ref: (tokens: Token[], i: number, _: unknown, env: Env) =>
      `<sup><a id="${mentionId(mention(tokens[i], env))}" href="${page(env)}#${noteId(id(tokens[i], env))}" aria-label="${stringsFor(env).footnote(number(tokens[i]))}">${inDigitsOf(documentOf(env).lang, number(tokens[i]))}</a></sup>`,
    footnote_block_open: (_tokens: Token[], _i: number, _: unknown, env: Env) =>
      `<section class="notes" aria-label="${stringsFor(env).footnotes}"><ol>\n`,
    footnote_block_close: () => '</ol></section>\n',
    footnote_open: (tokens: Token[], i: number, _: unknown, env: Env) =>
      `<li id="${noteId(id(tokens[i], env))}">`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], i: number, _: unknown, env: Env) =>
      ` <a href="${page(env)}#${mentionId(mention(tokens[i], env))}" aria-label="${stringsFor(env).backToText(number(tokens[i]))}">${page(env) ? '↩' : up}</a>`,
  });
}

/** Reports what the library ignores: notes that are never mentioned, written twice or missing. */
function reportMistakes(state: StateCore): void {
  const { refs = {} } = (state.env['footnotes'] ?? {}) as { refs?: Record<string, number> };
  const written = new Set<string>();
  state.tokens.forEach((token, i) => {
    if (token.type !== 'footnote_reference_open') return;
    const label = String(token.meta?.['label']);
    const line = state.tokens[i + 1]?.map?.[0] ?? 0;
    if (written.has(label))
      report(state.env, line, `the note [^${label}] is written twice`, 'Give one of them another name.');
    else if (refs[`:${label}`] === -1)
      report(
        state.env,
        line,
        `no text mentions the note [^${label}]`,
        `Write [^${label}] where it belongs, or take it out.`,
      );
    written.add(label);
  });
  eachChild(state.tokens, (child, line) => {
    const [, label] = (child.type === 'text' ? /\[\^([^\]\s]+)\]/.exec(child.content) : null) ?? [];
    if (label !== undefined)
      report(
        state.env,
        line,
        `there is no note [^${label}]`,
        `Write it on a line of its own: [^${label}]: …`,
      );
  });
}
