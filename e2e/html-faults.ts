// What html-validate finds wrong with a built page, for tests.
import { HtmlValidate } from 'html-validate';

/** The elements scripts bring to life. */
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

/** Each fault of a page, with its line. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}
