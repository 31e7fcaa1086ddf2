/** Seconds by phase of a build, in order. */
export type Phases = Readonly<Record<string, number>>;

/** Shows the progress of a build, on a terminal only, and measures the time of its phases. */
export function makeProgress() {
  const isShown = process.stdout.isTTY && process.env['CI'] !== 'true';
  const phases: Record<string, number> = {};
  let started = performance.now();
  let shownAt = 0;

  const clear = (): void => {
    if (isShown && shownAt > 0) process.stdout.write('\r\u001B[K');
    shownAt = 0;
  };
  return {
    phases,
    /** Ends a phase. */
    phase: (name: string): void => {
      clear();
      phases[name] = (performance.now() - started) / 1000;
      started = performance.now();
    },
    /** Shows how much of a phase is done, ten times a second at most. */
    show: (done: number, all: number): void => {
      if (!isShown || performance.now() - shownAt < 100) return;
      shownAt = performance.now();
      process.stdout.write(`\r\u001B[K${Math.round((100 * done) / all)} %`);
    },
  };
}
