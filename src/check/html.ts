import { HtmlValidate } from 'html-validate';
import type { BuiltSite, Finding } from './built-site.ts';

/** Elements that scripts define. */
const own = ['theme-switch', 'article-contents', 'copied-note', 'facing-pages', 'site-search'];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5', Object.fromEntries(own.map((name) => [name, { flow: true, phrasing: false }]))],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'require-sri': 'off',
  },
});

/** Faults of a page's HTML, with the ids and other words that are quoted in the message to search for. */
export async function htmlFaults(
  html: string,
): Promise<{ readonly line: number; readonly wrong: string; readonly search: readonly string[] }[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      line,
      wrong: `${ruleId}: ${message}`,
      search: Array.from(message.matchAll(/"([^"]{3,})"/g), ([, quoted = '']) => quoted),
    })),
  );
}

/** The HTML of each page is valid, and its ids are unique. */
export async function checkHtml(site: BuiltSite): Promise<Finding[]> {
  const remedy = 'Correct the text it comes from, or the component that prints it.';
  const findings: Finding[] = [];
  for (const { file, source } of site.pages.values())
    for (const fault of await htmlFaults(source)) findings.push({ file, ...fault, remedy });
  return findings;
}
