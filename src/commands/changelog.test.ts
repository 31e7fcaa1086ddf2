import { expect, test } from 'vitest';
import { releasesBetween } from './changelog.ts';

const changelog = `# Changelog

## [Unreleased]

- Not yet.

## [0.10.0] - 2027-03-01

### For your site

Write \`share\` for \`buttons\`.

## [0.9.1] - 2027-02-01

- A mistake less.

## [0.9.0] - 2027-01-01

The first version.
`;
const versions = (from: string | undefined, to: string) =>
  releasesBetween(changelog, from, to).map(({ version }) => version);

test('the releases after one version up to another, newest first', () => {
  expect(versions('0.9.0', '0.10.0')).toEqual(['0.10.0', '0.9.1']);
  expect(versions('0.9.0', '0.9.1')).toEqual(['0.9.1']);
  expect(versions('0.10.0', '0.10.0')).toEqual([]);
  expect(versions(undefined, '0.9.1')).toEqual(['0.9.1', '0.9.0']);
});

test('each with its heading and text', () => {
  expect(releasesBetween(changelog, '0.9.1', '0.10.0')[0]?.text).toBe(
    '## [0.10.0] - 2027-03-01\n\n### For your site\n\nWrite `share` for `buttons`.',
  );
});
