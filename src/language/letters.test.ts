import { expect, test } from 'vitest';
import { foldIn, foldLetters, foldWord, isVocalised } from './letters.ts';

test.each([
  ['الأمن', 'الامن'],
  ['روسيّة', 'روسيه'],
  ['أوكرانيا', 'اوكرانيا'],
  ['مدى', 'مدي'],
  ['كـــازاخستان', 'كازاخستان'],
  ['٢٠١٤', '2014'],
  ['\u2067قلق\u2069', 'قلق'],
  ['Almaty', 'almaty'],
])('%s is folded to %s', (written, folded) => {
  expect(foldLetters(written)).toBe(folded);
});

test.each([
  ['والاحتجاجات', 'احتجاجات'],
  ['بالاحتجاجات', 'احتجاجات'],
  ['للرييس', 'رييس'],
  ['وكازاخستان', 'كازاخستان'],
  ['فكازاخستان', 'كازاخستان'],
  ['وزير', 'وزير'],
  ['الم', 'الم'],
  ['kazakhstan', 'kazakhstan'],
])('particles are removed from %s', (folded, bare) => {
  expect(foldWord(folded)).toBe(bare);
});

test('a heading is vocalised if it has three marks that are not tanwin', () => {
  expect(isVocalised('مِداد')).toBe(false);
  expect(isVocalised('شكراً جداً حقاً أبداً')).toBe(false);
  expect(isVocalised('كُتِبَ عليه')).toBe(true);
});

test('words are folded as their language asks', () => {
  expect(foldIn('ar', 'والاحتجاجات')).toBe('احتجاجات');
  expect(foldIn('fa', 'والدین')).toBe('والدين');
  expect(foldIn('fa', 'روزنامه‌هایشان')).toBe('روزنامه');
  expect(foldIn('fr', 'L’Œuvre')).toBe('oeuvre');
});

test('Arabic letters are not folded as in Persian', () => {
  expect(foldLetters('کتابها')).toBe('کتابها');
});
