import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests in a real browser: two browsers at once on two processors keep each other waiting too long. */
const BROWSER = ['tests/sandbox/page/**/*.test.ts', 'tests/tour/**/*.test.ts'];

const common = {
  testTimeout: 20_000,
  hookTimeout: 20_000,
  // Reading the packages anew for each file took as long as all the tests.
  isolate: false,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: BROWSER,
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...common, name: 'browser', include: BROWSER, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
});
