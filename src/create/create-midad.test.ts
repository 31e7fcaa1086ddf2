import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../article/loader/load.ts';
import { filesIn } from '../files/files-in.ts';
import { languageCodes } from '../language/language.ts';
import { readOptions } from './options.js';
import { ask } from './questions.js';

const script = join(import.meta.dirname, 'create-midad.js');
let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'create-midad-'));
});
afterEach(() => {
  rmSync(place, { recursive: true });
});

function create(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: place,
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr: stderr.trim() };
}
const made = (path: string): string => readFileSync(join(place, path), 'utf8');
const filesOf = (folder: string): string[] => filesIn(join(place, folder)).sort();

/** Packs a midad that is nothing but its package.json and, if given, its shrinkwrap. */
function packMidad(shrinkwrap?: object, name = 'midad'): void {
  mkdirSync(join(place, 'package'));
  const manifest = {
    name,
    version: '7.8.9',
    license: 'MIT',
    bin: { midad: 'm.js' },
    dependencies: { left: '1.0.0' },
  };
  writeFileSync(join(place, 'package/package.json'), JSON.stringify(manifest));
  if (shrinkwrap) writeFileSync(join(place, 'package/npm-shrinkwrap.json'), JSON.stringify(shrinkwrap));
  execFileSync('tar', ['czf', 'midad.tgz', 'package'], { cwd: place });
  rmSync(join(place, 'package'), { recursive: true });
}

describe('a new site', () => {
  test('has ten files at most besides content and public', () => {
    packMidad({ packages: {} });
    create('site', '--ar', 'الميناء', '--en', 'Harbour', '--midad', './midad.tgz', '--yes');
    const files = filesOf('site');
    expect(files.filter((file) => !/^(content|public)\//.test(file))).toEqual([
      '.github/workflows/publish.yml',
      '.gitignore',
      '.npmrc',
      'README.md',
      'astro.config.ts',
      'package-lock.json',
      'package.json',
      'src/colours.css',
      'src/content.config.ts',
      'tsconfig.json',
    ]);
    expect(files).toContain('content/topics.yaml');
    expect(files).toContain('public/.gitkeep');
  });

  test('has the languages that it has a name in, in their order', () => {
    expect(create('site', '--fr', 'Le Port', '--ar', 'الميناء', '--yes').status).toBe(0);
    expect(made('site/astro.config.ts')).toContain("languages: ['fr', 'ar']");
    expect(made('site/astro.config.ts')).not.toMatch(/^[\s/]*(en|fa): /m);
    expect(made('site/content/topics.yaml')).not.toMatch(/\b(en|fa):/);
    expect(made('site/content/articles/welcome/ar.md')).toContain('original: fr\n');
    expect(filesOf('site/content/articles/welcome')).toEqual(['ar.md', 'fr.md', 'harbour.svg']);
    expect(filesOf('site/content/pages')).toEqual([
      'about/ar.md',
      'about/fr.md',
      'privacy/ar.md',
      'privacy/fr.md',
    ]);
  });

  test('has no placeholder left, whatever its name', () => {
    const name = `It's {{today}} \\ *$&*`;
    create('site', '--en', name, '--yes');
    for (const file of filesOf('site').filter((path) => !path.endsWith('.yml')))
      expect(made(`site/${file}`).replaceAll('{{today}}', '')).not.toContain('{{');
    expect(made('site/astro.config.ts')).toContain(`en: 'It\\'s {{today}} \\\\ *$&*',`);
    expect(made('site/README.md')).toMatch(/^# It's \\\{\\\{today/);
  });

  test('has the same sections in each language', () => {
    create('site', '--ar', 'أ', '--en', 'A', '--fr', 'A', '--fa', 'آ', '--yes');
    const idsOf = (file: string): string[] => made(file).match(/\{#\S+\}$/gm) ?? [];
    for (const folder of ['articles/welcome', 'pages/about', 'pages/privacy']) {
      const english = idsOf(`site/content/${folder}/en.md`);
      expect(english.length).toBeGreaterThan(2);
      for (const lang of ['ar', 'fr', 'fa'])
        expect(idsOf(`site/content/${folder}/${lang}.md`)).toEqual(english);
    }
  });

  test('has content without a mistake', () => {
    create('site', ...languageCodes.flatMap((lang) => [`--${lang}`, 'A _b_']), '--yes');
    const { articles, pages, problems } = readContent(join(place, 'site/'));
    expect(problems).toEqual([]);
    expect([...articles, ...pages].map(({ id }) => id)).toEqual(['welcome', 'about', 'privacy']);
    for (const { translations } of [...articles, ...pages])
      expect(Object.keys(translations)).toEqual(languageCodes);
  });

  test('lives at the address that is given, in its folder', () => {
    create('site', '--en', 'A', '--address', 'https://a.example/reader', '--yes');
    expect(made('site/astro.config.ts')).toContain("address: 'https://a.example',");
    expect(made('site/astro.config.ts')).toContain("base: '/reader/',");
  });

  test('names no address if none is given: the host that builds gives it', () => {
    create('site', '--en', 'A', '--yes');
    expect(made('site/astro.config.ts')).toMatch(/^ +\/\/ address: 'https:\/\/example\.org',$/m);
    expect(made('site/astro.config.ts')).not.toMatch(/^ +address:/m);
  });

  test('may be made in a folder that holds an empty repository only', () => {
    mkdirSync(join(place, 'site/.git'), { recursive: true });
    const { status, stdout } = create('site', '--en', 'A', '--yes');
    expect(status).toBe(0);
    expect(stdout).toContain('  cd site\n  npm install\n  npm start\n');
    expect(readdirSync(place)).toEqual(['site']);
  });
});

describe('the midad that a site uses', () => {
  test('is of the same version as create-midad, which is that of midad', () => {
    create('site', '--en', 'A', '--yes');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(JSON.parse(made('site/package.json'))).toMatchObject({ dependencies: { midad: `^${version}` } });
    expect(existsSync(join(place, 'site/package-lock.json'))).toBe(false);
  });

  test('is locked with what it was tested with, if it is a tarball', () => {
    const left = { version: '1.0.0', resolved: 'https://registry.example/left.tgz', integrity: 'sha512-x' };
    packMidad({ lockfileVersion: 3, packages: { '': { name: 'midad' }, 'node_modules/left': left } });
    create('deep/site', '--en', 'A', '--midad', 'midad.tgz', '--yes');
    expect(JSON.parse(made('deep/site/package.json'))).toMatchObject({
      name: 'site',
      dependencies: { midad: 'file:../../midad.tgz' },
    });
    const hash = createHash('sha512').update(readFileSync(join(place, 'midad.tgz')));
    expect(JSON.parse(made('deep/site/package-lock.json'))).toEqual({
      name: 'site',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': {
          name: 'site',
          hasInstallScript: true,
          dependencies: { midad: 'file:../../midad.tgz' },
          engines: { node: '>=20' },
        },
        'node_modules/left': left,
        'node_modules/midad': {
          version: '7.8.9',
          resolved: 'file:../../midad.tgz',
          integrity: `sha512-${hash.digest('base64')}`,
          license: 'MIT',
          dependencies: { left: '1.0.0' },
          bin: { midad: 'm.js' },
        },
      },
    });
  });

  test('is not locked by a tarball without a shrinkwrap', () => {
    packMidad();
    expect(create('site', '--en', 'A', '--midad', './midad.tgz', '--yes').status).toBe(0);
    expect(existsSync(join(place, 'site/package-lock.json'))).toBe(false);
  });

  test('has to be midad', () => {
    packMidad({}, 'other');
    const { stderr } = create('site', '--en', 'A', '--midad', './midad.tgz', '--yes');
    expect(stderr).toContain('midad.tgz is not a tarball of midad. Name the midad.tgz that');
  });
});

test.each([
  [['--yes'], 'There is no folder. Write one, and a name: create-midad my-magazine --en'],
  [['site', '--yes'], 'The site has no name. Write one in each of its languages: --ar'],
  [['site', '--adress', 'x'], 'There is no option --adress. Did you mean --address?'],
  [['site', '--klingon', 'x'], 'There is no option --klingon. create-midad --help lists the options.'],
  [['site', '--en'], '--en needs a value, such as --en "The Harbour Review".'],
  [['site', '--en', '--ar', 'x'], '--en needs a value'],
  [['site', '--yes=no'], '--yes takes no value.'],
  [['site', '--en', 'The', 'Harbour'], 'There is more than one folder: site, Harbour. Write a name of'],
  [['site', '--en', 'A', '--address', 'a.example'], '"a.example" is not the address of a site.'],
  [['site', '--en', 'A', '--midad', './no.tgz'], 'no.tgz. Correct --midad, or leave it out.'],
  [['full', '--en', 'A'], 'full is not empty. Name a folder that is not there yet, or an empty one.'],
  [['full/file', '--en', 'A'], 'file is a file. Name a folder that is not there yet.'],
])('%j is refused, and nothing is written', (args, message) => {
  mkdirSync(join(place, 'full'));
  writeFileSync(join(place, 'full/file'), '');
  const { status, stderr } = create(...args);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(status).toBe(1);
  expect(filesOf('.')).toEqual(['full/file']);
});

test('--help lists the options', () => {
  const { status, stdout } = create('--help');
  expect(status).toBe(0);
  for (const option of ['--ar', '--en', '--fr', '--fa', '--address', '--midad', '--yes'])
    expect(stdout).toContain(option);
});

describe('questions', () => {
  async function answered(args: string[], answers: string[]) {
    const asked: string[] = [];
    const complaints: string[] = [];
    const options = await ask(
      readOptions(args),
      (text) => {
        asked.push(text);
        const answer = answers.shift();
        return answer === undefined
          ? Promise.reject(new Error(`no answer to ${text}`))
          : Promise.resolve(answer);
      },
      (message) => complaints.push(message),
    );
    return { ...options, asked, complaints };
  }

  test('are asked for what is missing, Arabic first', async () => {
    const { folder, names, address } = await answered(
      [],
      [`${place}/site`, 'الميناء', '', ' Le  Port ', '', 'https://a.example'],
    );
    expect(folder).toBe(`${place}/site`);
    expect([...names]).toEqual([
      ['ar', 'الميناء'],
      ['fr', 'Le Port'],
    ]);
    expect(address).toBe('https://a.example');
  });

  test('are not asked for what is given', async () => {
    const { asked, address } = await answered(['site', '--en', 'A'], ['']);
    expect(asked).toHaveLength(1);
    expect(address).toBeUndefined();
  });

  test('are asked again after an answer that does not do', async () => {
    writeFileSync(join(place, 'file'), '');
    const { complaints, names } = await answered(
      [],
      [place, `${place}/site`, '', '', '', '', '', 'A', '', '', 'a.example', ''],
    );
    expect([...names.keys()]).toEqual(['en']);
    expect(complaints).toEqual([
      expect.stringContaining('is not empty'),
      'The site needs a name in one language at least.',
      expect.stringContaining('is not the address of a site'),
    ]);
  });
});
