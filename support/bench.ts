// npm run bench -- [articles …]: builds sites of that many generated articles in two languages, and prints time and size.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { copyProject, type Copy } from '../e2e/project-copy.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('A number of articles is a whole number above 0, such as npm run bench -- 100 1000.');
  process.exit(1);
}

/** Pseudo-random numbers, the same in every run. */
function* numbers(): Generator<number, never> {
  for (let state = 1; ;) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}
const random = numbers();
const pick = <T>(list: readonly T[]): T => list[random.next().value % list.length] as T;

/** Words with a Zipf-like distribution: rare ones relate articles. */
const stems = { ar: 'كلمة', en: 'word' } as const;
const words = (lang: 'ar' | 'en', count: number): string =>
  Array.from({ length: count }, () => {
    const rank = Math.floor(20_000 ** ((random.next().value % 1000) / 1000));
    return (
      stems[lang] +
      Array.from(String(rank), (digit) =>
        (lang === 'ar' ? 'ابتثجحخدذر' : 'abcdefghij').charAt(Number(digit)),
      ).join('')
    );
  }).join(' ');

const tags = Array.from({ length: 60 }, (_, i) => `tag-${i}`);

/** An article of about 1,400 words in 8 sections. */
function article(lang: 'ar' | 'en', id: number, own: readonly string[]): string {
  const day = `20${String(10 + (id % 16))}-0${1 + (id % 9)}-${10 + (id % 18)}`;
  const sections = Array.from(
    { length: 8 },
    (_, i) => `## ${words(lang, 4)} {#section-${i + 1}}\n\n${words(lang, 80)}.\n\n${words(lang, 80)}.\n`,
  );
  return `---\ntitle: ${words(lang, 8)}\ndescription: ${words(lang, 20)}.\ncategory: news\nauthor: ${words(lang, 2)}\ndate: ${day}\ntags: [${own.join(', ')}]\n---\n\n${words(lang, 60)}.\n\n${sections.join('\n')}`;
}

function fill(copy: Copy, size: number): void {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => `  ${id}: { ar: وسم, en: Tag }`).join('\n');
  copy.write('content/topics.yaml', `categories:\n${names(['news', 'opinion'])}\ntags:\n${names(tags)}\n`);
  for (let id = 0; id < size; id++) {
    const own = [...new Set([pick(tags), pick(tags.slice(0, 20)), pick(tags.slice(0, 8))])];
    for (const lang of ['ar', 'en'] as const)
      copy.write(`content/articles/piece-${id}/${lang}.md`, article(lang, id, own));
  }
}

for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
  const copy = copyProject();
  try {
    fill(copy, size);
    const start = performance.now();
    const { code, printed } = copy.run('build');
    if (code !== 0) throw new Error(printed);
    const seconds = (performance.now() - start) / 1000;
    const pages = readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((n) =>
      n.endsWith('.html'),
    );
    const store = readFileSync(join(copy.folder, '.cache/data-store.json')).length;
    console.log(
      `${size} articles: ${pages.length} pages in ${seconds.toFixed(1)} s (${((seconds * 1000) / pages.length).toFixed(2)} ms a page), store ${(store / 1e6).toFixed(1)} MB`,
    );
  } finally {
    copy.remove();
  }
}

const sums = ['ar', 'en'].map((lang) => {
  const pages = readdirSync(join('dist', lang), { withFileTypes: true })
    .map(({ name }) => join('dist', lang, name, 'index.html'))
    .filter(existsSync);
  const [html = Buffer.of()] = pages
    .map((page) => readFileSync(page))
    .filter((page) => page.includes('<meta property="og:type" content="article"'))
    .sort((a, b) => b.length - a.length);
  const parts = [
    html,
    ...[
      ...html.toString().matchAll(/(?:stylesheet" href|script type="module" src)="[^"]*\/(assets\/[^"]+)"/g),
    ].map(([, name = '']) => readFileSync(join('dist', name))),
  ];
  const sum = (compress: (part: Buffer) => Buffer): number =>
    parts.reduce((bytes, part) => bytes + compress(part).length, 0);
  return `${lang} ${sum(brotliCompressSync)} B in brotli, ${sum((part) => gzipSync(part, { level: 9 }))} B in gzip`;
});
console.log(`The longest article with its styles and scripts: ${sums.join('; ')} (budget 14,600)`);
