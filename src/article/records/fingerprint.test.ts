import { expect, test } from 'vitest';
import { fingerprint, likeness, sketch } from './fingerprint.ts';

test.each([
  ['vowel marks', 'قال الوزير إن الروس', 'قالَ الوَزيرُ إنّ الرّوس'],
  ['tatweel', 'كازاخستان', 'كـــازاخستان'],
  ['spacing and punctuation', 'تجاه النظام، على الرغم', 'تجاه  النظام،على\nالرغم.'],
  ['quotation marks', '“so” he said', '"so" he said'],
])('%s do not change a fingerprint', (_, one, other) => {
  expect(fingerprint(one)).toBe(fingerprint(other));
});

test.each([
  ['a letter', 'قال الوزير', 'قال الوزراء'],
  ['a digit', 'نحو 2500 جندي', 'نحو 2600 جندي'],
  ['a word', 'he said so', 'he said so twice'],
])('%s does', (_, one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
});

test('an edited text is more like the original than another text', () => {
  const text =
    'أرسلت منظمة معاهدة الأمن الجماعي نحو 2500 جندي إلى كازاخستان في يناير، ثم انسحبوا بعد أسبوعين';
  const edited = text.replace('نحو 2500 جندي', 'قواتٍ') + ' كما تقرر';
  const other = 'يمر معظم النفط في خط أنابيب بحر قزوين إلى ميناء نوفوروسيسك الروسي على البحر الأسود';
  expect(likeness(sketch(text), sketch(text))).toBe(1);
  expect(likeness(sketch(text), sketch(edited))).toBeGreaterThan(0.6);
  expect(likeness(sketch(text), sketch(other))).toBeLessThan(0.2);
});

test('likeness folds words: particles, hamzas and marks do not count', () => {
  expect(likeness(sketch('والاحتجاجات في أوكرانيا'), sketch('احتجاجات في اوكرانيا'))).toBe(1);
});
