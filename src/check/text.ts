import { alphabet } from '../language/alphabet.ts';
import { isLanguage, languages, type Language } from '../language/language.ts';
import { attribute, HTMLElement, onEachPage, type BuiltSite, type Finding } from './built-site.ts';

const otherScript = { Arabic: /\p{Script=Latin}{2,}/u, Latin: /\p{Script=Arabic}{2,}/u };
const address = /^(?:https?:\/\/)?[\w.-]+(?::\d+)?\/[\w./#-]*$/;
const labels = ['aria-label', 'alt', 'title', 'placeholder', 'data-copied'];

/** Each element with `lang` has the direction of that language. */
export const checkDirections = (site: BuiltSite): Finding[] =>
  onEachPage(site, 'Give the element both lang and dir.', ({ root }) =>
    root.querySelectorAll('[lang]').flatMap((element) => {
      const code = attribute(element, 'lang');
      return isLanguage(code) && attribute(element, 'dir') === languages[code].dir
        ? []
        : [`lang and dir do not agree: ${element.toString().slice(0, 80)}`];
    }),
  );

/**
 * Words of another script are in an element with their language, or with their direction if the site has several
 * languages of that script or none. Code and addresses are in no language.
 */
export function checkForeignWords(site: BuiltSite): Finding[] {
  const scripts = [...new Set([...site.pages.values()].map(({ lang }) => lang))].map(
    (lang) => languages[lang].script,
  );
  const unmarked = (element: HTMLElement, lang: Language): [text: string, words: string][] => {
    if (['SCRIPT', 'STYLE', 'CODE'].includes(element.tagName)) return [];
    const own = attribute(element, 'lang');
    const now = isLanguage(own) ? own : lang;
    const { dir, script } = languages[now];
    const needsLanguage = scripts.filter((other) => other !== script).length === 1;
    if (!own && !needsLanguage && ![dir, ''].includes(attribute(element, 'dir'))) return [];
    const foreign = otherScript[script];
    return [
      ...labels.flatMap((name): [string, string][] => {
        const label = attribute(element, name);
        const [words] = foreign.exec(label) ?? [];
        return words ? [[label, words]] : [];
      }),
      ...element.childNodes.flatMap((child): [string, string][] => {
        if (child instanceof HTMLElement) return unmarked(child, now);
        const text = child.text.trim();
        const [words] = foreign.exec(text) ?? [];
        return words && !address.test(text) ? [[text, words]] : [];
      }),
    ];
  };
  return onEachPage(
    site,
    'Say it in the language of the page, or give the element around it lang and dir.',
    ({ root, lang }) => {
      const body = root.querySelector('body');
      return (body ? unmarked(body, lang) : []).map(([text, words]) => ({
        wrong: `"${text}" is in another script, unmarked`,
        search: [text, words],
      }));
    },
  );
}

const known = new Set(Object.values(alphabet).join(''));

/** The site's fonts have every character that its pages show. */
export const checkLetters = (site: BuiltSite): Finding[] =>
  onEachPage(site, 'Write another character, or add it to the fonts’ alphabet.', ({ root }) =>
    [...new Set(root.querySelector('body')?.text ?? '')]
      .filter((character) => character > ' ' && !known.has(character))
      .map((character) => ({
        wrong: `no font has "${character}" (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
        search: [character],
      })),
  );
