import { expect, test } from 'vitest';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../language/words.ts';
import { distinctiveNames, distinctiveWords } from './distinctive.ts';
import { namesIn } from './names.ts';
import { relate, type Relatable } from './related.ts';

const entry = (id: string, tags: string[], text: Partial<Record<Language, string>> = {}): Relatable => {
  const perLanguage = <Value>(read: (lang: Language, text: string) => Value) =>
    Object.fromEntries(Object.entries(text).map(([lang, text]) => [lang, read(lang as Language, text)]));
  return {
    ...{ id, tags, day: '2026-01-01' },
    words: perLanguage((lang, text) => distinctiveWords(lang, wordsOf(lang, text))),
    names: perLanguage((lang, text) => distinctiveNames(lang, namesIn(lang, text))),
  };
};
/** The words shown as the reason why the first text is related to the second, among others that share none. */
const reasonOf = (lang: Language, one: string, other: string): readonly string[] | undefined => {
  const filling = Array.from({ length: 6 }, (_, i) => entry(`filling${i}`, []));
  const articles = [entry('a', [], { [lang]: one }), entry('b', [], { [lang]: other }), ...filling];
  return relate(articles)
    .get('a')
    ?.find(({ id }) => id === 'b')?.words[lang];
};
const idsOf = (articles: Relatable[], of: string): string[] =>
  (relate(articles).get(of) ?? []).map(({ id }) => id);

test('what a text offers already is left out', () => {
  const articles = [
    { ...entry('a', ['tag']), offers: new Set(['b', 'e']) },
    entry('b', ['tag']),
    entry('c', ['tag']),
    entry('d', []),
    entry('e', []),
  ];
  expect(idsOf(articles, 'a')).toEqual(['c', 'd']);
});

test('shared tags relate articles, rare tags more', () => {
  const articles = [
    entry('a', ['common', 'rare']),
    entry('b', ['common']),
    entry('c', ['common', 'rare']),
    entry('d', ['common']),
    entry('e', ['other']),
  ];
  expect(idsOf(articles, 'a')).toEqual(['c', 'b', 'd']);
});

test('shared rare words relate articles, in any spelling', () => {
  const articles = [
    entry('a', [], { ar: 'تحدث توكاييف عن بايكونور، وبايكونور بعيدة' }),
    entry('b', [], { ar: 'وبايكونور قاعدة، وفي بايكونور مدينة' }),
    entry('c', [], { ar: 'لا شيء مشترك' }),
    entry('d', [], { ar: 'نص رابع مختلف' }),
    entry('e', [], { ar: 'وخامس' }),
  ];
  expect(relate(articles).get('a')?.[0]).toEqual({
    id: 'b',
    tags: [],
    words: { ar: ['بايكونور'] },
    newest: false,
  });
});

test('ordinary English words are no reason, names are', () => {
  const one = 'According to Tokayev, the report published in March exploded. Nothing else was Published.';
  expect(
    reasonOf('en', one, 'According to others, the bomb exploded in March. The list was published late.'),
  ).toBeUndefined();
  expect(reasonOf('en', one, 'According to him, President Tokayev’s men published nothing.')).toEqual([
    'Tokayev',
  ]);
});

test('a word that an article has without a capital is no name there', () => {
  expect(reasonOf('en', 'Ask the Captain or a captain of Baikonur.', 'See the Captain at Baikonur.')).toEqual(
    ['Baikonur'],
  );
});

test('French names are found after an elided article, and months and weekdays have none', () => {
  const one = 'Selon l’Élysée, le rapport publié mardi arrive en janvier. Plusieurs l’ont lu.';
  const other = 'Selon eux, l’Élysée publie mardi, en janvier. Plusieurs attendent.';
  expect(reasonOf('fr', one, other)).toEqual(['Élysée']);
});

test('Arabic stop words, months, numbers and what is mentioned once are no reason', () => {
  const one = 'في تشرين الثاني كانت الأرقام قليلة، وفي تشرين الثاني زار توكاييف المدينة. عاد توكاييف.';
  const other = 'منذ تشرين الثاني، وفي تشرين الثاني أيضا، تكلمت الأرقام. غادر توكاييف ثم رجع توكاييف.';
  expect(reasonOf('ar', one, other)).toEqual(['توكاييف']);
});

test('an Arabic noun that an article has with and without the definite article is no reason', () => {
  const text = 'إنتاج بايكونور كبير، والإنتاج من بايكونور';
  expect(reasonOf('ar', text, text)).toEqual(['بايكونور']);
});

test('Persian months of both calendars are no reason', () => {
  const one = 'فروردین و ژانویه آمد، فروردین و ژانویه رفت، همچنین همچنین بایکونور و بایکونور';
  expect(reasonOf('fa', one, one)).toEqual(['بایکونور']);
});

test('a name that many articles have is no reason', () => {
  const about = (id: string) => entry(id, [], { en: 'He left Baikonur.' });
  expect(relate(['a', 'b', 'c'].map(about)).get('a')?.[0]?.words).toEqual({});
});

test('there are three related articles if possible, and never the article itself', () => {
  const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => entry(id, []));
  for (const { id } of articles) {
    const ids = idsOf(articles, id);
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(id);
  }
  expect(idsOf(articles.slice(0, 2), 'a')).toEqual(['b']);
});

test('the order of the articles does not matter', () => {
  const articles = Array.from({ length: 40 }, (_, i) =>
    entry(`a${i}`, [`t${i % 3}`, `u${i % 7}`], { en: `word${'abcdefg'.charAt(i % 5)}xyz same ${i}` }),
  );
  const one = relate(articles);
  const other = relate(articles.toReversed());
  for (const { id } of articles) expect(other.get(id)).toEqual(one.get(id));
});
