// Runs before each test file: every run tries properties on the same cases, so that a test fails only after a change.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20260507 });
