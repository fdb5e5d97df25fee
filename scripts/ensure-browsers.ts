/** Command: makes sure that the browsers of the tests are there, and says which were found. */
import process from 'node:process';
import { ensureBrowsers } from './lib/browsers.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  for (const state of ensureBrowsers(say)) {
    say(`${state.engine}: ${state.control === 'none' ? `not run, ${state.reason}` : state.program}`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
