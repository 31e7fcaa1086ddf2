// Twice as much text takes twice as many steps. Steps are counted, not timed: V8 counts how often each block of code runs.
import { Session, type Profiler } from 'node:inspector';
import { expect, test } from 'vitest';
import { conversions, texts } from '../e2e/linear-time.ts';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often blocks of code ran since it was called before. */
function stepsSinceThen(): number {
  let functions: Profiler.FunctionCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    functions = result.flatMap((script) => script.functions);
  });
  return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
}

test.each([...texts, ...conversions])('linear time: $what', ({ text, read }) => {
  const [once, twice] = [4000, 8000].map((length) => {
    const written = text(length);
    stepsSinceThen();
    read(written);
    return stepsSinceThen();
  });
  expect(twice).toBeLessThan(2.3 * (once ?? 0));
});
