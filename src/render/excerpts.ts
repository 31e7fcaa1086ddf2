import { root } from 'virtual:project';
import type { Translation } from '../article/model/article.ts';
import { readSections } from '../article/loader/read-again.ts';
import { excerptOf, type Excerpt } from '../article/markdown/excerpt.ts';

let last: { readonly digest: string; readonly excerpts: ReadonlyMap<string, Excerpt> } | undefined;

/**
 * The excerpts of a text's sections, by id. The pages of its sections are rendered one after the other, so that its file
 * is read once.
 */
export function excerptsOf(translation: Translation): ReadonlyMap<string, Excerpt> {
  const { digest } = translation;
  if (last?.digest !== digest) {
    const sections = readSections(root, translation);
    last = { digest, excerpts: new Map(sections.map((section) => [section.id, excerptOf(section)])) };
  }
  return last.excerpts;
}
