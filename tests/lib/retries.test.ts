/** No retry hides a fault: only WebKit's tests are tried again, and each time is told. */
import { expect, it } from 'vitest';
import { inWebkit, toldOf } from './retries.ts';

it('only tests of a group that runs in WebKit are tried again', () => {
  const may = [
    ['webkit, http /pem/'],
    ['webkit, file, its requests'],
    ['saved', 'the kept copy in webkit'],
    ['webkit (not run), file'],
    ['firefox, http', 'chromium'],
    ['a machine without webkit'],
    ['webkits'],
    [],
  ].map(inWebkit);
  expect(may).toEqual([true, true, true, false, false, false, false, false]);
});

it('what was tried again is counted and named, and none is said to be none', () => {
  expect(toldOf([])).toBe('tried again: 0 (only WebKit’s tests may be)');
  expect(toldOf([{ name: 'a > b', times: 1, passed: true }])).toBe(
    'tried again: 1 (only WebKit’s tests may be)\n  a > b: 1 more, passed',
  );
});
