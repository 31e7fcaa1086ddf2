import { expect, test } from 'vitest';
import { foreignLanguage, languageOf } from './language.ts';

test.each([
  ['German', 'Der Hafen öffnet sich, und die Schiffe fahren mit dem Wind auf das Meer.'],
  ['Spanish', 'El puerto se abre por la mañana y los barcos del norte salen con el viento.'],
  ['Portuguese', 'O porto não abre com a maré, e os barcos do norte saem da baía para uma ilha.'],
  ['Italian', 'Il porto non si apre, e le barche della città che sono nel mare aspettano il vento.'],
  ['Dutch', 'Het is niet ver van de haven, en een schip met zout ligt voor het huis.'],
  ['Turkish', 'Bu liman için bir gemi ve çok tuz, bu deniz ile daha büyük bir ada.'],
  ['Urdu', 'یہ بندرگاہ صبح کے وقت کھلتی ہے اور جہاز سمندر میں جاتے ہیں'],
  ['Chinese', '这是一篇很长的文章，里面有很多字。'],
])('%s is named', (name, text) => {
  expect(foreignLanguage(text)).toBe(name);
  expect(() => languageOf(text)).toThrow(`it seems to be in ${name}. If that is wrong, add --lang`);
});

test.each([
  [
    'en',
    'The harbour of Los Angeles opens, and the ships of the Deutsche Werft sail with der Kaiser to the sea.',
  ],
  ['fr', 'Le port de la ville s’ouvre le matin, et les bateaux qui sont dans la baie partent par le nord.'],
  ['ar', 'يفتح الميناء أبوابه كل صباح لسفن تحمل القمح والملح.'],
  ['fa', 'بندر هر بامداد باز می‌شود و کشتی‌ها گندم و نمک می‌آورند.'],
  // Too little to tell.
  ['en', 'Una barca.'],
])('%s is a language of the site: %s', (lang, text) => {
  expect(languageOf(text)).toBe(lang);
});
