// content/redirects.yaml: addresses that the site's pages had before, and where each leads now.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { printProblems, reporter, type Problem } from '../article/problems/problem.ts';
import { readText } from '../article/problems/utf8.ts';
import { readYaml } from '../article/problems/yaml.ts';
import { UserError } from '../files/user-error.ts';
import type { Redirect } from './host-rules.ts';

const redirectsFile = 'content/redirects.yaml';

/** A path of a host, with its slash. Spaces and control characters would break the rules of hosts. */
const from = z.string().regex(/^\/[^\s\p{Cc}#]*$/u);

const schema = (isPage: (path: string) => boolean) =>
  z
    .record(
      from,
      z
        .string()
        .refine(isPage)
        .describe(
          'A page of this site, such as /en/harbour/, with a slash at both ends, or without it the line goes',
        ),
    )
    .describe(
      'An old path that begins with a slash, not percent-encoded, and the path of a page: /2014/oil/: /en/oil/',
    );

/**
 * Reads the redirects of a site that was built.
 *
 * @param root the site's folder
 * @param hasFile whether the site has a file, by its path
 * @param base the path that the site lives under; it is added to the targets
 * @throws UserError with a line for each mistake
 */
export function readRedirects(
  root: string,
  hasFile: (path: string) => boolean,
  base: string,
): readonly Redirect[] {
  if (!existsSync(join(root, redirectsFile))) return [];
  const problems: Problem[] = [];
  const isPage = (path: string): boolean =>
    /^\/(?:[a-z0-9-]+\/)*$/.test(path) && hasFile(`${path.slice(1)}index.html`);
  const text = readText(root, redirectsFile, problems);
  const report = reporter(redirectsFile, problems);
  const read = text === undefined ? undefined : readYaml(schema(isPage), text, 1, report);
  for (const old of Object.keys(read?.value ?? {}))
    if (old.startsWith(base) && isPage(old.slice(base.length - 1)))
      report(
        read?.lineOf(old) ?? 1,
        `"${old}" is the address of a page of this site, which nobody could open`,
        'Take the line out, or give that page another id.',
      );
  if (problems.length > 0) throw new UserError(printProblems(problems));
  return Object.entries(read?.value ?? {}).map(([old, path]) => [old, `${base}${path.slice(1)}`]);
}
