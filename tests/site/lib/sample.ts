/** The pages of dist/ that a slow question is asked of: every template and, of its records, every so manyth. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../scripts/lib/files.ts';
import { ROOT } from '../../lib/project.ts';

const DIST = join(ROOT, 'dist');

/** Pages made by one template differ in their records only. */
const TEMPLATES: { pages: RegExp; every: number }[] = [
  { pages: /^incrustar\//, every: 60 },
  { pages: /^lineas\/\d/, every: 9 },
  { pages: /^dependencias\/(?!index)/, every: 9 },
  { pages: /^estrategias\/\d/, every: 4 },
  { pages: /^poblaciones\/(?!index)/, every: 4 },
];

/** Every so manyth from the first on, and the longest, which holds most of what the template can show. */
function some(pages: string[], every: number): string[] {
  const bytes = (file: string): number => statSync(join(DIST, file)).size;
  const longest = Math.max(...pages.map(bytes));
  return pages.filter((file, index) => index % every === 0 || bytes(file) === longest);
}

export const PAGES = listFiles(DIST).filter((file) => file.endsWith('.html'));
export const RECORDS = TEMPLATES.map(({ pages, every }) => {
  const all = PAGES.filter((file) => pages.test(file));
  return { template: String(pages), all, asked: some(all, every) };
});
const OF_RECORDS = new Set(RECORDS.flatMap(({ all }) => all));
export const SAMPLE = [
  ...PAGES.filter((file) => !OF_RECORDS.has(file)),
  ...RECORDS.flatMap(({ asked }) => asked),
];
