// ![What it shows](map.png "Caption")  alone in a paragraph
//   →  <figure><img …><figcaption>Caption</figcaption></figure>
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { documentOf, eachChild, plainText, report, withAttributes } from './document.ts';

const imageFile = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

export function figures(md: MarkdownIt): void {
  md.core.ruler.push('figures', (state) => {
    const { images } = documentOf(state.env);
    eachChild(state.tokens, (child, line) => {
      if (child.type !== 'image') return;
      const src = sourceOf(child);
      const problem = (wrong: string, remedy: string): void => report(state.env, line, wrong, remedy);
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
        problem(
          `the image "${src}" is on another site`,
          'Save it beside the article and write its file name.',
        );
      else if (!/^[^/\\]+$/.test(src) || !imageFile.test(src))
        problem(
          `"${src}" is not an image beside the article`,
          'Put an avif, gif, jpg, png, svg or webp file into the article’s folder and write its name.',
        );
      else images.push({ src, line });
      if (!descriptionOf(child).trim())
        problem(
          `the image "${src}" has no description`,
          'Say what it shows: ![A map of the pipelines](map.png).',
        );
      if (hasLink(child))
        problem(
          `the description of the image "${src}" has a link, which is not shown`,
          'Write the link into the text, and only its words into the description.',
        );
    });
    state.tokens.forEach((_, index) => makeFigure(state, index));
    eachChild(state.tokens, (child, line, _, siblings) => {
      for (const image of [child, ...(child.type === 'image' ? (child.children ?? []) : [])])
        if (
          image.type === 'image' &&
          image.attrGet('title') !== null &&
          siblings.at(-1)?.tag !== 'figcaption'
        )
          report(
            state.env,
            line,
            `the caption of the image "${sourceOf(image)}" is not shown`,
            'Write the image alone, with an empty line before and after it.',
          );
    });
  });

  md.renderer.rules['image'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!token) return '';
    const src = sourceOf(token);
    const attributes = { ...(documentOf(env).picture?.(src) ?? { src }), alt: descriptionOf(token) };
    return withAttributes(token, Object.entries(attributes), () => self.renderToken(tokens, index, options));
  };
}

/** The text in an image's brackets, that of images in it too. */
const descriptionOf = ({ children }: Token): string =>
  (children ?? [])
    .map((child) => (child.type === 'image' ? descriptionOf(child) : plainText([child])))
    .join('');

/** Whether there is a link in an image's brackets. */
const hasLink = ({ children }: Token): boolean =>
  (children ?? []).some((child) => child.type === 'link_open' || hasLink(child));

/** The file name of an image, without the escapes that markdown-it adds. */
function sourceOf(image: Token): string {
  const written = String(image.attrGet('src') ?? '');
  try {
    return decodeURI(written).replace(/^\.\//, '');
  } catch {
    return written;
  }
}

/** Turns a paragraph with one image only into a figure, and the image's title into its caption. */
function makeFigure(state: StateCore, index: number): void {
  const [open, inline, close] = state.tokens.slice(index, index + 3);
  const [image, ...others] = inline?.children ?? [];
  if (open?.type !== 'paragraph_open' || !close || image?.type !== 'image' || others.length > 0) return;
  open.type = 'figure_open';
  close.type = 'figure_close';
  open.tag = close.tag = 'figure';
  open.hidden = close.hidden = false;
  const caption = image.attrGet('title');
  if (caption === null) return;
  const text = new state.Token('text', '', 0);
  text.content = String(caption);
  inline?.children?.push(
    new state.Token('figcaption_open', 'figcaption', 1),
    text,
    new state.Token('figcaption_close', 'figcaption', -1),
  );
}
