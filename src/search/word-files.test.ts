import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TermTable } from '../article/model/terms.ts';
import type { Language } from '../language/language.ts';
import { writeWordFiles } from './word-files.ts';

/** The word files of some words, by letter. */
function wordFiles(lang: Language, words: readonly string[], terms: TermTable = {}): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'midad-words-'));
  try {
    return Object.fromEntries(
      Object.entries(writeWordFiles(lang, new Set(words), terms, folder)).map(([letter, name]) => [
        letter,
        JSON.parse(readFileSync(join(folder, 'words', `${name}.json`), 'utf8')) as unknown,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('words are grouped by their first letter, with their other forms in the texts', () => {
  expect(wordFiles('ar', ['صواريخ', 'صاروخ', 'شارع', '2014'])).toEqual({
    ص: { words: 'صاروخ صواريخ', forms: { صاروخ: ['صواريخ'], صواريخ: ['صاروخ'] }, spellings: {} },
    ش: { words: 'شارع', forms: {}, spellings: {} },
  });
});

test('every spelling of a term finds the spellings that are in the texts', () => {
  const terms = {
    csto: { ar: 'منظمة معاهدة', en: 'Treaty Organization', also: ['CSTO'] },
    nowhere: { ar: 'بلد', en: 'Nowhere' },
  };
  expect(wordFiles('ar', ['منظمه', 'معاهده'], terms)).toEqual({
    م: { words: 'معاهده منظمه', forms: {}, spellings: { 'منظمه معاهده': ['منظمه معاهده'] } },
    t: { words: '', forms: {}, spellings: { 'treaty organization': ['منظمه معاهده'] } },
    c: { words: '', forms: {}, spellings: { csto: ['منظمه معاهده'] } },
  });
});
