import type { Token } from 'markdown-it';
import type { ReadMoreItem } from './document.ts';
import type { LinkTarget } from '../model/link-target.ts';

/** What plain Markdown needs to know of the site. */
export interface PlainOptions {
  /** The whole address a link leads to. */
  readonly address: (target: LinkTarget) => string;
  /** The whole address of an image beside the article. */
  readonly picture: (src: string) => string;
  /** A read-more block as Markdown. */
  readonly readMore: (items: readonly ReadMoreItem[]) => string;
}

/**
 * A body as Markdown that any program reads: whole addresses, no ids of headings, no blocks of our own. The author's
 * text is otherwise left as it is written.
 *
 * @param body the Markdown of the file
 * @param tokens what it was parsed into
 */
export function plainMarkdown(body: string, tokens: readonly Token[], options: PlainOptions): string {
  const lines = body.split('\n');
  /** Destinations that stand elsewhere than in their link: [text][name] … [name]: destination */
  const apart = new Map<string, string>();
  let row: Token['map'] = null;
  for (const token of tokens) {
    if (token.type === 'tr_open') row = token.map;
    // The cells of a table do not know their line: their row does.
    const [start = 0, end = 0] = token.map ?? row ?? [];
    if (token.type === 'heading_open')
      lines[start] = lines[start]?.replace(/\s*(?<!\\)\{#[^{}]*\}\s*$/, '') ?? '';
    if (token.type === 'read_more') {
      const items = (token.meta?.['items'] ?? []) as readonly ReadMoreItem[];
      lines.splice(
        start,
        end - start,
        options.readMore(items),
        ...Array.from({ length: end - start - 1 }, () => ''),
      );
    }
    if (token.type === 'inline') {
      const text = lines.slice(start, end).join('\n');
      const plain = withWholeAddresses(text, token.children ?? [], options, apart).split('\n');
      lines.splice(start, end - start, ...plain);
    }
  }
  return `${lines
    .map((line) =>
      line.replace(/^( {0,3}\[[^\]]+\]:\s*)(\S+)/, (all: string, start: string, destination: string) => {
        const whole = apart.get(destination);
        return whole === undefined ? all : start + whole;
      }),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Replaces the destinations of links and images one after the other, in the order they stand in. */
function withWholeAddresses(
  text: string,
  children: readonly Token[],
  options: PlainOptions,
  apart: Map<string, string>,
): string {
  let rest = text;
  let done = '';
  for (const child of children) {
    if (child.type === 'code_inline') {
      // Code is passed over: it may look like a link.
      const end = rest.indexOf(child.content) + child.content.length;
      if (end < child.content.length) continue;
      done += rest.slice(0, end);
      rest = rest.slice(end);
    }
    const target = child.meta?.['target'] as LinkTarget | undefined;
    const written = String(child.attrGet(child.type === 'image' ? 'src' : 'href') ?? '');
    const whole =
      child.type === 'image'
        ? options.picture(decodeURI(written))
        : target && target.kind !== 'outside'
          ? options.address(target)
          : undefined;
    if (whole === undefined) continue;
    // markdown-it has escaped the destination for an address: the author may have written it as it is.
    const [at, length] = [written, decodeURI(written)]
      .map((form) => [rest.indexOf(`](${form}`), form.length] as const)
      .find(([index]) => index >= 0) ?? [-1, 0];
    if (at < 0) {
      apart.set(decodeURI(written), whole);
      continue;
    }
    done += `${rest.slice(0, at)}](${whole}`;
    rest = rest.slice(at + 2 + length);
  }
  return done + rest;
}
