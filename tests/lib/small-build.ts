/** Program: a small build in the current folder. Its word: the step to hold at for ever. */
import { failBuild, runBuild } from '../../scripts/site/run-build.ts';
import { smallSteps } from './small-steps.ts';

try {
  await runBuild(process.cwd(), smallSteps(process.argv[2]));
} catch (error) {
  await failBuild(error);
}
