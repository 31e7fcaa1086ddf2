import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files/files-in.ts';
import type { Site } from '../settings/settings.ts';
import type { BuiltSite, Finding } from './built-site.ts';

/** Finds the line of the owner's file that a finding on a built page comes from. */
type Locate = (finding: Finding) => Pick<Finding, 'file' | 'line'>;

/** The files an owner writes: the content first, then the components they replace, then the settings. */
function ownersFiles(root: string, { components }: Site): string[] {
  const settings = readdirSync(root).filter((name) => /^astro\.config\.\w+$/.test(name));
  return [
    ...filesIn(join(root, 'content'))
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => `content/${name}`)
      .sort(),
    ...Object.values(components).map((file) => file.replace(/^\.\//, '')),
    ...settings,
  ];
}

/** How far a content file is from a page: 0 is the file the page was made from, 2 any other. */
function distance(file: string, page: string): number {
  const [lang = '', id = ''] = page.split('/');
  if (!file.startsWith('content/') || !file.includes(`/${id}/`)) return 2;
  return file.endsWith(`/${lang}.md`) ? 0 : 1;
}

/**
 * Makes the function that locates findings: it searches their texts in the owner's files, first in those of the page's
 * own article. A finding that is in none of them stays on its page, named with the folder of the built site.
 */
export function locator({ project: root }: BuiltSite, settings: Site): Locate {
  const files = ownersFiles(root, settings).map((file) => ({
    file,
    lines: readFileSync(join(root, file), 'utf8').split('\n'),
  }));
  return ({ file: page, line, search = [] }) => {
    const nearest = files.toSorted((a, b) => distance(a.file, page) - distance(b.file, page));
    for (const text of search)
      for (const { file, lines } of nearest) {
        const at = lines.findIndex((words) => words.includes(text));
        if (at >= 0) return { file, line: at + 1 };
      }
    return { file: `dist/${page}`, ...(line !== undefined && { line }) };
  };
}
