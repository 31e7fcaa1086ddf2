// The command line of npm run import.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isId, isReservedArticle } from '../article/model/ids.ts';
import { isLanguage, languageCodes } from '../language/language.ts';
import { UserError } from '../files/user-error.ts';
import type { ArchiveOptions } from '../import/archive/import-archive.ts';
import type { ImportOptions } from '../import/output/import-article.ts';

/** The text of --help. */
export const usage = `npm run import -- <file or address> [options]

Turns an article from elsewhere into content/articles/<id>/<lang>.md, ready to build, and
reports what happened to every line: kept, moved (where to) or dropped (why).

It reads
  text     copied from a page: category, headline, text with headings
  a page   saved as .html, .mhtml, .warc or .warc.gz, or at an http(s) address,
           with its images
in UTF-8, in windows-1256, or in the encoding that a page declares.

  --id <id>         the article's id, which is its address: a-z, 0-9 and hyphens.
                    Default: made from the page's address or the headline.
                    The id of an existing article adds a text in another language
  --lang ${languageCodes.join(' | ').padEnd(10)} the language, if its letters don't show it
  --category <id>   a category of content/topics.yaml, or none
  --ours            the site's own piece, published elsewhere before: keeps its date and
                    names no source
  --no-pictures     leaves images out
  --archive <file>  WordPress's export: a whole site. The first run writes a plan beside it,
                    for you to edit; the second carries it out
  --media <folder>  a copy of its wp-content/uploads; without it pictures are downloaded
  --timeout <s>     seconds to wait for a response; default: 20
  --dry-run         prints the report and writes nothing
  --force           replaces an existing text, and keeps it as .<lang>.1.md
  --help            prints this

Examples
  npm run import -- page.txt --id harbour --dry-run
  npm run import -- https://example.org/2022/harbour/ --id harbour --category opinion
  npm run import -- --archive export.xml --media uploads`;

/** Reads the command line; returns undefined for --help. @throws UserError if it is invalid */
export function readOptions(): ImportOptions | Omit<ArchiveOptions, 'base'> | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      lang: { type: 'string' },
      category: { type: 'string' },
      ours: { type: 'boolean' },
      'no-pictures': { type: 'boolean' },
      archive: { type: 'string' },
      media: { type: 'string' },
      timeout: { type: 'string' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const seconds = Number(values.timeout ?? 20);
  if (!(seconds > 0))
    throw new UserError(
      `--timeout "${values.timeout ?? ''}" is not a number of seconds. Write one, such as 60.`,
    );
  const shared = { time: seconds * 1000, dry: values['dry-run'] ?? false };
  if (values.archive !== undefined) return { archive: values.archive, media: values.media, ...shared };
  const [input, ...others] = positionals;
  if (input === undefined || others.length > 0)
    throw new UserError(
      `Name one file or address: npm run import -- page.txt --id harbour. All options: npm run import -- --help`,
    );
  const { id, lang } = values;
  if (lang !== undefined && !isLanguage(lang))
    throw new UserError(
      `"${lang}" is not a language of the site. Write --lang ${languageCodes.join(' or --lang ')}.`,
    );
  if (id !== undefined) refuseId(id);
  return {
    input,
    id,
    lang,
    category: values.category,
    ours: values.ours ?? false,
    images: !values['no-pictures'],
    ...shared,
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
