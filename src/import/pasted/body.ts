import { isId } from '../../article/model/ids.ts';
import { endsInHeading, shapeOf, shortRun } from './headings.ts';
import { labelOf, whyDropped } from '../recognise/boilerplate.ts';
import { isTitleAlone, paragraph, readMore, type RootContent } from '../draft/markdown.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Put } from './top.ts';
import type { Oddity } from '../draft/account.ts';

/** The body of copied text. Its headings are of the second level, still without ids. */
export interface PastedBody {
  readonly blocks: readonly RootContent[];
  readonly titles: readonly string[];
  readonly oddities: readonly Oddity[];
}

/** What a heading is kept as until its id is known. */
export const section = 'section';

/** Tells text from headings, blocks of titles and what the page printed around the article. */
export function readBody(paragraphs: readonly Paragraph[], put: Put): PastedBody {
  const blocks: RootContent[] = [];
  const titles: string[] = [];
  const oddities: Oddity[] = [];
  const asText = (one: Paragraph): void => {
    put(one, 'kept');
    blocks.push(paragraph(one.lines.join('\n')));
  };
  const asHeading = (one: Paragraph): void => {
    const [title = ''] = one.lines;
    put(one, 'kept', section);
    titles.push(title);
    blocks.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] });
  };

  for (let at = 0; at < paragraphs.length;) {
    const one = paragraphs[at];
    if (!one) break;
    const label = labelOf(one.lines.join(' '));
    const run = shortRun(paragraphs, label ? at + 1 : at, label !== undefined);
    const next = paragraphs[at + (label ? 1 : 0) + run.length];
    const text = next !== undefined && shapeOf(next) === 'text';
    const heading = text && endsInHeading(run, label !== undefined);
    const last = run.at(-1);

    if (label === 'readMore') {
      const items = heading ? run.slice(0, -1) : run;
      const names = items.map(({ lines }) => lines.join(' '));
      at += 1 + items.length;
      if (names.length === 0 || !names.every((name) => isTitleAlone(name, isId))) {
        for (const each of [one, ...items]) asText(each);
        continue;
      }
      put(one, 'moved', 'to a read-more block, whose heading the page prints');
      for (const item of items) put(item, 'kept', 'title in the read-more block');
      blocks.push(readMore(names.map((title) => ({ title }))));
      if (text && !heading && last && items.length > 1)
        oddities.push({ line: last.line, what: 'this is taken for a title to read, and may be a heading' });
    } else if (label) {
      put(one, 'dropped', whyDropped[label]);
      at++;
      if (label !== 'related' && label !== 'comments') continue;
      // What text follows is the article's, and a single line over it its heading.
      const under = heading ? run.slice(0, -1) : text && run.length === 1 ? [] : run;
      for (const each of under) put(each, 'dropped', `stands under «${one.lines.join(' ')}»`);
      at += under.length;
    } else if (run.length > 0) {
      const found = text && (run.length === 1 || heading) ? last : undefined;
      for (const each of run) (each === found ? asHeading : asText)(each);
      if (!found && text && last)
        oddities.push({
          line: last.line,
          what: 'of these short lines any may be a heading; all are kept as text',
        });
      at += run.length;
    } else {
      asText(one);
      at++;
    }
  }
  return { blocks, titles, oddities };
}
