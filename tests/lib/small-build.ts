/** Program: a build of a few small steps in the current folder, with the lock, the records and the swap of the real one. Its words: the step to hold at for ever, and the bytes of its page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildContent } from '../../scripts/source/build-content.ts';
import { failBuild, runBuild, type Step } from '../../scripts/site/run-build.ts';
import { verify } from '../../scripts/verify.ts';
import { NEW } from './built-copy.ts';

const [heldAt = '', bytes = '0'] = process.argv.slice(2);

/** Waits for the end of the process, in the middle of a step. */
function hold(step: string): Promise<void> | undefined {
  if (step !== heldAt) return undefined;
  console.log(`holding at ${step}`);
  return new Promise(() => setInterval(() => undefined, 60_000));
}

const steps: Step[] = [
  {
    name: 'content',
    run: async (build) => {
      build.made = buildContent(build.root, { check: false, undoable: true });
      await hold('content');
      return 'as the seeds give';
    },
  },
  {
    name: 'verify',
    run: async (build) => {
      verify(build.root, build.made);
      await hold('verify');
      return 'rebuilt';
    },
  },
  {
    name: 'pages',
    run: async ({ out }) => {
      writeFileSync(join(out, 'index.html'), NEW + ' '.repeat(Number(bytes)));
      await hold('pages');
      writeFileSync(join(out, 'otra.html'), NEW);
      return '2 pages';
    },
  },
];

try {
  await runBuild(process.cwd(), steps);
} catch (error) {
  await failBuild(error);
}
