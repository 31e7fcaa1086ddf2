import { HtmlValidate } from 'html-validate';
import type { BuiltSite, Finding } from './built-site.ts';

const validators = new Map<string, HtmlValidate>();

/** A validator that also knows the elements of a page that scripts define: those with a hyphen in their name. */
function validatorFor(html: string): HtmlValidate {
  const custom = [
    ...new Set(Array.from(html.matchAll(/<([a-z]\w*-[\w-]+)/g), ([, name = '']) => name)),
  ].sort();
  const key = custom.join(' ');
  const known = validators.get(key);
  if (known) return known;
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    elements: ['html5', Object.fromEntries(custom.map((name) => [name, { flow: true, phrasing: false }]))],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'void-style': 'off',
      'require-sri': 'off',
    },
  });
  validators.set(key, validator);
  return validator;
}

/** Faults of a page's HTML. The ids and words quoted in a message are the texts to search for. */
export async function htmlFaults(
  html: string,
): Promise<{ readonly line: number; readonly wrong: string; readonly search: readonly string[] }[]> {
  const { results } = await validatorFor(html).validateString(html);
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
