// ## العنوان {#power-struggle}  →  <h2 id="power-struggle">العنوان</h2>
// ## العنوان {#power-struggle was=uprising,old}  →  the same; links to the old ids still work
//
// Authors choose the id, the same in each language. It is never derived from the text, so rewording a heading breaks no
// link.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { isId, isReservedSection, suggestId } from '../model/ids.ts';
import { documentOf, plainText, report } from './document.ts';

const authored = /^#(\S+)(?:\s+was=(\S+))?$/;

export function headingIds(md: MarkdownIt): void {
  // Before text_join, which makes escaped characters plain text: \{#…} is part of the heading.
  md.core.ruler.before('text_join', 'heading_ids', (state) => {
    const lines = new Map<string, number>();
    state.tokens.forEach((token, i) => {
      const inline = state.tokens[i + 1];
      if (token.type === 'heading_open' && inline) headingId(state, token, inline, lines);
    });
  });
}

/** Checks where a heading is, and gives it its id if it is a section's. `lines` has the line of each id in use. */
function headingId(state: StateCore, token: Token, inline: Token, lines: Map<string, number>): void {
  const line = token.map?.[0] ?? 0;
  const problem = (wrong: string, remedy: string): void => report(state.env, line, wrong, remedy);
  const written = takeAttributes(inline);
  const title = plainText(inline.children ?? []).trim();

  if (token.tag === 'h1')
    return problem(
      `"${title}" is a heading of the first level, which is the page's title`,
      'Write it in the front matter as title, or begin it with ##.',
    );
  if (token.level > 0)
    return problem(
      `the heading "${title}" is inside a list or a quotation`,
      'Move it to the start of a line of its own.',
    );
  if (!title) return problem('this heading has no text', 'Write the heading, or take the line out.');
  if (token.tag === 'h2') sectionId(state, token, inline, title, written, lines);
  else if (written !== undefined)
    problem(
      `only sections have ids, and "${title}" is a smaller heading`,
      'Take {…} away, or begin it with ##.',
    );
}

function sectionId(
  state: StateCore,
  token: Token,
  inline: Token,
  title: string,
  written: string | undefined,
  lines: Map<string, number>,
): void {
  const line = token.map?.[0] ?? 0;
  const problem = (wrong: string, remedy: string): void => report(state.env, line, wrong, remedy);
  if (bracesAtEnd(lastText(inline)?.content ?? '')?.startsWith('#'))
    return problem(`"${title}" has two ids`, 'Keep one; an id it had before goes behind it: {#new was=old}.');
  const [, early, rest = ''] = written === undefined ? (/^\{(#[^{}]*)\}\s*(\S.*)$/.exec(title) ?? []) : [];
  if (early !== undefined)
    return problem(`the id of "${rest}" is before its words`, `Write it after them: ## ${rest} {${early}}.`);
  if (written === undefined)
    return problem(
      `the section "${title}" has no id`,
      `Write ## ${title} {#${suggestId(title)}}, or a better id.`,
    );
  const [, id = '', former] = authored.exec(written.trim()) ?? [];
  if (!isId(id))
    return problem(
      `{${written}} is not a section's id`,
      `Write lower-case letters, digits and hyphens, at most 60, such as {#${suggestId(id || title)}}.`,
    );
  if (isReservedSection(id))
    return problem(`the page itself uses the id "${id}"`, `Choose another, such as {#section-${id}}.`);
  const first = lines.get(id);
  if (first !== undefined)
    return problem(
      `two sections have the id "${id}", the other on line ${first}`,
      `Give this one its own, such as {#${suggestId(title) === id ? `${id}-2` : suggestId(title)}}.`,
    );
  const fileLine = documentOf(state.env).firstLine + line;
  lines.set(id, fileLine);
  token.attrSet('id', id);
  const was = former?.split(',') ?? [];
  token.meta = { was };
  for (const old of was)
    if (!isId(old) || isReservedSection(old))
      problem(
        `"${old}" can't have been a section's id`,
        'Write the ids the section had, with commas and no spaces: was=old,older.',
      );
    else if (lines.has(old))
      problem(`the old id "${old}" is that of another section too`, 'Leave it to one of them.');
    else lines.set(old, fileLine);
}

/** The text at the end of a heading; undefined if something else is there, such as an escaped character. */
function lastText(inline: Token): Token | undefined {
  const last = inline.children?.findLast((child) => child.content.trim() !== '');
  return last?.type === 'text' ? last : undefined;
}

/** Removes `{…}` from the end of a heading, and returns what is between the braces. */
function takeAttributes(inline: Token): string | undefined {
  const last = lastText(inline);
  const written = last && bracesAtEnd(last.content);
  if (!last || written === undefined) return undefined;
  last.content = last.content
    .trimEnd()
    .slice(0, -written.length - 2)
    .trimEnd();
  inline.content = inline.content
    .trimEnd()
    .slice(0, -written.length - 2)
    .trimEnd();
  return written;
}

/** What is between the braces that end a text. */
function bracesAtEnd(text: string): string | undefined {
  const end = text.trimEnd();
  const written = end.slice(end.lastIndexOf('{') + 1, -1);
  return end.endsWith('}') && end.includes('{') && !written.includes('}') ? written : undefined;
}
