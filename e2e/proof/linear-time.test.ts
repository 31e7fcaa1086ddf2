// The steps of a regular expression can't be counted, as src/linear-time.test.ts counts others. So these tests read very
// long texts: in quadratic time they would take hours.
import { test } from 'vitest';
import { texts } from '../linear-time.ts';

test.each(texts)('$what: a million characters are read', ({ text, read }) => {
  read(text(1_000_000));
});
