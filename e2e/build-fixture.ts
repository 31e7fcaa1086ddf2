// Builds the fixture site once for all tests of a run: at the root of its host, and with many more articles under a
// base path.
import type { TestProject } from 'vitest/node';
import { copyFixture, type Copy } from './project-copy.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the fixture, with its content and its dist. */
    readonly fixture: string;
    /** The same with many articles, built for https://example.org/reader/. */
    readonly many: string;
  }
}

/** How many of the articles hold each of these words. */
export const wordCounts = { oneword: 1, twoword: 2, threeword: 3, elevenword: 11, hundredword: 100 };

/** Articles in Arabic only, without a date, and in English only, of two years. */
function addArticles({ write }: Copy): void {
  for (let i = 1; i <= 100; i++) {
    const words = Object.entries(wordCounts).flatMap(([word, count]) => (i <= count ? [word] : []));
    const text = `نص ${words.join(' و')}.`;
    write(
      `content/articles/piece-${i}/ar.md`,
      `---\ntitle: القطعة ${i}\n---\n\nتمهيد.\n\n## قسم {#part}\n\n${text}\n`,
    );
  }
  for (let i = 1; i <= 33; i++) {
    const head = `title: Note ${i}\ntags: [crafts]\ndate: ${i > 20 ? 2023 : 2022}-01-${String(i % 20).padStart(2, '0')}`;
    write(`content/articles/note-${i}/en.md`, `---\n${head.replace('-00', '-20')}\n---\n\nText ${i}.\n`);
  }
  write(
    'content/articles/letters/ar.md',
    '---\ntitle: رسالة\nauthor: كاتبة\n---\n\nالمـدرسة في النظام،على سنةٍ، سنة ٢٠١٤ أو 2019–2022. لغة (C++) عند NATO والوزارة.\n\n## عن <b>الوسوم</b> {#tags}\n\nينسخ `<img src=x onerror=alert(1)>` هنا[^1].\n\n[^1]: حاشية.\n',
  );
}

async function build(copy: Copy, env: Record<string, string> = {}): Promise<void> {
  const { code, printed } = await copy.start('build', env);
  if (code !== 0) throw new Error(`The fixture could not be built:\n${printed}`);
}

/** Runs before the tests of a project, and removes what it built after them. */
export default async function setup(project: TestProject): Promise<() => void> {
  const [fixture, many] = [copyFixture(), copyFixture()];
  addArticles(many);
  await Promise.all([
    build(fixture),
    build(many, { SITE_URL: 'https://example.org', BASE_PATH: '/reader/' }),
  ]);
  project.provide('fixture', fixture.folder);
  project.provide('many', many.folder);
  return () => {
    fixture.remove();
    many.remove();
  };
}
