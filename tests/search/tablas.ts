/** The reviewed tables of the search, as the build reads them. */

import { readFileSync } from 'node:fs';

import type { Nombre, Tablas, Tema } from '../../src/search/index/index-types.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../scripts/source/knowledge/${name}.json`, import.meta.url), 'utf8'));

export const readTablas = (): Tablas => ({
  temas: read('temas') as Tema[],
  nombres: read('nombres-busqueda') as Nombre[],
});
