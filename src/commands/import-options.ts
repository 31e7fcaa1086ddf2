// The command line of npm run import.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isId, isReservedArticle } from '../article/model/ids.ts';
import { isLanguage, languageCodes, type Language } from '../language/language.ts';
import { UserError } from '../files/user-error.ts';

/** All that --help says. */
export const usage = `npm run import -- <file or address> [options]

Turns an article that exists elsewhere into content/articles/<id>/<lang>.md, ready to
build, and accounts for every line of it: kept, moved (where to) or dropped (why).

It reads
  text     as copied from a page: category, headline, text with its headings
  a page   saved as .html, .mhtml, .warc or .warc.gz, or at an http(s) address,
           with its pictures
in UTF-8, in windows-1256, or in the encoding that a page declares.

  --id <id>         the article's id, which is its address: a-z, 0-9 and hyphens.
                    Without it one is made from the page's address or the headline.
                    The id of an article there is adds a text in another language
  --lang ${languageCodes.join(' | ').padEnd(10)} the language, where its letters don't tell
  --category <id>   a category of content/topics.yaml, or none
  --no-pictures     leaves pictures out
  --timeout <s>     seconds an answer may take: 20
  --dry-run         prints the report and writes nothing
  --force           replaces a text there is, and keeps it beside as .<lang>.1.md
  --help            this

Examples
  npm run import -- page.txt --id harbour --dry-run
  npm run import -- https://example.org/2022/harbour/ --id harbour --category opinion`;

/** What was asked for. */
export interface ImportOptions {
  readonly input: string;
  readonly id: string | undefined;
  readonly lang: Language | undefined;
  readonly category: string | undefined;
  readonly pictures: boolean;
  /** Milliseconds. */
  readonly time: number;
  readonly dry: boolean;
  readonly force: boolean;
}

/** Reads the command line; none where help was asked for. @throws UserError where it is mistaken */
export function readOptions(): ImportOptions | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      lang: { type: 'string' },
      category: { type: 'string' },
      'no-pictures': { type: 'boolean' },
      timeout: { type: 'string' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const [input, ...others] = positionals;
  if (input === undefined || others.length > 0)
    throw new UserError(
      `Name one file or address: npm run import -- page.txt --id harbour. All there is: npm run import -- --help`,
    );
  const { id, lang } = values;
  if (lang !== undefined && !isLanguage(lang))
    throw new UserError(
      `"${lang}" is no language of the site. Write --lang ${languageCodes.join(' or --lang ')}.`,
    );
  if (id !== undefined) refuseId(id);
  const seconds = Number(values.timeout ?? 20);
  if (!(seconds > 0))
    throw new UserError(
      `--timeout "${values.timeout ?? ''}" is no number of seconds. Write one, such as 60.`,
    );
  return {
    input,
    id,
    lang,
    category: values.category,
    pictures: !values['no-pictures'],
    time: seconds * 1000,
    dry: values['dry-run'] ?? false,
    force: values.force ?? false,
  };
}

function refuseId(id: string): void {
  if (!isId(id))
    throw new UserError(
      `"${id}" is not an id. Write lower-case letters, digits and hyphens, at most 60, such as --id harbour.`,
    );
  if (isReservedArticle(id) || existsSync(`content/pages/${id}`))
    throw new UserError(`The site itself uses the address "${id}". Write another: --id ${id}-1.`);
}
