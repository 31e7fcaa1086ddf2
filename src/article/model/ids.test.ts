import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isReservedArticle, isReservedSection, suggestId } from './ids.ts';
import { blockId, commentIdOf, facingSegment, mentionId, noteId, readMoreId, segments } from './page-ids.ts';

test('no section can have an id that a page prints', () => {
  const source = join(import.meta.dirname, '../..');
  const markup = ['components', 'layouts'].flatMap((folder) =>
    readdirSync(join(source, folder)).map((name) => readFileSync(join(source, folder, name), 'utf8')),
  );
  const literal = [...markup.join('\n').matchAll(/(?<![\w-])id(?:="|: ')([^"']+)["']/g)].map(
    ([, id = '']) => id,
  );
  const made = [blockId(1), commentIdOf('2026-11-22-a'), noteId('1'), mentionId('1-2'), readMoreId('-1')];
  expect(literal).toContain('article');
  expect([...literal, ...made, facingSegment('en')].filter((id) => !isReservedSection(id))).toEqual([]);
});

test('no article can have an address that another page has', () => {
  const taken = [...Object.values(segments), facingSegment('en')];
  expect(taken.filter((id) => !isReservedArticle(id))).toEqual([]);
  expect(isReservedArticle('oil')).toBe(false);
});

test.each([
  ['ژرفای گفت‌وگو', 'zhrfay-gftwgw'],
  ['L’œuvre d’été', 'l-oeuvre-d-ete'],
])('the suggestion for «%s» is %s', (heading, id) => {
  expect(suggestId(heading)).toBe(id);
});
