import { wordsOf } from 'virtual:reading-panel';
import { isLanguage, languages } from '../../language/language.ts';
import { readingKey } from './stored.ts';

/** A setting of the panel. */
interface Setting {
  /** The custom property of the root element that it sets. */
  readonly property: string;
  readonly label: string;
  /** Values of the property with their labels. The empty value leaves it to the stylesheet. */
  readonly options: readonly (readonly [value: string, label: string])[];
}

const { lang, style } = document.documentElement;
const { locale, script } = languages[isLanguage(lang) ? lang : 'en'];

/** The panel's words. */
export const words = wordsOf(lang);

const percent = new Intl.NumberFormat(locale, { style: 'percent' });
const sizes = [0.9, 1, 1.25, 1.5, 2].map(
  (factor) => [factor === 1 ? '' : String(factor), percent.format(factor)] as const,
);

/** The settings in their order: first the size of text in the script of the page. */
export const settings: readonly Setting[] = [
  ...[script, script === 'Arabic' ? ('Latin' as const) : ('Arabic' as const)].flatMap((script) => {
    const label = words.sizes[script];
    return label === undefined ? [] : [{ property: `--${script.toLowerCase()}`, label, options: sizes }];
  }),
  {
    property: '--lines',
    label: words.lines,
    options: [
      ['0.93', words.tight],
      ['', words.usual],
      ['1.2', words.loose],
    ],
  },
  {
    property: '--column',
    label: words.column,
    options: [
      ['33rem', words.narrow],
      ['', words.medium],
      // margin-notes.css names this value.
      ['46rem', words.wide],
    ],
  },
  {
    property: '--theme',
    label: words.theme,
    options: [
      ['light', words.light],
      ['dark', words.dark],
      ['', words.system],
    ],
  },
];

/** The reader's choice, empty if there is none. */
export const chosen = (property: string): string => style.getPropertyValue(property);

/** Applies choices, and keeps all of them for other pages. */
export function choose(choices: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(choices)) style.setProperty(property, value);
  const all = settings.flatMap(({ property }) => (chosen(property) ? `${property}:${chosen(property)}` : []));
  try {
    if (all.length) localStorage.setItem(readingKey, all.join(';'));
    else localStorage.removeItem(readingKey);
  } catch {
    // Storage is disabled: the choice is only for this page.
  }
}
