import { expect, test } from 'vitest';
import { bidiRuns, foreignText } from './bidi-runs.ts';
import type { Language } from './language.ts';

/** Shows isolated runs in brackets. */
const shown = (lang: Language, text: string, among: readonly Language[] = ['ar', 'en']): string =>
  bidiRuns(lang, text, among)
    .map((run) => (run.dir ? `[${run.lang ?? run.dir}:${run.text}]` : run.text))
    .join('');

test.each([
  ['(غلاف C++)', '(غلاف [en:C++])'],
  ['شركة Chevron الأميركية', 'شركة [en:Chevron] الأميركية'],
  ['تقول The New York Times، إن', 'تقول [en:The New York Times]، إن'],
  ['راجع example.org/a?b=1.', 'راجع [en:example.org/a?b=1].'],
  ['اكتب إلى @midad أو me@example.org', 'اكتب إلى [en:@midad] أو [en:me@example.org]'],
  ['بين 2014–2020 مثلاً', 'بين [ltr:2014–2020] مثلاً'],
  ['اتصل على +961 1 234 567 الآن', 'اتصل على [ltr:+961 1 234 567] الآن'],
  ['معرض Expo 2020 أمس', 'معرض [en:Expo 2020] أمس'],
  ['(Article 5 of NATO) نصّ', '([en:Article 5 of NATO]) نصّ'],
  ['قال “Hello (dear) world” لهم', 'قال “[en:Hello (dear) world]” لهم'],
  ['طائرة Boeing 737 Max.', 'طائرة [en:Boeing 737 Max].'],
  ['انظر https://example.org/a(b) هنا', 'انظر [en:https://example.org/a(b)] هنا'],
  ['حلف NATO (الناتو) وحده', 'حلف [en:NATO] (الناتو) وحده'],
  ['تقرير (BBC) 2020', 'تقرير ([en:BBC]) 2020'],
  ['قال BBC. ثم', 'قال [en:BBC]. ثم'],
  ['حكومة U.S. هناك', 'حكومة [en:U.S.] هناك'],
  ['بين 10-20. ثم', 'بين [ltr:10-20]. ثم'],
  ['يوم 2022-01-08، و 555-123-4567', 'يوم [ltr:2022-01-08]، و [ltr:555-123-4567]'],
  ['نحو 2500 جندي، أي 20%', 'نحو 2500 جندي، أي 20%'],
])('in Arabic: %s', (text, runs) => {
  expect(shown('ar', text)).toBe(runs);
});

test.each([
  ['The word مداد means ink', 'The word [ar:مداد] means ink'],
  ['called «اندبندنت عربية» here', 'called «[ar:اندبندنت عربية]» here'],
  ['between 2014–2020', 'between 2014–2020'],
  ['he said: «هذا (كلام) مهم» to all', 'he said: «[ar:هذا (كلام) مهم]» to all'],
])('in English: %s', (text, runs) => {
  expect(shown('en', text)).toBe(runs);
});

test.each<[among: Language[], lang: Language, text: string, runs: string]>([
  [['ar', 'fr'], 'ar', 'شركة Chevron هناك', 'شركة [fr:Chevron] هناك'],
  [['ar', 'en', 'fr'], 'ar', 'شركة Chevron هناك', 'شركة [ltr:Chevron] هناك'],
  [['ar'], 'ar', 'شركة Chevron هناك', 'شركة [ltr:Chevron] هناك'],
  [['en', 'fa'], 'en', 'The word مداد means ink', 'The word [fa:مداد] means ink'],
  [['ar', 'fa', 'fr'], 'fr', 'Le quotidien کیهان paraît', 'Le quotidien [fa:کیهان] paraît'],
  [['ar', 'fa', 'fr'], 'fr', 'Le quotidien الحياة paraît', 'Le quotidien [ar:الحياة] paraît'],
  [['ar', 'fa', 'fr'], 'fr', 'Le mot مداد existe', 'Le mot [rtl:مداد] existe'],
])('on a site in %s, in %s: %s', (among, lang, text, runs) => {
  expect(shown(lang, text, among)).toBe(runs);
});

test('a text all in another script has a direction, and a language if the site has one of that script', () => {
  expect(foreignText('ar', 'Chevron', ['ar', 'fr'])).toEqual({ lang: 'fr', dir: 'ltr' });
  expect(foreignText('ar', 'Chevron', ['ar', 'en', 'fr'])).toEqual({ dir: 'ltr' });
  expect(foreignText('ar', 'شركة Chevron', ['ar', 'fr'])).toBeUndefined();
});

test('nothing is lost or added', () => {
  const text = 'قال Bob (لـ BBC) إن 5–7 من C# و+961 1 22 33 44 هنا.';
  expect(
    bidiRuns('ar', text, ['ar', 'en'])
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});
