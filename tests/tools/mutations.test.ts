import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MUTATIONS } from '../../scripts/tools/mutation/mutations.ts';
import { ROOT } from '../lib/project.ts';

it('each fault that is made on purpose still has its place in the code, once', () => {
  const lost = MUTATIONS.filter(
    ({ file, from }) => readFileSync(join(ROOT, file), 'utf8').split(from).length !== 2,
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});
