/** Entry of `npm test`: browsers, a fresh build, then every test with the checks beside them. Arguments go to vitest, and then only the tests run. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

interface Ended {
  name: string;
  passed: boolean;
  seconds: string;
  /** What it said, where that was not shown as it came. */
  said: string;
}

/** Runs a program. What one says that runs beside another is kept until both have ended, so that their lines don't mix. */
function run(name: string, [program = '', ...args]: readonly string[], beside = false): Promise<Ended> {
  const from = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(program, args, { stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit', env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      said.push(data);
    });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      done({ name, passed: code === 0, seconds, said: Buffer.concat(said).toString() });
    });
  });
}

/** Says how programs ended, and ends with a failure when one of them failed. */
function tell(ended: readonly Ended[]): void {
  for (const { said } of ended) process.stdout.write(said);
  for (const { name, passed, seconds } of ended)
    console.log(`test ${name}: ${passed ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (ended.some(({ passed }) => !passed)) process.exit(1);
}

const chosen = process.argv.slice(2);
const tests = ['vitest', 'run', ...chosen];
tell([await run('browsers', ['node', 'scripts/ensure-browsers.ts'])]);
if (chosen.length === 0 || !existsSync('dist/index.html')) {
  // As `npm run build` starts it, so that a site which that has built is taken as it is.
  tell([await run('build', ['node', ...process.execArgv, 'scripts/build.ts'])]);
}
if (chosen.length > 0) tell([await run('vitest', tests)]);
// After the build, whose files in .astro/ and .build/ both would write at once. The tests leave a core idle whenever a browser waits.
else
  tell(
    await Promise.all([run('check', ['node', 'scripts/check.ts', '--built'], true), run('vitest', tests)]),
  );
