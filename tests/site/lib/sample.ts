/** The pages of dist/ that a slow question is asked of: every template and, of its records, every so manyth. */
import { join } from 'node:path';
import { listFiles } from '../../../scripts/lib/files.ts';
import { ROOT } from '../../lib/project.ts';

/** Pages made by one template differ in their records only. */
const EVERY: [RegExp, number][] = [
  [/^incrustar\//, 60],
  [/^lineas\/\d/, 9],
  [/^dependencias\/(?!index)/, 9],
  [/^estrategias\/\d/, 4],
  [/^poblaciones\/(?!index)/, 4],
];

export const PAGES = listFiles(join(ROOT, 'dist')).filter((file) => file.endsWith('.html'));
export const SAMPLE = PAGES.filter(
  (file, index) => index % (EVERY.find(([pattern]) => pattern.test(file))?.[1] ?? 1) === 0,
);
