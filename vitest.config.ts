import { defineConfig } from 'vitest/config';

/** Tests of the built page and of the bundles: they share one build, made before the first of them. */
const built = ['tests/renderer/**/*.test.ts', 'tests/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    setupFiles: ['tests/fixed-seed.ts'],
    // What a page or a process must show is waited for; a busy machine takes its time.
    expect: { poll: { timeout: 15_000 } },
    // One worker alone waits for windows and processes most of its time.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: built, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: built,
          globalSetup: 'tests/build.ts',
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // Keys that a test presses within the same millisecond can overtake Chromium; a fault fails twice.
          retry: 1,
        },
      },
    ],
  },
});
