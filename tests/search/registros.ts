/** The pages as search records, for tests and bench: the same that the build indexes. */
import { readCatalog } from '../../scripts/dist/read-catalog.ts';
import type { RegistroDeBusqueda } from '../../scripts/dist/search/types.ts';
import { searchRecords } from '../../scripts/dist/search-records.ts';
import { ROOT } from '../lib/project.ts';

export function readRegistros(): RegistroDeBusqueda[] {
  return searchRecords(readCatalog(ROOT));
}
