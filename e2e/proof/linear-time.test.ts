// What src/linear-time.test.ts can't count, such as the steps of a regular expression, ends: in quadratic time, so long a
// text would take hours.
import { test } from 'vitest';
import { texts } from '../linear-time.ts';

test.each(texts)('$what: a million characters are read', ({ text, read }) => {
  read(text(1_000_000));
});
