// Texts are not kept in the store: a page that needs one reads it again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteRead } from '../../files/reads.ts';
import { newDocument } from '../markdown/document.ts';
import { parse } from '../markdown/markdown.ts';
import { sectionsOf, sectionText, type Body } from '../markdown/sections.ts';
import { mainTranslation, type Article, type Translation } from '../model/article.ts';
import { splitFrontMatter } from '../problems/front-matter.ts';

/** The Markdown of a file's body, and the line of the file it begins on. */
export function readMarkdown(
  root: string,
  file: string,
): { readonly body: string; readonly firstLine: number } {
  noteRead(`file ${file}`);
  const parts = splitFrontMatter(
    readFileSync(join(root, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
  );
  if (!parts) throw new Error(`${file} lost its front matter since it was checked`);
  return { body: parts.body, firstLine: parts.bodyLine };
}

/** Reads and parses the body of a translation that was checked before. */
export function readBody(root: string, { lang, file }: Pick<Translation, 'lang' | 'file'>): Body {
  const { body, firstLine } = readMarkdown(root, file);
  return sectionsOf(parse(body, newDocument(lang, file, firstLine)));
}

/** The text of an article's sections in its main language, by id. */
export function sectionTexts(root: string, article: Article): Map<string, string> {
  const { sections } = readBody(root, mainTranslation(article));
  return new Map(sections.map((section) => [section.id, sectionText(section)]));
}
