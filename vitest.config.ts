/** Tests: units beside real browsers over dist/. */
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PATIENCE, TEST_PATIENCE } from './tests/lib/patience.ts';
import { RetryReporter } from './tests/lib/retry-reporter.ts';

/** The files that take longest, longest first: one of them begun last would keep a core waiting. */
const LONGEST = [
  'site/rebuild',
  'site/opening',
  'site/dev',
  'site/accessibility',
  'site/saved-copy',
  'site/keyboard',
  'site/large-text',
  'site/faults',
  'site/suggestions',
  'site/first-paint',
  'site/citing',
  'site/search-page',
  'site/hostile',
  'site/second-report',
  'site/search-fallback',
  'tools/multiply',
  'site/html',
  'site/line-styles',
  'site/settings',
  'site/editions-mixed',
  'site/saved-downloads',
  'site/packages',
  'search/build-search',
  'site/saved-page',
  'source/clone',
  'source/round-trip',
  'search/split-phrases',
  'site/search-engine',
  'site/first-screen',
].map((name) => `tests/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.indexOf(relative(import.meta.dirname, moduleId).replaceAll('\\', '/'));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // WebKit's cells have one more try (tests/lib/retry-runner.ts), which is told at the end.
    retry: 0,
    runner: './tests/lib/retry-runner.ts',
    globalSetup: './tests/lib/run-folder.ts',
    reporters: ['default', new RetryReporter()],
    testTimeout: TEST_PATIENCE,
    hookTimeout: TEST_PATIENCE,
    teardownTimeout: PATIENCE,
    // Each look is a question to a browser, which is at work on what is waited for.
    expect: { poll: { timeout: PATIENCE, interval: 100 } },
    // One more than the cores of the smallest machine: tests in browsers wait, for what is typed to settle and for pages to come.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Files of one process share their modules, and so the browsers: to start one for each file took a third of the time.
    isolate: false,
  },
});
