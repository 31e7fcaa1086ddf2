/** A host, and how much of a site it takes. */
interface HostLimits {
  readonly host: string;
  /** Number of files. */
  readonly files?: number;
  /** Bytes of the largest file. */
  readonly fileSize?: number;
  /** Bytes in all. */
  readonly size?: number;
  /** Where the host says so. */
  readonly source: string;
}

const MiB = 1024 * 1024;

/** Limits of hosts, of their free plans. */
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
    files: 200_000,
    source: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
  },
];

/**
 * Says which hosts would not take a site.
 *
 * @param sizes of its files, in bytes
 * @returns a sentence for each such host
 */
export function hostWarnings(sizes: readonly number[]): string[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0);
  const number = (count: number): string => count.toLocaleString('en');
  return hosts.flatMap(({ host, files = Infinity, fileSize = Infinity, size = Infinity, source }) => {
    const remedy = `Lower sectionCards in astro.config.ts, or choose another host. ${source}`;
    if (sizes.length > files)
      return `The site has ${number(sizes.length)} files: ${host} takes ${number(files)}. ${remedy}`;
    if (total > size) return `The site has ${number(total)} bytes: ${host} takes ${number(size)}. ${remedy}`;
    return largest > fileSize
      ? `The site has a file of ${number(largest)} bytes: ${host} takes ${number(fileSize)}. ${source}`
      : [];
  });
}
