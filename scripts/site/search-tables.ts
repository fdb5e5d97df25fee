/** The tables of the search: what people keep by hand in scripts/source/knowledge, with the names and pages that the records have. */
import { readFileSync } from 'node:fs';
import type { Catalog } from '../../src/model/join.ts';
import { directPages } from '../../src/search/index/direct-pages.ts';
import type { Tablas, Tema } from '../../src/search/index/index-types.ts';
import type { Correccion } from '../../src/search/index/misprints.ts';
import { namesOf } from '../../src/search/index/names.ts';

interface Fila {
  readonly id: string;
  readonly alias?: string[];
  readonly formas?: string[];
  readonly terminos?: string[];
}

const table = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`../source/knowledge/${name}.json`, import.meta.url), 'utf8')) as T[];

export const misprints = (): Correccion[] => table<Correccion>('correcciones');

export function searchTables(catalog: Catalog): Tablas {
  const { content } = catalog;
  const alias = new Map(table<Fila>('dependencias').map(({ id, alias: own = [] }) => [id, own]));
  const others = table<Fila>('nombres-busqueda').map(({ id, formas = [] }) => ({ id, formas }));
  const terminos = new Map(table<Fila>('poblaciones').map(({ id, terminos: own = [] }) => [id, own]));
  return {
    temas: table<Tema>('temas'),
    nombres: namesOf(content.dependencias, alias, others, content.sucesoras),
    directas: directPages(catalog, terminos),
    reportes: content.reportes.map(({ reporte_id: id, ramo, anio }) => ({ id, ramo, anio: String(anio) })),
  };
}
