/** Entry of `npm test`: browsers, checks, a fresh build, then every test. Arguments go to vitest, and then only the tests run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function run(name: string, command: readonly string[]): void {
  const [program = '', ...args] = command;
  const from = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(program, args, { stdio: 'inherit', env });
  console.log(
    `test ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) process.exit(status ?? 1);
}

const chosen = process.argv.slice(2);
run('browsers', ['node', 'scripts/ensure-browsers.ts']);
if (chosen.length === 0) run('check', ['node', 'scripts/check.ts']);
if (chosen.length === 0 || !existsSync('dist/index.html')) run('build', ['node', 'scripts/build.ts']);
run('vitest', ['vitest', 'run', ...chosen]);
