// Text that Markdown accepts and does not show is reported: what is nested too deeply, link definitions without a link,
// and words after the opening of a code block.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { report } from './document.ts';

/** The first word after the opening of a code block may name its language. */
const languageOnly = /^[\w+#.-]*$/;

export function unread(md: MarkdownIt): void {
  // The next rule takes definitions out of the tokens.
  md.core.ruler.after('block', 'definitions', (state) => {
    state.env['definitions'] = state.tokens.filter(({ type }) => type === 'reference_definition');
  });
  md.core.ruler.after('footnote_tail', 'unread', (state) => {
    reportDepth(state, md.options.maxNesting);
    reportDefinitions(state);
    for (const { type, info, map } of state.tokens)
      if (type === 'fence' && !languageOnly.test(info.trim()))
        report(
          state.env,
          map?.[0] ?? 0,
          `the words "${info.trim()}" after the opening of a code block are not shown`,
          'Write them on a line of their own, above the block or in it.',
        );
  });
}

/** markdown-it stops reading at this depth: each list is two levels, each quotation one. */
function reportDepth(state: StateCore, deepest: number): void {
  const deep = state.tokens.find(({ level, map }) => map && level >= deepest - 1);
  if (deep)
    report(
      state.env,
      deep.map?.[0] ?? 0,
      'lists or quotations are nested too deeply here',
      'Text further in is not read: move it out.',
    );
  // Programs that read the page stop at some depth too.
  const marked = state.tokens.find(({ children }) => children?.some(({ level }) => level > deepest));
  if (marked)
    report(
      state.env,
      marked.map?.[0] ?? 0,
      'bold or italics are nested too deeply in this paragraph',
      'Write \\* for a star that is text.',
    );
}

/** Reports definitions that no link uses. */
function reportDefinitions(state: StateCore): void {
  const definitions = state.env['definitions'] as readonly Token[];
  if (definitions.length === 0) return;
  const used = new Set(state.tokens.flatMap(targetsIn));
  const seen = new Set<string>();
  for (const { map, meta } of definitions) {
    const label = String(meta?.['label']);
    const name = label.toLowerCase();
    const { href = '', title = '' } = state.env.references?.[label] ?? {};
    const line = map?.[0] ?? 0;
    if (seen.has(label))
      report(state.env, line, `the link [${name}] is defined twice`, 'Take one of the lines out.');
    else if (!used.has(`${href} ${title}`))
      report(
        state.env,
        line,
        `this line defines a link named [${name}] that no text uses, and is not shown`,
        'If it is text, write \\[ for the first bracket; if not, take it out.',
      );
    seen.add(label);
  }
}

/** Where the links and images of an inline token lead, with their titles. */
const targetsIn = ({ children }: Token): string[] =>
  (children ?? []).flatMap((child) =>
    child.type === 'link_open' || child.type === 'image'
      ? [
          `${child.attrGet('href') ?? child.attrGet('src')} ${child.attrGet('title') ?? ''}`,
          ...targetsIn(child),
        ]
      : [],
  );
