// The HTML of an article, as a feed has it → Markdown that any program reads.
import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { printMarkdown, toMdast, type Handle } from './markdown.ts';
import { parseHtml } from './parse-html.ts';

/** The number of a note, by the id of its mention (fnref2) or its text (fn2); undefined if the id is another. */
const noteOf = (node: ElementContent | undefined): string | undefined =>
  /^fn(?:ref)?(\d+)/.exec(node?.type === 'element' ? String(node.properties['id']) : '')?.[1];
const childrenOf = (node: ElementContent): Element[] =>
  'children' in node ? node.children.filter((child) => child.type === 'element') : [];

const handlers: Record<string, Handle> = {
  // A quotation's source: on the site a stylesheet draws the dash.
  figcaption: (state, node, parent) => {
    const isSource = parent?.type === 'element' && String(parent.properties['className']) === 'quote';
    return state.toFlow([...(isSource ? [{ type: 'text' as const, value: '— ' }] : []), ...state.all(node)]);
  },
  sup: (state, node): FootnoteReference | ReturnType<typeof state.all> => {
    const identifier = noteOf(node.children[0]);
    return identifier ? { type: 'footnoteReference', identifier } : state.all(node);
  },
  section: (state, node) =>
    childrenOf(node)
      .flatMap(childrenOf)
      .map((item): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier: noteOf(item) ?? '',
        children: state.toFlow(state.all(item)),
      })),
};

/** Words that Markdown can't read as syntax. A line of them begins with none of the signs of a list or a quotation. */
const word = String.raw`[\p{L}\p{M}\p{N}"'“”‘’«»(][\p{L}\p{M}\p{N}"'“”‘’«»().,:;!?،؛؟…–—%/-]*`;
/** A paragraph or a heading of such words only. */
const plainBlock = new RegExp(
  String.raw`^<(?:p|h([1-6]))>(?!\p{N}+[.)])(${word}(?: (?:[–—] )?${word})*)</(?:p|h\1)>\s*$`,
  'u',
);

/** Converts a block that needs no parser, as most do; undefined if it does need one. */
function convertPlain(block: string): string | undefined {
  const withoutBdi = block.replace(/<\/?bdi\b[^>]*>/g, '');
  const [, level, text = ''] = plainBlock.exec(withoutBdi.replaceAll('&quot;', '"')) ?? [];
  return text === '' ? undefined : level === undefined ? text : `${'#'.repeat(Number(level))} ${text}`;
}

/**
 * Converts the HTML that Midad's Markdown is rendered to. Addresses have to be whole; ids and languages are left out.
 *
 * @param blocks in their order; each is one element or more
 */
export function htmlToMarkdown(blocks: readonly string[]): string {
  const parts: string[] = [];
  let others: string[] = [];
  const convertOthers = (): void => {
    if (others.length > 0) parts.push(convert(others.join('\n')).replace(/\n$/, ''));
    others = [];
  };
  for (const block of blocks) {
    const text = convertPlain(block);
    if (text === undefined) others.push(block);
    else {
      convertOthers();
      parts.push(text);
    }
  }
  convertOthers();
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text && `${text}\n`;
}

function convert(html: string): string {
  const tree = parseHtml(
    html
      .replace(/ <a href="[^"]*#fnref[^>]*>↩<\/a>/g, '')
      .replace(
        /<(t[hd]) class="(left|center|right)"/g,
        (_, tag: string, side: string) => `<${tag} align="${side}"`,
      ),
    { fragment: true },
  );
  const root = toMdast(tree, { handlers });
  return printMarkdown(root.type === 'root' ? root.children : [], {
    handlers: {
      footnoteReference: ({ identifier }: FootnoteReference) => `[^${identifier}]`,
      footnoteDefinition: (note: FootnoteDefinition, _, state, info) =>
        state.indentLines(`[^${note.identifier}]: ${state.containerFlow(note, info)}`, (line, i, isBlank) =>
          i === 0 || isBlank ? line : `    ${line}`,
        ),
    },
  });
}
