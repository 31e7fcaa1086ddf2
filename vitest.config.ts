import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'units', include: ['src/**/*.test.ts'], exclude: ['src/tasks/**'] } },
      {
        // These look at dist, which npm test builds first; one file at a time, for they share two cores with a browser.
        test: {
          name: 'site',
          include: ['src/tasks/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What is heavier, or needs browsers of the system: npm run proof.
        test: {
          name: 'proof',
          include: ['src/tasks/proof/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
