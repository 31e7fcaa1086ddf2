import { root } from 'virtual:project';
import type { Translation } from '../article/model/article.ts';
import { readBody } from '../article/loader/read-again.ts';
import { excerptOf, type Excerpt } from '../article/markdown/excerpt.ts';
import { rememberLast } from '../files/reads.ts';

const remember = rememberLast<ReadonlyMap<string, Excerpt>>(4);

/**
 * The excerpts of a text's sections, by id. The pages of its sections are rendered one after the other, so that its file
 * is read once.
 */
export const excerptsOf = (translation: Translation): Promise<ReadonlyMap<string, Excerpt>> =>
  remember(translation.digest, () =>
    Promise.resolve(
      new Map(readBody(root, translation).sections.map((section) => [section.id, excerptOf(section)])),
    ),
  );
