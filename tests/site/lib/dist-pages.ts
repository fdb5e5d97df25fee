/** The pages of dist/: those that stand alone, those that are records of one template, and one of each kind. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../scripts/lib/files.ts';
import { ROOT } from '../../lib/project.ts';

const DIST = join(ROOT, 'dist');

export const PAGES = listFiles(DIST).filter((file) => file.endsWith('.html'));

/** More pages than that in one folder are records of one template. */
const MOST_ALONE = 4;
const FOLDERS = Map.groupBy(PAGES, (file) => dirname(file));
export const ALONE = [...FOLDERS].flatMap(([folder, pages]) =>
  folder === '.' || pages.length <= MOST_ALONE ? pages : [],
);

/** The other folders. */
export const OF_RECORDS = [...FOLDERS]
  .filter(([, pages]) => !ALONE.includes(pages[0] ?? ''))
  .map(([folder, pages]) => ({ folder, pages }));

export const isIndex = (file: string): boolean => file.endsWith('/index.html');

const longest = (pages: readonly string[]): string | undefined =>
  pages.toSorted((a, b) => statSync(join(DIST, b)).size - statSync(join(DIST, a)).size)[0];

/** One of each kind: what stands alone, of each folder its index and the longest of its records, and what scripts make. */
export const EVERY_KIND = [
  ...ALONE,
  ...OF_RECORDS.flatMap(({ pages }) => [
    ...pages.filter(isIndex),
    longest(pages.filter((file) => !isIndex(file))) ?? '',
  ]),
  'buscar.html?q=remesas',
  'seleccion.html#lineas=1.1.1,3.5.10',
];
