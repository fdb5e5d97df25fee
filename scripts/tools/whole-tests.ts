/** Entry of `npm run measure -- tests`: what `npm test` runs, with every cell of its matrices and every case of which it asks a sample. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, '..', 'test.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, PEM_TESTS: 'whole' } },
);
process.exit(status ?? 1);
