// [text](csto)  [text](csto#members)  [text](#section)  [text](topics/energy)  [text](https://…)
//
// Links within the site have the ids of articles, so that they work in each language and under any base path.
import type { MarkdownIt } from 'markdown-it';
import { isId } from '../model/ids.ts';
import { documentOf, eachChild, report, withAttributes } from './document.ts';
import { isAddress, type LinkTarget } from '../model/link-target.ts';

export function links(md: MarkdownIt): void {
  md.core.ruler.push('links', (state) => {
    const { links } = documentOf(state.env);
    eachChild(state.tokens, (child, line) => {
      if (child.type !== 'link_open') return;
      const written = String(child.attrGet('href') ?? '');
      const target = readTarget(written);
      if (!target)
        return report(
          state.env,
          line,
          `"${written}" is not where a link can lead`,
          'Write an article by its id (csto or csto#members), a section of this one (#members), a topic (topics/energy) or a whole address (https://…).',
        );
      child.meta = { target };
      links.push({ target, line });
    });
  });

  md.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const target = token?.meta?.['target'] as LinkTarget | undefined;
    if (!token || !target) return '';
    const { href, hreflang } = documentOf(env).href?.(target) ?? { href: '' };
    const attributes = { ...Object.fromEntries(token.attrs ?? []), href, ...(hreflang && { hreflang }) };
    return withAttributes(token, Object.entries(attributes), () => self.renderToken(tokens, index, options));
  };
}

/** Reads the destination of a link; undefined if it is none. */
function readTarget(written: string): LinkTarget | undefined {
  if (isAddress(written) || /^(mailto:|tel:)./i.test(written)) return { kind: 'outside', url: written };
  const match = /^(topics\/)?([^#/]*)(?:#(.*))?$/.exec(written.replace(/\/$/, ''));
  if (!match) return undefined;
  const [, topics, id = '', section] = match;
  if (section !== undefined && !isId(section)) return undefined;
  if (topics) return isId(id) && section === undefined ? { kind: 'topic', id } : undefined;
  if (!id && section) return { kind: 'section', section };
  return isId(id) ? { kind: 'inside', id, section } : undefined;
}
