/** Tests: units beside real browsers over dist/, each file in its own process. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**', '**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
