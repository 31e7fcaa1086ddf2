// A stylesheet holds what its pages need: of its selectors, few match nothing on any page that links it.
import { readFileSync } from 'node:fs';
import postcss, { type Rule } from 'postcss';
import { expect, test } from 'vitest';
import { attribute, pathIn } from '../src/check/built-site.ts';
import { fixture } from './built-pages.ts';
import { close, useSite } from './open-site.ts';

const opened = useSite();

/** The pages that scripts fill once they are used. */
const queries: Readonly<Record<string, string>> = { 'ar/search/': '?q=الملح', 'en/search/': '?q=salt' };

/** States, of which a file shows none. Other pseudo-classes, such as `:is()` and `:lang()`, say what an element is. */
const states =
  /::?(?:before|after|marker|selection|placeholder|target-text|-webkit-[\w-]+)|:(?:hover|focus(?:-visible|-within)?|target|checked|active|user-invalid|popover-open)(?![\w-])/g;

/** Whether a rule is for print, for a note by its number, or a step of an animation. */
function isExcepted({ parent, selector }: Rule): boolean {
  for (let node: typeof parent | postcss.Document = parent; node; node = node.parent as typeof node)
    if (
      node.type === 'atrule' &&
      /print|keyframes/.test((node as postcss.AtRule).name + (node as postcss.AtRule).params)
    )
      return true;
  return selector.startsWith('#fn');
}

/** The selectors of a stylesheet, without states. */
function selectorsOf(css: string): string[] {
  const selectors = new Set<string>();
  postcss.parse(css).walkRules((rule) => {
    if (isExcepted(rule)) return;
    for (const selector of rule.selectors)
      selectors.add(
        // What is left of a selector of states only, such as `:focus-visible`, is any element.
        selector
          .replace(states, '')
          .replace(/(^|[\s>+~(,])(?=$|[\s>+~),])/g, '$1*')
          .replaceAll(':not(*)', ''),
      );
  });
  return [...selectors];
}

/**
 * The pages of each type, by the name of the sheet they link first, with all their sheets. Without pages that
 * redirect to another, whose sheet they share.
 */
const types = new Map<string, { files: Set<string>; paths: string[] }>();
for (const [path, { root }] of fixture.pages) {
  if (root.querySelector('meta[http-equiv=refresh], [rel=bookmark]')) continue;
  const files = root
    .querySelectorAll('link[rel=stylesheet]:not([media=print])')
    .map((link) => pathIn(fixture, attribute(link, 'href')) ?? '');
  const name = /(\w+)\.[\w-]+\.css$/.exec(files[0] ?? '')?.[1] ?? '';
  const { files: before, paths } = types.get(name) ?? { files: new Set(), paths: [] };
  types.set(name, { files: new Set([...before, ...files]), paths: [...paths, path] });
}

test.each([...types])(
  '%s.css: fewer than a fifth of the selectors match nothing',
  async (_, { files, paths }) => {
    const selectors = [
      ...new Set([...files].flatMap((file) => selectorsOf(readFileSync(fixture.pathOf(file), 'utf8')))),
    ];
    let unused = selectors;
    const share = () => unused.length / selectors.length;
    for (const path of paths) {
      if (share() < 0.2) return;
      const query = queries[path];
      const page = await opened.open(path + (query ?? ''));
      if (query) await page.locator('site-search mark').first().waitFor();
      unused = await page.evaluate(
        (unused) => unused.filter((selector) => !document.querySelector(selector)),
        unused,
      );
      await close(page);
    }
    expect(share(), unused.join('\n')).toBeLessThan(0.2);
  },
);
