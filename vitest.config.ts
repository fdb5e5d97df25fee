/** Tests: units beside real browsers over dist/. */
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PATIENCE, TEST_PATIENCE } from './tests/lib/patience.ts';
import { RetryReporter } from './tests/lib/retry-reporter.ts';

// Programs that tests start share packages: Node compiles each once, and knows by itself what has changed since.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.build', 'compilado');

/** The files that take longest, longest first: one of them begun last would keep a core waiting. */
const LONGEST = [
  'site/accessibility',
  'site/rebuild',
  'site/faults',
  'site/dev',
  'site/saved-copy',
  'site/harness',
  'site/opening',
  'search/split-phrases',
  'lib/swap',
  'source/mutated-seeds',
  'source/round-trip',
  'data/editions',
  'site/citing',
  'site/html',
  'site/saving-cut',
  'source/bad-input',
  'site/hostile',
  'site/layers',
  'site/first-screen',
  'search/build-search',
  'site/print',
  'site/saved-page',
  'site/sin-conexion',
  'site/saved-downloads',
  'source/bad-manifest',
  'site/keyboard',
  'site/large-text',
  'site/embeds',
  'data/same-bytes',
  'site/old-browser',
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
    expect: { poll: { timeout: PATIENCE } },
    // One more than the cores of the smallest machine: tests in browsers wait, for what is typed to settle and for pages to come.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Files of one process share their modules, and so the browsers: to start one for each file took a third of the time.
    isolate: false,
  },
});
