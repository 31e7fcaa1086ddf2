// The property behind "nothing is lost": random texts, and what becomes of their words on every page and file.
import fc from 'fast-check';
import { newDocument, type MarkdownDocument } from '../src/article/markdown/document.ts';
import { parse, render, renderInline } from '../src/article/markdown/markdown.ts';
import { sectionsOf, type Block } from '../src/article/markdown/sections.ts';
import { readArticleFrontMatter } from '../src/article/loader/schema.ts';
import type { Language } from '../src/language/language.ts';
import { bidiHtml } from '../src/publish/bidi-html.ts';
import { htmlToMarkdown } from '../src/markup/html-to-markdown.ts';
import { searchRecord } from '../src/search/record.ts';

/** A text, and whether it is as the grammar made it: then search finds the words of the text. */
interface Sample {
  readonly lang: Language;
  readonly markdown: string;
  readonly whole: boolean;
}

const letters = { ar: 'ابتثجحدرسشعفقكلمنهوي', en: 'abcdefghijklmnoprstu' };

/** Words of the text, and words that search does not find: descriptions of images, titles of links and of other pieces. */
const wordOf = (arabic: string, latin: string): fc.Arbitrary<string> =>
  fc.tuple(fc.boolean(), fc.array(fc.nat(19), { minLength: 4, maxLength: 6 })).map(([ar, places]) => {
    const alphabet = ar ? letters.ar : letters.en;
    return (ar ? arabic : latin) + places.map((place) => alphabet[place]).join('');
  });
const word = wordOf('نص', 'T');
const hidden = wordOf('ظل', 'H');
const id = fc.stringMatching(/^[a-z]{3,8}$/);
const of = (join: string, max: number, part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(part, { minLength: 1, maxLength: max }).map((parts) => parts.join(join));

const inline: fc.Arbitrary<string> = of(
  ' ',
  5,
  fc.oneof(
    { weight: 6, arbitrary: word },
    word.map((text) => `**${text}**`),
    word.map((text) => `**«${text}»**و`),
    fc.tuple(word, word).map(([a, b]) => `*${a} __${b}__*`),
    word.map((text) => `\`${text} \\| x\``),
    fc.tuple(word, id).map(([text, to]) => `[${text}](${to})`),
    fc.tuple(word, hidden).map(([text, title]) => `[${text}](https://example.org/ "${title}")`),
    hidden.map((text) => `![${text}](map.png)`),
    word.map((text) => `^[${text}]`),
    word.map((text) => `\\*${text}\\_ &amp; (${text}`),
    fc.constantFrom('C++', '12–15', '«', '"', '…', '<b>', '\\\n', '\n'),
  ),
);
const indented = (first: string, rest: string, text: string): string =>
  first + text.split('\n').join(`\n${rest}`);

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'blocks' },
    { weight: 4, arbitrary: inline },
    fc.tuple(inline, id).map(([text, section]) => `## ${text.replaceAll('\n', ' ')} {#${section}}`),
    inline.map((text) => `### ${text.replaceAll('\n', ' ')}`),
    fc.tuple(hidden, word).map(([text, caption]) => `![${text}](map.png "${caption}")`),
    of('\n', 3, word).map((text) => `\`\`\`js\n${text}\n\`\`\``),
    fc
      .array(fc.tuple(word, word, fc.option(word)), { minLength: 1, maxLength: 4 })
      .map((rows) =>
        ['| T | T |', '|---|:-:|', ...rows.map((row) => `| ${row.filter(Boolean).join(' | ')} |`)].join('\n'),
      ),
    fc
      .tuple(fc.array(hidden, { minLength: 1, maxLength: 3 }), id)
      .map(([items, item]) =>
        ['::: read-more', ...items.map((text) => `- ${text}`), `- ${item}`, ':::'].join('\n'),
      ),
    of('\n\n', 2, inline).map((text) => `::: pull-quote\n${text}\n:::`),
    fc.tuple(word, word, id).map(([a, b, note]) => `${a}[^${note}]\n\n[^${note}]: ${b}`),
    fc.tuple(word, word, id).map(([a, b, ref]) => `[${a}][${ref}] ${b}\n\n[${ref}]: ${ref}`),
    fc.tuple(word, id).map(([text, ref]) => `[${ref}]: ${text}`),
    fc.constant('---'),
    of('\n\n', 3, tie('block')).map((text) => indented('> ', '> ', text)),
    fc.tuple(tie('block'), word).map(([text, source]) => `${indented('> ', '> ', text)}\n> — ${source}`),
    of(
      '\n',
      3,
      tie('block').map((text) => indented('- ', '  ', text)),
    ),
    of(
      '\n',
      3,
      tie('block').map((text) => indented('1. ', '   ', text)),
    ),
  ),
}));

const lang = fc.constantFrom<Language>('ar', 'en');
const text = of('\n\n', 6, block);

/** Signs are put in, taken out and doubled at random places. */
const damaged = fc
  .tuple(
    text,
    fc.array(
      fc.tuple(
        fc.nat(10_000),
        fc.nat(2),
        fc.constantFrom(
          ...Array.from('*_`[]()!{}#|>-+:^\\<&"~=\n \t'),
          '![',
          '](',
          '{#',
          '\n\n',
          '    ',
          '```',
          '|---',
          '[^',
          ']:',
        ),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([whole, changes]) =>
    changes.reduce((now, [place, taken, put]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + put + now.slice(at + taken);
    }, whole),
  );

export const samples: fc.Arbitrary<Sample> = fc.oneof(
  fc.record({ lang, markdown: text, whole: fc.constant(true) }),
  fc.record({ lang, markdown: damaged, whole: fc.constant(false) }),
);

/** What a text becomes. */
interface Outcome {
  readonly problems: number;
  readonly outputs: Readonly<Record<'page' | 'facing' | 'feed' | 'markdown', string>>;
  readonly search: string;
}

function outcomeOf(lang: Language, markdown: string): Outcome {
  const output = (
    options: Partial<MarkdownDocument>,
  ): { blocks: string[]; html: string; document: MarkdownDocument } => {
    const document: MarkdownDocument = {
      ...newDocument(lang, 'x.md', 1),
      siteLanguages: ['ar', 'en'],
      href: (target) => ({ href: `https://site.example/${Object.values(target).join('/')}` }),
      picture: (src) => ({ src: `https://site.example/${src}` }),
      ...options,
    };
    const { opening, sections, notes } = sectionsOf(parse(markdown, document));
    const print = ({ tokens, items }: Block): string =>
      items
        ? `<ul>${items.map((item) => `<li>${bidiHtml(lang, 'id' in item ? item.id : item.title)}</li>`).join('')}</ul>`
        : render(tokens, document);
    const blocks = [
      ...opening.map(print),
      ...sections.flatMap(({ heading, blocks }) => [
        `<h2>${renderInline(heading, document)}</h2>`,
        ...blocks.map(print),
      ]),
      render(notes, document),
    ];
    return { blocks, html: blocks.join('\n'), document };
  };
  const page = output({});
  const feed = output({ address: 'https://site.example/en/x/' });
  const body = sectionsOf(parse(markdown, newDocument(lang, 'x.md', 1)));
  return {
    problems: page.document.problems.length,
    outputs: {
      page: page.html,
      facing: output({ notePrefix: 'en-' }).html,
      feed: feed.html,
      markdown: page.document.problems.length > 0 ? '' : htmlToMarkdown(feed.blocks),
    },
    search: searchRecord(lang, 'x', { title: 'T' }, body).written.join(' '),
  };
}

/** Names that are not printed: ids, labels of notes and links, languages of code, and character references. */
const unprinted = [
  /\{#[^{}\n]*\}/g,
  /\[\^[^\]\s]*\]/g,
  /(?<=\]) ?\[[^[\]]*\]/g,
  /\[[^[\]]*\](?=:)/g,
  /(?<=(?:`{3}|~{3}) *)[\w+#.-]+ *$/gm,
  /&#?\w+;/g,
];
const wordsIn = (source: string): string[] =>
  unprinted
    .reduce((rest, pattern) => rest.replace(pattern, ' '), source)
    .match(/[A-Z][a-z]{2,}|[ء-ي]{3,}/g) ?? [];

const decoded = (output: string): string =>
  output
    .replace(/(?:%[0-9A-F]{2})+/g, (codes) => {
      try {
        return decodeURIComponent(codes);
      } catch {
        return codes;
      }
    })
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/<\/?(?:bdi|em|strong|a|code)(?: (?:lang|dir|hreflang)="\w+")*>/g, '');

/** The words of a text that are neither shown everywhere nor in a text with reported mistakes, each with where it is missing. */
export function lostWords({ lang, markdown, whole }: Sample): string[] {
  const { problems, outputs, search } = outcomeOf(lang, markdown);
  if (problems > 0) return [];
  const words = wordsIn(markdown);
  const lost = Object.entries(outputs).flatMap(([place, output]) => {
    const shown = decoded(output);
    return words.filter((found) => !shown.includes(found)).map((found) => `${place}: ${found}`);
  });
  const searchable = whole ? words.filter((found) => /^(?:نص|T)/.test(found)) : [];
  return [
    ...lost,
    ...searchable.filter((found) => !search.includes(found)).map((found) => `search: ${found}`),
  ];
}

/** A title, unquoted or in quotation marks. */
export const titles: fc.Arbitrary<string> = of(
  '',
  6,
  fc.oneof(
    word,
    fc.constantFrom(
      ' ',
      ': ',
      ' #',
      '#',
      '&',
      '*',
      '!',
      '!!',
      '"',
      "'",
      '“',
      '”',
      '{',
      '}',
      '[',
      ', ',
      '%',
      '@',
      '|',
      '> ',
      '- ',
      '? ',
    ),
  ),
);

/** The words of a title that are neither read nor in a reported mistake. */
export function lostInTitle(title: string): string[] {
  const mistakes: string[] = [];
  const { value } = readArticleFrontMatter(`title: ${title}`, 2, (_, wrong) => mistakes.push(wrong));
  return mistakes.length > 0 ? [] : wordsIn(title).filter((found) => !value?.title.includes(found));
}
