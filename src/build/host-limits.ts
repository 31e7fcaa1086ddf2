/** A host and its limits. */
interface HostLimits {
  readonly host: string;
  /** Number of files. */
  readonly files?: number;
  /** Bytes of the largest file. */
  readonly fileSize?: number;
  /** Bytes in all. */
  readonly size?: number;
  /** The page on which the host gives these limits. */
  readonly source: string;
}

const MiB = 1024 * 1024;

/** Limits of free plans. */
const hosts: readonly HostLimits[] = [
  {
    host: 'Cloudflare Pages',
    ...{ files: 20_000, fileSize: 25 * MiB },
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'GitHub Pages',
    size: 1_000_000_000,
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    host: 'GitLab Pages',
    ...{ files: 200_000, size: 1_000_000_000 },
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
  },
];

/**
 * Warns of hosts whose limits a site exceeds.
 *
 * @param files bytes of its files, by path
 * @returns a sentence for each such host
 */
export function hostWarnings(files: ReadonlyMap<string, number>): string[] {
  const all = totalsOf(files);
  const without = totalsOf([...files].filter(([path]) => !/^[^/]+\/[^/]+\/[^/]+\/card\.png$/.test(path)));
  return hosts.flatMap(({ host, source, ...limits }) => {
    const kind = kinds.find((kind) => all[kind] > (limits[kind] ?? Infinity));
    if (!kind) return [];
    const limit = limits[kind] ?? Infinity;
    const remedy =
      without[kind] > limit
        ? 'Choose another host or plan.'
        : 'Lower the setting cards in astro.config.ts: it counts articles whose sections have cards.';
    return `The site has ${print[kind](all[kind])}: ${host} takes ${print[kind](limit)}. ${remedy} ${source}`;
  });
}

type Kind = keyof typeof print;

const number = (count: number): string => count.toLocaleString('en');
const print = {
  files: (count: number): string => `${number(count)} files`,
  size: (bytes: number): string => `${number(bytes)} bytes`,
  fileSize: (bytes: number): string => `${number(bytes)} bytes in one file`,
};
const kinds = Object.keys(print) as Kind[];

function totalsOf(files: Iterable<readonly [string, number]>): Record<Kind, number> {
  const totals = { files: 0, size: 0, fileSize: 0 };
  for (const [, bytes] of files) {
    totals.files += 1;
    totals.size += bytes;
    totals.fileSize = Math.max(totals.fileSize, bytes);
  }
  return totals;
}
