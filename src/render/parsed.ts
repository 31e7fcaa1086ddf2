import { root } from 'virtual:project';
import type { Translation } from '../article/model/article.ts';
import { newDocument, type MarkdownDocument } from '../article/markdown/document.ts';
import { parse } from '../article/markdown/markdown.ts';
import { sectionsOf, type Body } from '../article/markdown/sections.ts';
import { readMarkdown } from '../article/loader/read-again.ts';
import { printProblems } from '../article/problems/problem.ts';
import { rememberLast } from '../files/reads.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';

/** A parsed text. Rendering does not change its tokens. */
export interface ParsedText {
  readonly document: MarkdownDocument;
  readonly body: Body;
}

const remember = rememberLast<ParsedText>(16);

/**
 * Reads and parses the text of an article or page. The files of a text are made one after the other: it is parsed once.
 *
 * @throws if the file changed since it was checked and has problems now
 */
export const parsedText = (translation: Translation): Promise<ParsedText> =>
  import.meta.env.PROD
    ? remember(translation.file, () => Promise.resolve(parseText(translation)))
    : Promise.resolve(parseText(translation));

function parseText({ file, lang }: Translation): ParsedText {
  const { body, firstLine } = readMarkdown(root, file);
  const document: MarkdownDocument = {
    ...newDocument(lang, file, firstLine),
    siteLanguages: site.languages,
    strings: stringsOf(lang),
  };
  const parts = sectionsOf(parse(body, document));
  if (document.problems.length > 0) throw new Error(printProblems(document.problems));
  return { document, body: parts };
}
