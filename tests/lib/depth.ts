/** How far the tests go. `npm test` asks a sample of what is asked alike many times; `npm run measure -- tests` asks all of it. */

/** Set by scripts/tools/whole-tests.ts. */
export const WHOLE = process.env['PEM_TESTS'] === 'whole';

/** All of them, or every so manyth, from the first on. */
export const sampled = <T>(all: readonly T[], every: number): T[] =>
  all.filter((_, index) => WHOLE || index % every === 0);
