import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLanguage } from '../../language/language.ts';
import { printProblem } from '../problems/problem.ts';
import type { MarkdownDocument } from './document.ts';
import { parse, render } from './markdown.ts';

/*
  A case in fixtures/*.txt is a title that begins with its language, a dot, the Markdown, a dot, and what comes of it:
  HTML, then a line per problem, then a dot.
*/
const folder = join(import.meta.dirname, 'fixtures');
const fixture = /^(\w\w): (.*)\n\.\n([\s\S]*?)\n\.\n(?:([\s\S]*?)\n)??\.$/gm;

/** Renders as a page does, with addresses that show what they were made from. */
function outcome(lang: string, markdown: string): string {
  if (!isLanguage(lang)) throw new Error(`"${lang}" is not a language`);
  const document: MarkdownDocument = {
    lang,
    file: 'x.md',
    firstLine: 1,
    problems: [],
    links: [],
    images: [],
    siteLanguages: ['ar', 'en'],
    href: (target) => ({ href: `<${Object.values(target).filter(Boolean).join(' ')}>` }),
    picture: (src) => ({ src: `/${src}`, width: 2, height: 1 }),
  };
  const tokens = parse(markdown, document);
  // Tokens are rendered for several pages: another one leaves no trace in them.
  render(tokens, {
    ...document,
    address: 'https://other.example/',
    href: () => ({ href: '#other', hreflang: 'fa' }),
    picture: () => ({ src: 'other.png', width: 1 }),
  });
  const html = render(tokens, document);
  return [html.trim(), ...document.problems.map((problem) => printProblem(problem))]
    .filter(Boolean)
    .join('\n');
}

for (const name of readdirSync(folder))
  describe(name, () => {
    const source = readFileSync(join(folder, name), 'utf8');
    for (const [, lang = '', title = '', markdown = '', expected = ''] of source.matchAll(fixture))
      test(`${lang}: ${title}`, () => {
        expect(outcome(lang, markdown)).toBe(expected);
      });
  });
