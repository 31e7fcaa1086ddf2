import { expect, test } from 'vitest';
import { guessLanguage } from './guess.ts';

test.each([
  ['انطفأ المصباح عند التاسعة ليلاً في المدينة', 'ar'],
  ['چراغ در ساعت نه خاموش شد و کسی آن را ندید', 'fa'],
  ['The lamp failed at nine, and nobody saw it', 'en'],
  ['La lampe s’éteignit à neuf heures et personne ne la vit', 'fr'],
  ['كتب عنه Le Monde خبراً قصيراً أمس', 'ar'],
  ['Titre', 'en'],
])('%s is in %s', (text, lang) => {
  expect(guessLanguage(text)).toBe(lang);
});

test('the language is one of those given, the first in doubt', () => {
  expect(guessLanguage('The lamp failed', ['ar', 'fr'])).toBe('fr');
  expect(guessLanguage('12', ['fr', 'en'])).toBe('fr');
});
