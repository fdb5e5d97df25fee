/** A build of a few small steps, with the lock, the records and the swap of the real one: in this process, or as a program (small-build.ts). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildContent } from '../../scripts/source/build-content.ts';
import type { Step } from '../../scripts/site/run-build.ts';
import { verify } from '../../scripts/verify.ts';

/** How the page begins that it writes. */
export const NEW = '<!DOCTYPE html>';

/** `heldAt` is the step to hold at for ever, `bytes` how many more its page has. */
export function smallSteps(heldAt = '', bytes = 0): Step[] {
  /** Waits for the end of the process, in the middle of a step. */
  const hold = (step: string): Promise<void> | undefined => {
    if (step !== heldAt) return undefined;
    console.log(`holding at ${step}`);
    return new Promise(() => setInterval(() => undefined, 60_000));
  };
  return [
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
        writeFileSync(join(out, 'index.html'), NEW + ' '.repeat(bytes));
        await hold('pages');
        writeFileSync(join(out, 'otra.html'), NEW);
        return '2 pages';
      },
    },
  ];
}
