/** Tests: units beside real browsers over dist/. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Three real browsers on two cores: WebKitGTK's wasm was seen to fail once in some twenty runs. A real fault fails every time.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A build belongs to the test command; the machine has two cores, and a browser takes one.
    maxWorkers: 2,
    // Files of one process share their modules, and so the browsers: to start one for each file took a third of the time.
    isolate: false,
  },
});
