import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'vectors/**/*.test.ts'],
    testTimeout: 60_000,
    // Rules keep nothing between questions, so that their files need no worker of their own.
    isolate: false,
  },
});
