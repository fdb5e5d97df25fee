/** The pages of dist/ that a slow question is asked of: every template and, of its records, every so manyth. */
import { join } from 'node:path';
import { listFiles } from '../../../scripts/lib/files.ts';
import { ROOT } from '../../lib/project.ts';

/** Pages made by one template differ in their records only. */
const EVERY: [RegExp, number][] = [
  [/^incrustar\//, 90],
  [/^lineas\/\d/, 18],
  [/^dependencias\/(?!index)/, 18],
  [/^estrategias\/\d/, 8],
  [/^poblaciones\/(?!index)/, 8],
];

export const PAGES = listFiles(join(ROOT, 'dist')).filter((file) => file.endsWith('.html'));
export const SAMPLE = PAGES.filter(
  (file, index) => index % (EVERY.find(([pattern]) => pattern.test(file))?.[1] ?? 1) === 0,
);
