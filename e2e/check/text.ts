import { HTMLElement } from 'node-html-parser';
import { alphabet } from '../../src/language/alphabet.ts';
import { isLanguage, languages, type Language } from '../../src/language/language.ts';
import { attribute, onEachPage, type BuiltSite, type Finding } from './built-site.ts';

const otherScript = { Arabic: /\p{Script=Latin}{2,}/u, Latin: /\p{Script=Arabic}{2,}/u };
const address = /^(?:https?:\/\/)?[\w.-]+(?::\d+)?\/[\w./#-]*$/;
const labels = ['aria-label', 'alt', 'title', 'placeholder', 'data-copied'];

/** Each element with `lang` has the direction of that language. */
export const checkDirections = (site: BuiltSite): Finding[] =>
  onEachPage(site, 'Print lang and dir together.', ({ root }) =>
    root.querySelectorAll('[lang]').flatMap((element) => {
      const code = attribute(element, 'lang');
      return isLanguage(code) && attribute(element, 'dir') === languages[code].dir
        ? []
        : [`lang and dir do not agree: ${element.toString().slice(0, 80)}`];
    }),
  );

/** Words of another script stand in an element with their language. Code and addresses are in no language. */
export function checkForeignWords(site: BuiltSite): Finding[] {
  const unmarked = (element: HTMLElement, lang: Language): string[] => {
    if (['SCRIPT', 'STYLE', 'CODE'].includes(element.tagName)) return [];
    const own = attribute(element, 'lang');
    const now = isLanguage(own) ? own : lang;
    const foreign = otherScript[languages[now].script];
    // A link to a section without a title in this language is labelled with the section's id.
    const id = attribute(element, 'href').replace(/^#/, '');
    return [
      ...labels
        .map((name) => attribute(element, name))
        .filter((label) => foreign.test(label.replace(id, ''))),
      ...element.childNodes.flatMap((child) => {
        if (child instanceof HTMLElement) return unmarked(child, now);
        const text = child.text.trim();
        return foreign.test(text) && !address.test(text) ? [text] : [];
      }),
    ];
  };
  return onEachPage(site, 'Print it through the component that marks foreign words.', ({ root, lang }) => {
    const body = root.querySelector('body');
    return (body ? unmarked(body, lang) : []).map((text) => `"${text}" is in another script, unmarked`);
  });
}

const known = new Set(Object.values(alphabet).join(''));

/** The site's fonts have every character that its pages show. */
export const checkLetters = (site: BuiltSite): Finding[] =>
  onEachPage(site, 'Write another character, or add it to the fonts’ alphabet.', ({ root }) =>
    [...new Set(root.querySelector('body')?.text ?? '')]
      .filter((character) => character > ' ' && !known.has(character))
      .map((character) => `no font has "${character}" (U+${character.codePointAt(0)?.toString(16)})`),
  );
