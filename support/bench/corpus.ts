// Generated articles, the same in every run: about 1,400 words in 8 sections, in Arabic and English, with 3 of 60 tags.

export const languages = ['ar', 'en'] as const;
export type BenchLanguage = (typeof languages)[number];

/** A generated article in one language. */
export interface BenchArticle {
  readonly id: string;
  readonly lang: BenchLanguage;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly date: string;
  readonly tags: readonly string[];
  /** Its sections, without heading ids. */
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly opening: string;
}

export const tags = Array.from({ length: 60 }, (_, i) => `tag-${i}`);

/** Generates articles, one language after the other. The first articles of a larger corpus are those of a smaller one. */
export function* corpus(size: number): Generator<BenchArticle> {
  for (let number = 0; number < size; number++) {
    const random = randomNumbers(number + 1);
    const pick = <T>(list: readonly T[]): T => list[random.next().value % list.length] as T;
    const own = [...new Set([pick(tags), pick(tags.slice(0, 20)), pick(tags.slice(0, 8))])];
    for (const lang of languages) {
      const text = (count: number): string => words(lang, count, random);
      yield {
        id: `piece-${number}`,
        lang,
        title: text(8),
        description: `${text(20)}.`,
        author: text(2),
        date: `20${10 + (number % 16)}-0${1 + (number % 9)}-${10 + (number % 18)}`,
        tags: own,
        opening: `${text(60)}.`,
        sections: Array.from({ length: 8 }, () => ({
          title: text(4),
          paragraphs: [`${text(80)}.`, `${text(80)}.`],
        })),
      };
    }
  }
}

/** The article as a Markdown file with the given front matter. `heading` writes the line of a section's heading. */
export function markdownFile(
  article: BenchArticle,
  frontMatter: Readonly<Record<string, unknown>>,
  heading: (title: string, number: number) => string = (title) => `## ${title}`,
): string {
  const fields = Object.entries(frontMatter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const sections = article.sections.map(
    ({ title, paragraphs }, i) => `${heading(title, i + 1)}\n\n${paragraphs.join('\n\n')}\n`,
  );
  return `---\n${fields.join('\n')}\n---\n\n${article.opening}\n\n${sections.join('\n')}`;
}

/** Pseudo-random numbers. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = (seed * 7919) % 2147483647; ;) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

const stems = { ar: 'كلمة', en: 'word' } as const;

/** Words with a Zipf-like distribution: rare ones relate articles. */
const words = (lang: BenchLanguage, count: number, random: Generator<number, never>): string =>
  Array.from({ length: count }, () => {
    const rank = Math.floor(20_000 ** ((random.next().value % 1000) / 1000));
    const digits = lang === 'ar' ? 'ابتثجحخدذر' : 'abcdefghij';
    return stems[lang] + Array.from(String(rank), (digit) => digits.charAt(Number(digit))).join('');
  }).join(' ');
