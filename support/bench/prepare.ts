import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyProject, type Copy } from '../../e2e/project-copy.ts';
import { corpus, markdownFile, tags } from './corpus.ts';
import type { Peer } from './peers/peer.ts';

/**
 * Installs packages into a folder of their own.
 *
 * @param packages exact versions by name
 * @returns the folder of their commands
 * @throws if npm fails
 */
export function installed(folder: string, packages: Readonly<Record<string, string>>): string {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  const file = join(folder, 'package.json');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== manifest) {
    writeFileSync(file, manifest);
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) {
      rmSync(file);
      throw new Error(stderr);
    }
  }
  return join(folder, 'node_modules/.bin');
}

/** Writes a peer's site with a number of articles. Returns its folder. */
export function peerSite(parent: string, peer: Peer, size: number): string {
  const folder = join(parent, peer.name.toLowerCase());
  for (const name of ['content', 'src', ...peer.clean])
    rmSync(join(folder, name), { recursive: true, force: true });
  installed(folder, peer.packages);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(peer.files)) write(path, text);
  for (const article of corpus(size)) write(...peer.article(article));
  return folder;
}

/** Our own site with the same articles. */
export function ownSite(size: number): Copy {
  const copy = copyProject();
  const names = (ids: readonly string[]): string =>
    ids.map((id) => `  ${id}: { ar: وسم, en: Tag }`).join('\n');
  copy.write('content/topics.yaml', `categories:\n${names(['news'])}\ntags:\n${names(tags)}\n`);
  for (const article of corpus(size)) {
    const { id, lang, title, description, author, date, tags } = article;
    const head = { title, description, category: 'news', author, date, tags };
    const heading = (text: string, number: number): string => `## ${text} {#section-${number}}`;
    copy.write(`content/articles/${id}/${lang}.md`, markdownFile(article, head, heading));
  }
  return copy;
}
