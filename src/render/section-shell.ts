// The pages of an article's sections differ in a few texts only. A build renders one of them with placeholders, and puts
// the texts of each section in their place.
import { AsyncLocalStorage } from 'node:async_hooks';
import { translationFor, type Article } from '../article/model/article.ts';
import { articleAt } from '../article/model/catalog.ts';
import { contentsOf, idsOf, type ContentsItem } from '../article/model/contents.ts';
import type { Language } from '../language/language.ts';
import { isVocalised } from '../language/letters.ts';
import { bidiHtml } from '../publish/bidi-html.ts';
import { site } from '../settings/site.ts';
import { excerptsOf } from './excerpts.ts';
import { buildContext } from '../build-context.ts';
import { catalog } from './published.ts';

/** What a section's page shows of the section. */
interface SectionTexts {
  /** The section's id, or a former id, in the page's address. */
  readonly address: string;
  readonly id: string;
  /** Its heading, in the title. */
  readonly title: string;
  readonly description: string;
  /** Its heading, on the page. */
  readonly heading: string;
  readonly vocalised: boolean;
  readonly paragraph: string | undefined;
}

/** The texts of a section at one of its ids. */
export async function sectionTexts(
  article: Article,
  lang: Language,
  { id, title, lang: own, missing }: ContentsItem,
  address: string,
): Promise<SectionTexts> {
  const excerpt = (await excerptsOf(translationFor(article, own))).get(id);
  return {
    ...{ address, id, title, heading: title, vocalised: isVocalised(title) },
    description: missing || !excerpt?.summary ? translationFor(article, lang).summary : excerpt.summary,
    paragraph: excerpt?.paragraph,
  };
}

/** Noncharacters of Unicode, which no text has: a placeholder for each text that differs. */
const placeholders = {
  address: '\uFDD0',
  id: '\uFDD1',
  title: '\uFDD2',
  description: '\uFDD3',
  heading: '\uFDD4',
  paragraph: '\uFDD5',
} as const;

const asShell = new AsyncLocalStorage<true>();

/** The texts that a page shows: placeholders while it is rendered as a shell. */
export const shown = (texts: SectionTexts): SectionTexts =>
  asShell.getStore()
    ? { ...texts, ...placeholders, ...(!texts.paragraph && { paragraph: texts.paragraph }) }
    : texts;

/** Escapes as Astro does: in the text of an element, or in the value of an attribute. */
const escapeAs = {
  text: (text: string): string =>
    text.replace(
      /[&<>'"]/g,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' })[sign] ?? '',
    ),
  attribute: (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;'),
};

/** The parts of a shell: HTML, or the name of a text and where it is. */
type Part = string | { readonly name: keyof typeof placeholders; readonly place: keyof typeof escapeAs };

function partsOf(shell: string): Part[] {
  const names = Object.keys(placeholders) as (keyof typeof placeholders)[];
  let inTag = false;
  return shell.split(/([\uFDD0-\uFDD5])/).map((part) => {
    const name = names.find((name) => placeholders[name] === part);
    if (name) return { name, place: inTag ? 'attribute' : 'text' };
    if (/[<>]/.test(part)) inTag = part.lastIndexOf('<') > part.lastIndexOf('>');
    return part;
  });
}

/** Puts a section's texts in place of the placeholders. */
function fill(parts: readonly Part[], texts: SectionTexts, lang: Language): string {
  const print = (part: Part): string => {
    if (typeof part === 'string') return part;
    const text = texts[part.name] ?? '';
    return part.name === 'heading' || part.name === 'paragraph'
      ? bidiHtml(lang, text)
      : escapeAs[part.place](text);
  };
  return parts.map(print).join('');
}

/**
 * Makes the pages of an article's sections in a language, by their ids.
 *
 * @param id of the article, or one it had before
 * @param sections ids of the pages
 * @param render renders one of them through Astro
 */
buildContext.sectionPages = async (lang, id, sections, render) => {
  const article = articleAt(await catalog(), id);
  const items = new Map(
    article?.id === id
      ? contentsOf(article, lang).flatMap((item) =>
          idsOf(article, item.id).map((each) => [each, item] as const),
        )
      : [],
  );
  const shells = new Map<string, Promise<Part[]>>();
  const pageOf = async (section: string): Promise<string> => {
    const item = items.get(section);
    // A title that names the site has no site's name added: such a page is no other one's shell.
    if (!article || !item || item.title.split(' | ').includes(site.name[lang])) return render(section);
    const texts = await sectionTexts(article, lang, item, section);
    const shape = [item.missing, item.lang, texts.vocalised, Boolean(texts.paragraph)].join(' ');
    const shell = shells.get(shape) ?? asShell.run(true, async () => partsOf(await render(section)));
    shells.set(shape, shell);
    return fill(await shell, texts, item.lang);
  };
  const pages = new Map<string, string>();
  for (const section of sections) pages.set(section, await pageOf(section));
  return pages;
};
