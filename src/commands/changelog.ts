/** A version's part of the changelog. */
interface Release {
  readonly version: string;
  /** Its heading and all below it. */
  readonly text: string;
}

const heading = /^## \[(\d+\.\d+\.\d+)\].*$/gm;

/**
 * The releases in the changelog after one version, up to another, newest first.
 *
 * @param changelog in the format of Keep a Changelog
 * @param from if undefined, the first release is included
 */
export function releasesBetween(changelog: string, from: string | undefined, to: string): Release[] {
  const starts = [...changelog.matchAll(heading)];
  const releases = starts.map((start, i) => ({
    version: start[1] ?? '',
    text: changelog.slice(start.index, starts[i + 1]?.index).trim(),
  }));
  return releases.filter(
    ({ version }) => (from === undefined || isAfter(version, from)) && !isAfter(version, to),
  );
}

/** Whether a version is newer than another. */
export const isAfter = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) > 0;
