/** The pages as search records, for tests and bench: the same that the build indexes. */
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { misprints } from '../../scripts/site/search-tables.ts';
import type { SearchRecord } from '../../src/search/index/index-types.ts';
import { searchRecords } from '../../src/search/index/search-records.ts';
import { ROOT } from '../lib/project.ts';

let read: readonly SearchRecord[] | undefined;
/** Read once in a process. */
export const readRegistros = (): readonly SearchRecord[] =>
  (read ??= searchRecords(readCatalog(ROOT), misprints()));
