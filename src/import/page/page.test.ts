import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Draft, DraftOptions } from '../draft/draft.ts';
import { printFile } from '../draft/article-file.ts';
import { changedWords } from '../draft/check-draft.ts';
import { paragraph } from '../draft/markdown.ts';
import { readPage } from './page.ts';
import type { ImageResult } from './images.ts';
import { countTotals } from '../draft/totals.ts';

const options: DraftOptions = {
  categories: { opinion: { ar: 'رأي', en: 'Opinion' }, analysis: { ar: 'تحليل', en: 'Analysis' } },
};
const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
const text =
  'A sentence that is long enough to be one of an article, with a comma, and then another comma. '.repeat(4);
const page = (inner: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Headline</title><meta name="author" content="Ida Marsh">${head}</head><body><article><h1>Headline</h1><p>${text}</p>${inner}<p>${text}</p></article></body></html>`;

function draftOf(
  html: string,
  address?: string,
  result: ImageResult = { name: 'a.png' },
  more?: Partial<DraftOptions>,
): Draft {
  const { images, finish } = readPage(html, address, { ...options, ...more });
  const draft = finish(new Map(images.map(({ unit }) => [unit, result])));
  expect(changedWords(draft)).toBeUndefined();
  return draft;
}
/** The body between the two paragraphs of `page`. */
const body = (html: string, address?: string, result?: ImageResult): string =>
  printFile(draftOf(page(html), address, result))
    .split(text.trim())[1]
    ?.trim() ?? '';

test('a page of a news site becomes an article', () => {
  const { images, finish } = readPage(fixture('page-ar.html'), undefined, options);
  expect(images.map(({ address }) => address)).toEqual([
    'https://marsa.example/uploads/garden.png?w=800',
    'https://marsa.example/uploads/drawing.svg',
  ]);
  const [first, second] = images.map(({ unit }) => unit);
  const draft = finish(
    new Map([
      [first ?? 0, { name: 'garden.png' }],
      [second ?? 0, { why: 'an SVG' }],
    ]),
  );
  expect(changedWords(draft)).toBeUndefined();
  expect(printFile(draft)).toMatchInlineSnapshot(`
    "---
    title: "المنارة التي أضاءها البستاني"
    description: "حكاية حارس حوّل أرض المنارة إلى بستان، ثم صار البستان يدل السفن."
    category: analysis
    author: "وليد القصار"
    source:
      name: "جريدة المرسى"
      url: "https://marsa.example/2021/05/lighthouse-garden/"
      date: 2021-05-14
    ---

    لم يكن **حارس المنارة**ِ يحب البحر، كما قال لنا وهو يسقي أحواض النعناع؛ كان يحب الأرض التي تقوم عليها المنارة، ولهذا قضى *«ثلاثين سنة»*&#x641;ي زرعها صخرة بعد صخرة.

    ![منارة بيضاء حولها أحواض خضراء](garden.png "المنارة في الربيع، وحولها 12 حوضاً")

    ## تراب من ثلاث قرى {#trab-thlath-qry}

    حمل التراب على ظهر حمار من قرى الجبل: من [عين الصفصاف](https://marsa.example/village/ayn/?id=7) أولاً، ثم من القريتين الأخريين، وهكذا حتى امتلأت الحفر¹.

    وفي السنة العاشرة نبتت أول شجرة تين، فصار البحارة يعرفون المكان من خضرته قبل أن يعرفوه من ضوئه، ويكتبون في دفاترهم: \\* بستان على صخرة.

    ### قرى أخرى

    - المزرعة: عشرون حملاً

    - القلعة: أربعون حملاً

      1. في الصيف
      2. في الخريف

    > من يزرع على الصخر يتعلم الصبر من الصخر.
    >
    > — مثل من الجبل

    ::: read-more
    - [بئر في وسط الميناء](https://marsa.example/2020/well/)
    - [ملح على النوافذ [صور]](https://marsa.example/2019/salt/)
    :::

    ## أرقام *البستان* {#arqam-bstan}

    ما أنبتته الصخرة

    | السنة | الأشجار |
    | - | -: |
    | 1995 | 3 \\| واحدة يابسة |
    | 2020 | 41 منها 9 تين |

    ولما أُطفئت المنارة بقي البستان، وبقي الحارس وقال «لا أحد يطفئ شجرة»، ثم أغلق الباب على رائحة النعناع ومضى إلى [بيته](#trab-thlath-qry) القريب من المرفأ.
    "
  `);
});

test('the report has every block of a page', () => {
  const { images, finish } = readPage(fixture('page-ar.html'), undefined, options);
  const { parts, warnings } = finish(new Map(images.map(({ unit }) => [unit, { why: 'not asked for' }])));
  expect(parts.map(({ unit }) => unit)).toEqual(parts.map((_, i) => i + 1));
  const said = (text: string): string[] =>
    parts.filter((part) => part.text.includes(text)).map(({ action, note = '' }) => `${action} ${note}`);
  expect(said('المنارة التي أضاءها البستاني')).toEqual([
    'moved to title',
    'dropped <meta> of the page’s head',
    'moved to title',
  ]);
  expect(said('بقلم وليد القصار')).toEqual(['moved to author']);
  expect(said('14 أيار 2021')).toEqual(['moved to source.date']);
  expect(said('utm_source')).toEqual([]);
  expect(said('https://marsa.example/2021/05/lighthouse-garden/')).toEqual(['moved to source.url']);
  expect(said('track.js')).toEqual(['dropped a script']);
  expect(said('count.example')).toEqual(['dropped a tracking pixel']);
  expect(said('video.example')).toEqual(['dropped an embedded page: link to it if it matters']);
  expect(said('اشترك')).toEqual(['dropped a form']);
  expect(said('أخبار')).toEqual(['dropped navigation']);
  expect(said('اترك تعليقاً')).toEqual(['dropped comments']);
  expect(said('تويتر')).toEqual(['dropped share links']);
  expect(said('جميع الحقوق')).toEqual(['dropped the page footer']);
  expect(said('زر الذهاب')).toHaveLength(1);
  const { units } = countTotals(parts);
  expect(units.kept + units.moved + units.dropped).toBe(parts.length);
  expect(warnings.map(({ what }) => what)).toContain(
    'the link to "#other-villages" was removed from «القريتين الأخريين», whose text stays: it points to no section',
  );
});

test('an English page without an article element is read, and equal headings get different ids', () => {
  const draft = draftOf(fixture('page-en.html'));
  expect(draft).toMatchObject({
    lang: 'en',
    head: { title: 'The clock that ran on rain', author: 'Ida Marsh', description: undefined },
    sections: ['how-it-was-wound', 'how-it-stopped', 'how-it-stopped-2'],
  });
  const file = printFile(draft);
  expect(file).toContain('`x_1 * y_2`');
  expect(file).toContain('“one can for the morning, one for the afternoon”');
  expect(file).toContain(
    '::: read-more\n- [The bells that were never hung](https://weir.example/bells)\n- [Counting eels in the mill race](https://weir.example/eels)\n:::',
  );
  expect(draft.warnings.map(({ what }) => what)).toContain(
    'the page’s description repeats the text, which search engines show anyway: it is left out',
  );
});

test('scripts, embedded pages and forms are removed', () => {
  const html = `<p onclick="x()">One <script>alert(1)</script>two <a href="javascript:alert(1)">three</a> <a href="data:text/html,x">four</a><style>p{}</style></p>
    <svg><script>x()</script></svg><object data="x.swf"></object><embed src="x"><p>Five<button onclick="x()">Press</button></p><form><input></form>`;
  expect(body(html, 'https://x.example/')).toBe('One two three four\n\nFive');
});

test('HTML in the text is escaped', () => {
  expect(
    body('<p>Write &lt;b&gt; and &lt;script&gt;x&lt;/script&gt;, &amp;amp; not [a](b) or *c*.</p>'),
  ).toBe('Write \\<b> and \\<script>x\\</script>, \\&amp; not \\[a]\\(b) or \\*c\\*.');
});

test('links become absolute, or point to sections; the text of removed links stays', () => {
  const html =
    '<h2 id="old">Title</h2><p>To <a href="../b/?fbclid=1#c">one</a>, <a href="#old">two</a>, <a href="https://x.example/a/#old">three</a>, <a href="#gone">four</a>, <a href="ftp://x.example/">five</a>, <a href="https://w.example/a_(b)">six</a>.</p>';
  expect(body(html, 'https://x.example/a/')).toBe(
    '## Title {#title}\n\nTo [one](https://x.example/b/#c), [two](#title), [three](#title), four, five, [six](https://w.example/a_%28b%29).',
  );
  expect(body('<p>To <a href="../b/">one</a>.</p>')).toBe('To one.');
});

test('an image needs a description, and keeps its caption', () => {
  const address = 'https://x.example/a/';
  expect(
    body('<figure><img src="a.png" alt="A map"><figcaption>The "map"</figcaption></figure>', address),
  ).toBe('![A map](a.png "The \\"map\\"")');
  expect(
    body(
      '<div class="wp-caption"><a href="a.png"><img src="a.png" alt=""></a><p class="wp-caption-text">The map</p></div>',
      address,
    ),
  ).toBe('![The map](a.png "The map")');
  expect(body('<p>Text beside it, long enough.</p><img src="a.png" alt="">', address)).toBe(
    'Text beside it, long enough.',
  );
  expect(
    body('<figure><img src="a.png" alt="A map"><figcaption>The map</figcaption></figure>', address, {
      why: 'too large',
    }),
  ).toBe('The map');
});

test('the highest heading becomes a section, and headings in quotations become bold text', () => {
  expect(
    body('<h3>Upper</h3><p>Text.</p><h5>Lower<br>line</h5><blockquote><h4>Said</h4><p>So.</p></blockquote>'),
  ).toBe('## Upper {#upper}\n\nText.\n\n### Lower line\n\n> **Said**\n>\n> So.');
});

/** The warnings for HTML between the two paragraphs of `page`. */
const warningsFor = (html: string): string[] => draftOf(page(html)).warnings.map(({ what }) => what);

test('heading levels have no gaps, h1 and h2 are equal, and each change has a warning', () => {
  const html = '<h2>One</h2><p>A.</p><h1>Two</h1><p>B.</p><h5>Three</h5><p>C.</p><h2>Four {#x}</h2><p>D.</p>';
  expect(body(html)).toMatch(
    /## One \{#one\}[^]*\n## Two \{#two\}[^]*\n### Three[^]*\n## Four \\\{#x} \{#four-x\}/,
  );
  expect(warningsFor(html)).toEqual([
    'the heading «Two» is of level 1 on the page, and became one of level 2',
    'the heading «Three» is of level 5 on the page, and became one of level 3',
  ]);
  expect(warningsFor('<blockquote><h4>Said</h4><p>So.</p></blockquote>')).toEqual([
    expect.stringContaining('the heading «Said» is of level 4 on the page, and became bold text'),
  ]);
});

test('superscript and subscript digits are kept, and lost markup has a warning', () => {
  expect(body('<p>10<sup>6</sup> and H<sub>2</sub>O, n<sup>-1</sup>.</p>')).toBe('10⁶ and H₂O, n⁻¹.');
  const html =
    '<p><del>100</del><ins>200</ins>, <s>never</s> always, <del>gone</del>. The 5<sup>th</sup>.</p>';
  expect(body(html)).toBe('100 200, never always, gone. The 5th.');
  expect(warningsFor(html).map((what) => what.slice(0, 25))).toEqual([
    '«100» is struck out on th',
    '«never» is struck out on ',
    '«gone» is struck out on t',
    '«th» is superscript on th',
  ]);
});

test('a small image in a data: address is kept, and a placeholder is reported as one', () => {
  const png = (side: number): string =>
    `data:image/png;base64,${Buffer.from(`\x89PNG\r\n\x1a\n0000IHDR\0\0\0${String.fromCharCode(side)}\0\0\0${String.fromCharCode(side)}`, 'latin1').toString('base64')}`;
  const img = (src: string): string =>
    page(`<p>Text beside it, long enough.</p><img src="${src}" alt="A map">`);
  expect(readPage(img(png(9)), undefined, options).images).toHaveLength(1);
  const notes = draftOf(img(png(1))).parts.map(({ note }) => note);
  expect(notes).toContain(
    'a placeholder: the image is loaded by a script, and the page does not contain its address',
  );
});

test('JSON-LD that is used is reported as moved, in the head or in the body', () => {
  const script = '<script type="application/ld+json">{"@type":"Article","author":"Ida Marsh"}</script>';
  for (const html of [page(script), page('', script)])
    expect(draftOf(html).parts).toContainEqual(
      expect.objectContaining({ action: 'moved', note: 'in part to author' }),
    );
});

test('a list keeps its first number', () => {
  expect(body('<ol start="4"><li>Four</li><li>Five</li></ol>')).toBe('4. Four\n5. Five');
  expect(body('<ol><li value="7">Seven</li><li>Eight</li></ol>')).toBe('7. Seven\n8. Eight');
});

test('whatever a table loses has a warning, and so has a link that runs a script', () => {
  const row = (cell: string, more = ''): string =>
    `<table><tr><td${more}>${cell}</td><td>b</td></tr></table>`;
  expect(warningsFor(row('<table><tr><td>a</td></tr></table>'))).toEqual([
    expect.stringContaining('became paragraphs: its cells contain blocks'),
  ]);
  expect(warningsFor(row('a', ' rowspan="2"'))).toEqual([expect.stringContaining('span rows or columns')]);
  expect(warningsFor(row('<ul><li>a</li><li>c</li></ul>'))).toEqual([
    expect.stringContaining('a list in a cell'),
  ]);
  expect(warningsFor(row('a'))).toEqual([]);
  expect(warningsFor('<p>See <a href="javascript:x()">this</a>.</p>')).toEqual([
    'the link to "javascript:x()" was removed from «this», whose text stays: it runs a script',
  ]);
});

test('paragraphs may be divs, or be separated by two line breaks', () => {
  const html = `<html><head><title>T</title></head><body><h1>T</h1><div>${text}</div><div>${text}<br> <br>${text}</div></body></html>`;
  expect(draftOf(html).blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

test('line breaks are kept, except at the edges of emphasis, where spaces move out', () => {
  expect(body('<p>One<br>two <b>three<br></b>four<i> five </i><b> </b></p>')).toBe(
    'One\\\ntwo **three** four *five*',
  );
});

test('a layout table becomes paragraphs', () => {
  expect(body('<table><tr><td><p>First paragraph.</p><p>Second paragraph.</p></td></tr></table>')).toBe(
    'First paragraph.\n\nSecond paragraph.',
  );
});

test('an attribution in the text takes precedence over the metadata', () => {
  const html = `<html lang="ar"><head><title>ع</title><meta property="og:site_name" content="موقع ناقل"><link rel="canonical" href="https://x.example/a"></head><body><article><h1>عنوان</h1><p>كتب وليد القصار في «جريدة المرسى»: ${'نص طويل من نصوص المقال، فيه فواصل، وفيه كلمات. '.repeat(9)}</p></article></body></html>`;
  const { head, parts, warnings } = draftOf(html);
  expect(head).toMatchObject({ author: 'وليد القصار', source: { name: 'جريدة المرسى', url: undefined } });
  expect(parts.filter(({ note }) => note === 'to author and source')).toHaveLength(1);
  expect(warnings.map(({ what }) => what)).toContain(
    'the address https://x.example/a is not written as source.url: the text names «جريدة المرسى» as its outlet',
  );
});

test('the language is that of the letters; one that the site does not have is refused', () => {
  const arabic = fixture('page-ar.html').replace('lang="ar"', 'lang="en-US"');
  expect(draftOf(arabic).lang).toBe('ar');
  const german = page('').replace('lang="en"', 'lang="de"');
  expect(() => readPage(german, undefined, options)).toThrow('The page says that it is in "de"');
  expect(draftOf(german, undefined, undefined, { lang: 'en' }).lang).toBe('en');
});

test.each([
  ['<html><head><title>T</title></head><body></body></html>', 'There is no article in it'],
  [
    `<html><head><title>T</title></head><body>${'<p><a href="/a">A link of a home page that leads on</a></p>'.repeat(30)}</body></html>`,
    'There is no article in it',
  ],
  [`<html><body><p>${text}</p></body></html>`, 'It has no headline'],
  ['<html><frameset><frame src="a"></frameset></html>', 'it is a page of frames'],
])('a page without an article is refused: %#', (html, message) => {
  expect(() => readPage(html, undefined, options)).toThrow(message);
});

test('an article may be half links, a list of links is more', () => {
  const withLinks = (links: number): string => {
    const paragraphs = Array.from({ length: 10 }, (_, i) => {
      const words = 'Ten words of a paragraph, of an article, with commas in it. '.repeat(2);
      return i < links ? `<p><a href="/${i}">${words}</a></p>` : `<p>${words}</p>`;
    });
    return `<html lang="en"><head><title>T</title></head><body><article><h1>T</h1>${paragraphs.join('')}</article></body></html>`;
  };
  expect(() => readPage(withLinks(5), undefined, options)).not.toThrow();
  expect(() => readPage(withLinks(8), undefined, options)).toThrow('There is no article in it');
});

test('spans are limited to the table, and a table of too many cells becomes paragraphs', () => {
  const rows = '<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>';
  const html = `<table>${rows.replace('<td>a</td><td>b</td>', '<th colspan="10000000" rowspan="65534">a</th><th>b</th>')}</table>`;
  expect(body(html)).toBe('| a | | b | |\n| - | - | - | - |\n| | | c | d |');
  const large = `<table><tr>${'<td>a</td>'.repeat(100)}</tr>${rows.repeat(51)}</table>`;
  expect(warningsFor(large)).toEqual([expect.stringContaining('it has more than 10000 cells')]);
});

test('an inline element that is only a space is one', () => {
  expect(body('<p>واحد<span> </span>اثنان<b> </b>ثلاثة<i></i>أربعة</p>')).toBe('واحد اثنان ثلاثةأربعة');
  expect(body('<p>One<button>Listen</button>two, th<span hidden>x</span>ree.</p>')).toBe('One two, three.');
});

test('words that would be joined are found by the check', () => {
  const draft = draftOf(page('<p>واحد اثنان</p>'));
  const blocks = [paragraph(text.trim()), paragraph('واحداثنان'), paragraph(text.trim())];
  expect(changedWords({ ...draft, blocks })).toEqual({
    kept: expect.stringContaining('واحد اثنان') as string,
    shown: expect.stringContaining('واحداثنان') as string,
  });
});

/** What the report says of the blocks with a text. */
const said = ({ parts }: Draft, words: string): string[] =>
  parts.filter((part) => part.text.includes(words)).map(({ action, note = '' }) => `${action} ${note}`);

test('a heading that is not the title of the metadata is not the headline, and the report says so', () => {
  const head =
    '<meta property="og:title" content="حارس المنارة يروي"><meta property="og:site_name" content="المرسى">';
  const html = page('', head)
    .replace('<h1>Headline</h1>', '<h1>حارس المنارة يروي</h1>')
    .replace('<article>', '<h1>المرسى</h1><h1>Menu</h1><article>');
  expect(draftOf(html).head.title).toBe('حارس المنارة يروي');
  const wrong = draftOf(page('').replace('<h1>Headline</h1>', '<h1>Sections</h1>'));
  expect(wrong.head.title).toBe('Headline');
  expect(wrong.warnings.map(({ what }) => what)).toContain(
    'the page’s largest heading, «Sections», is not its title in the metadata, which is the headline here: «Headline»',
  );
});

test('hidden text is dropped, and so are the links beside headings', () => {
  const hidden = [
    'hidden',
    'style="display: none"',
    'aria-hidden="true"',
    'class="sr-only"',
    'class="visually-hidden"',
  ];
  for (const attribute of hidden) {
    const draft = draftOf(page(`<p>Seen <span ${attribute}>unseen</span> here.</p>`));
    expect(printFile(draft)).toContain('Seen here.');
    expect(said(draft, 'unseen')).toEqual([
      expect.stringMatching(/^dropped it is (?:hidden|for screen readers only)$/),
    ]);
  }
  expect(
    body(
      '<h2>Wells<a href="#wells">¶</a></h2><p>A.</p><h2>آبار<span class="mw-editsection">[<a href="/e">عدل</a>]</span></h2><p>B.</p><h2><a href="#c">#</a> C# <span>[edit]</span></h2><p>C.</p>',
    ),
  ).toMatch(/^## Wells \{#wells\}\n[^]*## آبار \{[^]*## C# \{#c\}/);
  expect(body(`<div style="display:none"><p>${text}</p><p>${text}</p><p>${text}</p></div>`)).toBe('');
});

test('the source of a quotation is named as the site does', () => {
  for (const quote of [
    '<blockquote><p>Rain is a clock.</p><cite>Ida Marsh</cite></blockquote>',
    '<blockquote><p>Rain is a clock. — <cite>Ida Marsh</cite></p></blockquote>',
    '<blockquote><p>Rain is a clock.</p><footer>– <cite>Ida</cite> Marsh</footer></blockquote>',
    '<figure><blockquote><p>Rain is a clock.</p></blockquote><figcaption>Ida Marsh</figcaption></figure>',
  ])
    expect(body(quote).replaceAll('*', ''), quote).toBe('> Rain is a clock.\n>\n> — Ida Marsh');
  expect(body('<blockquote><p>In <cite>The Mill</cite> it is said.</p></blockquote>')).toBe(
    '> In The Mill it is said.',
  );
});

test('a line with a label and a link is a read-more block', () => {
  const block = '::: read-more\n- [بئر في الميناء](https://x.example/well)\n:::';
  for (const line of [
    '<p><strong>اقرأ أيضًا:</strong> <a href="https://x.example/well">بئر في الميناء</a></p>',
    '<p><a href="https://x.example/well">اقرأ أيضاً: بئر في الميناء</a></p>',
  ])
    expect(body(line), line).toBe(block);
  expect(body('<p>Read also: <a href="https://x.example/a">A well</a></p>')).toBe(
    '::: read-more\n- [A well](https://x.example/a)\n:::',
  );
  expect(body('<p>Read also: <a href="https://x.example/a">A well</a>, and more.</p>')).toBe(
    'Read also: [A well](https://x.example/a), and more.',
  );
});

test('a paragraph of many inline elements is read in steps that grow with it', () => {
  const steps = (times: number): number => {
    const replaced = vi.spyOn(RegExp.prototype, Symbol.replace);
    body(`<p>${'<span>one</span><s>two</s> '.repeat(times)}</p>`);
    const read = replaced.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    replaced.mockRestore();
    return read;
  };
  expect(steps(800) / steps(400)).toBeLessThan(2.2);
});

test('a picture that only the page’s head names comes with what is said of it there', () => {
  const named = `<meta property="og:image" content="https://x.example/up/mill.jpg"><meta property="og:image:alt" content="A mill">`;
  const linked = `<script type="application/ld+json">{"@type":"Article","image":{"caption":"Photo: Ida"}}</script>`;
  const draft = draftOf(page('', named + linked));
  expect(printFile(draft)).toContain('---\n\n![A mill](a.png "Photo: Ida")\n\nA sentence');
  expect(draft.parts.filter(({ text }) => text.includes('mill.jpg'))).toMatchObject([
    { action: 'kept', note: 'as a.png', line: 1 },
  ]);
  // It is told why it is not there, and what to do.
  const without = draftOf(page('', named.replace(/<meta property="og:image:alt".*/, '')));
  expect(without.parts.find(({ text }) => text.includes('mill.jpg'))?.note).toMatch(/without a description/);
  const failed = draftOf(page('', named + linked), undefined, { why: 'it can’t be downloaded' });
  expect(printFile(failed)).not.toMatch(/mill|Photo/i);
  // A picture of the article may be the same under another name.
  const other = '<p><img src="https://cdn.example/1.jpg" alt="Mill"></p>';
  expect(printFile(draftOf(page(other, named))).match(/!\[/g)).toHaveLength(1);
});

test('the featured picture comes with its caption, wherever the page has it', () => {
  const figure =
    '<figure><img src="/up/mill-1200x800.jpg" alt="A mill"><figcaption>The mill. <span class="credit">Photo: Ida Marsh</span></figcaption></figure>';
  const expected = '![A mill](a.png "The mill. Photo: Ida Marsh")';
  const head = '<meta property="og:image" content="https://x.example/up/mill.jpg">';
  const top = `<div class="hero header">${figure}</div>`;
  const withTop = (where: string, metadata = ''): string =>
    printFile(
      draftOf(page('', metadata).replace('<article>', `<div>${where}</div><article>`), 'https://x.example/a'),
    );
  expect(withTop(top, head)).toContain(expected);
  expect(withTop(top)).not.toContain('a.png');
  expect(withTop(`<h1>Headline</h1><section>${figure}</section>`)).toContain(expected);
});

test('an address as a link’s text stays as it is', () => {
  const address = 'https://x.example/%D8%A8%D8%A6%D8%B1';
  expect(body(`<p>See <a href="${address}">${address}</a>.</p>`)).toBe(`See [${address}](${address}).`);
});

test('a title outside the head is not text', () => {
  expect(body('<p>One.</p><title>Machine</title><p>Two.</p>')).toBe('One.\n\nTwo.');
});

test('a byline in the text is the author; if none is found, the report shows a line that may be one', () => {
  const signed = (line: string, where: 'top' | 'end' = 'top'): Draft =>
    draftOf(
      page('')
        .replace('<meta name="author" content="Ida Marsh">', '')
        .replace(
          where === 'top' ? '</h1>' : '</article>',
          where === 'top' ? `</h1>${line}` : `${line}</article>`,
        ),
    );
  for (const [line, author] of [
    ['<p>By Ida Marsh</p>', 'Ida Marsh'],
    ['<p>By Ida Marsh | 5 May 2021</p>', 'Ida Marsh'],
    ['<p>بقلم: سعاد ناصر</p>', 'سعاد ناصر'],
    ['<p>كتبت: سعاد ناصر</p>', 'سعاد ناصر'],
  ] as const) {
    expect(signed(line).head.author, line).toBe(author);
    expect(said(signed(line), author), line).toEqual(['moved to author']);
  }
  expect(signed('<p>بقلم: سعاد ناصر</p>', 'end').head.author).toBe('سعاد ناصر');
  const doubtful = signed('<p>By the old mill pond</p>');
  expect(doubtful.head.author).toBeUndefined();
  expect(doubtful.warnings.map(({ what }) => what)).toContain(
    'no author was found; this line may name one: «By the old mill pond»',
  );
});

test('a text in other letters is refused by the name of its language', () => {
  for (const [words, name] of [
    ['这是一篇很长的文章，里面有很多字。', 'Chinese'],
    ['これは長い記事です。漢字もあります。', 'Japanese'],
    ['זהו מאמר ארוך ובו מילים רבות, ועוד מילים. ', 'Hebrew'],
    ['Это длинная статья, в которой много слов. ', 'a language in Cyrillic letters'],
  ] as const) {
    const html = page('').replace(' lang="en"', '').replaceAll(text, words.repeat(20));
    expect(() => readPage(html, undefined, options), name).toThrow(`it seems to be in ${name}`);
  }
});

test('a piece of the site’s own has a date and no source', () => {
  const head =
    '<meta property="og:site_name" content="Weir"><meta property="article:published_time" content="2021-05-14T22:00:00Z">';
  const html = page('<p>14 May 2021</p>', head);
  expect(draftOf(html, 'https://x.example/a').head).toMatchObject({
    date: undefined,
    source: { name: 'Weir', date: '2021-05-14' },
  });
  const ours = draftOf(html, 'https://x.example/a', undefined, { ours: true });
  expect(ours.head).toMatchObject({ date: '2021-05-14', source: undefined });
  expect(printFile(ours)).toContain('\ndate: 2021-05-14\n---');
  expect(said(ours, '14 May 2021')).toEqual(['moved to date']);
});
