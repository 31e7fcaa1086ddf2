// Signs of Markdown that are left in the text are reported, such as ![A map](my map.png): a space ends the address. Escaped
// signs and code are text.
import type { MarkdownIt, Token } from 'markdown-it';
import { eachChild, report } from './document.ts';

interface Stray {
  readonly sign: string;
  readonly pattern: RegExp;
  /** Whether the sign counts only at the start of a paragraph's line. */
  readonly atStart?: true;
  readonly remedy: string;
}

const strays: readonly Stray[] = [
  {
    sign: '![',
    pattern: /!\[/,
    remedy:
      'An image is ![what it shows](map.png), its file name without spaces. In plain text write !\\[ instead.',
  },
  {
    sign: '](',
    pattern: /\]\(/,
    remedy: 'A link is [text](address), the address without spaces. In plain text write ]\\( instead.',
  },
  {
    sign: '{#',
    pattern: /\{#/,
    remedy: 'The id of a section ends its heading: ## Title {#id}. In plain text write \\{# instead.',
  },
  {
    sign: ':::',
    pattern: /^:::/,
    atStart: true,
    remedy:
      'A read-more block stands by itself, without spaces before it. In plain text write \\::: instead.',
  },
  {
    sign: '##',
    pattern: /^##/,
    atStart: true,
    remedy: 'A heading has a space after its signs: ## Title {#id}. In plain text write \\## instead.',
  },
  {
    sign: '**',
    // Not *** and longer, nor a word such as f**k.
    pattern: /(?<!\*)(?<![A-Za-z](?=\*\*[A-Za-z]))\*\*(?!\*)/,
    remedy:
      'Bold text has ** before and after it, and no spaces inside them: **bold**. In plain text write \\*\\* instead.',
  },
];

export function straySyntax(md: MarkdownIt): void {
  // Before text_join, which makes escaped characters plain text.
  md.core.ruler.before('text_join', 'stray_syntax', (state) => {
    /** The children of blocks that open with a token. */
    const within = (opens: (token: Token | undefined) => boolean): Set<Token[] | null> =>
      new Set(state.tokens.filter((_, i) => opens(state.tokens[i - 1])).map(({ children }) => children));
    const sections = within((token) => token?.tag === 'h2');
    const paragraphs = within((token) => token?.type === 'paragraph_open');
    eachChild(state.tokens, ({ type, content }, line, index, siblings) => {
      if (type !== 'text') return;
      const starts = paragraphs.has(siblings) && (siblings[index - 1]?.type.endsWith('break') ?? true);
      const stray = strays.find(
        ({ sign, pattern, atStart }) =>
          (!atStart || starts) && !(sign === '{#' && sections.has(siblings)) && pattern.test(content),
      );
      if (stray) report(state.env, line, `"${stray.sign}" is left in the text`, stray.remedy);
    });
  });
}
