import type { Language } from '../../language/language.ts';
import type { Colours } from '../colours.ts';
import { familiesOf } from './families.ts';
import type { CardNode } from './layout.ts';

/** Width and height of a letter's drawing in pixels: room enough for any letter of 200 pixels. */
export const letterSize = { width: 600, height: 600 } as const;

/** A letter alone, in the headline font, for the site's icon. */
export const letterTree = (letter: string, lang: Language, { ink }: Colours): CardNode => ({
  type: 'container',
  style: { ...letterSize, display: 'flex', alignItems: 'center', justifyContent: 'center', color: ink },
  children: [
    {
      type: 'text',
      text: letter,
      lang,
      style: { fontFamily: familiesOf(lang), fontSize: 200, fontWeight: 700 },
    },
  ],
});
