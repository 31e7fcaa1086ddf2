import type { Translation } from '../article/model/article.ts';
import { excerptOf, type Excerpt } from '../article/markdown/excerpt.ts';
import { rememberLast } from '../files/reads.ts';
import { parsedText } from './parsed.ts';

const remember = rememberLast<ReadonlyMap<string, Excerpt>>(4);

/** The excerpts of a text's sections, by id. The pages of its sections are rendered one after the other. */
export const excerptsOf = (translation: Translation): Promise<ReadonlyMap<string, Excerpt>> =>
  remember(translation.digest, async () => {
    const { sections } = (await parsedText(translation)).body;
    return new Map(sections.map((section) => [section.id, excerptOf(section)]));
  });
