import { defineConfig } from 'vitest/config';

/** Tests see the settings of the fixture site, so that none depends on those of this one. */
const setupFiles = ['e2e/register-site.ts', 'e2e/fixed-seed.ts'];

/** Tests of a built site. A file often waits for a browser or a build of its own: two of them use two cores. */
const ofBuiltSite = {
  setupFiles,
  globalSetup: 'e2e/build-fixture.ts',
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const unit = {
  setupFiles,
  // Properties are tried on thousands of cases.
  testTimeout: 20_000,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'support/**/*.test.ts'], ...unit } },
      { test: { name: 'site', include: ['e2e/**/*.test.ts'], exclude: ['e2e/proof/**'], ...ofBuiltSite } },
      // Heavier tests, and those that need the system's browsers: npm run proof.
      { test: { name: 'proof', include: ['e2e/proof/*.test.ts'], ...ofBuiltSite, fileParallelism: false } },
    ],
  },
});
