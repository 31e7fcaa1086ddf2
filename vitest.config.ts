import { defineConfig } from 'vitest/config';

/** Tests of the built site run one file at a time: they share two cores with a browser. */
const browserTests = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'support/**/*.test.ts'] } },
      // These read dist, which npm test builds first.
      { test: { name: 'site', include: ['e2e/*.test.ts'], ...browserTests } },
      // Heavier tests, and those that need the system's browsers: npm run proof.
      { test: { name: 'proof', include: ['e2e/proof/*.test.ts'], ...browserTests } },
    ],
  },
});
