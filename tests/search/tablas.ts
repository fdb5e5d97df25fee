/** The tables of the search, as the build makes them. */
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { searchTables } from '../../scripts/site/search-tables.ts';
import type { Tables } from '../../src/search/index/index-types.ts';
import { ROOT } from '../lib/project.ts';

let read: Tables | undefined;
/** Read once in a process. */
export const readTablas = (): Tables => (read ??= searchTables(readCatalog(ROOT)));
