/** The tables of the search: what people keep by hand in scripts/source/knowledge, with the names and pages that the records have. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Catalog } from '../../src/model/views.ts';
import { directPages } from '../../src/search/index/direct-pages.ts';
import type { Tables, Tema } from '../../src/search/index/index-types.ts';
import type { NamedPage } from '../../src/search/types.ts';
import { poblacionPath, temaPath } from '../../src/model/addresses.ts';
import type { Misprint } from '../../src/search/index/misprints.ts';
import { namesOf } from '../../src/search/index/names.ts';

interface Fila {
  readonly id: string;
  readonly alias?: string[];
  readonly formas?: string[];
}

/** A row of temas-de-lectores.json, as far as it matters here. */
interface TemaDeLectores {
  readonly id: string;
  readonly filas: readonly string[];
}

const table = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`../source/knowledge/${name}.json`, import.meta.url), 'utf8')) as T[];

export const misprints = (): Misprint[] => table<Misprint>('correcciones');

/** Of each topic, which of the pages that are offered by name it is about: its population, and topics of readers. */
function pagesOfTopics(temas: readonly Tema[], directas: readonly NamedPage[]): number[][] {
  const readers = table<TemaDeLectores>('temas-de-lectores');
  return temas.map(({ tema, poblacion }) => {
    const asked = [
      ...(poblacion === undefined ? [] : [poblacionPath(poblacion)]),
      ...readers.filter(({ filas }) => filas.includes(tema)).map(({ id }) => temaPath(id)),
    ];
    return asked.map((address) => {
      const place = directas.findIndex(({ url }) => url === address);
      if (place < 0) throw new Error(`${tema} speaks of ${address}, which is no page`);
      return place;
    });
  });
}

/** «Palabras de la calle»: how people ask for a línea de acción or estrategia, in words of ours that its text lacks. */
const streetRow = z.strictObject({
  clave: z.string().regex(/^\d+\.\d+(?:\.\d+)?$/),
  /** First words of the text that the phrases were written for: under another one the clave means something else. */
  empieza: z.string().min(1),
  frases: z
    .array(z.string().regex(/^[^|]{3,60}$/))
    .min(1)
    .refine((frases) => new Set(frases).size === frases.length),
});
export const streetRows = (): z.infer<typeof streetRow>[] =>
  z.array(streetRow).parse(table('palabras-de-la-calle'));

export function streetOf({ estrategias, lineas }: Pick<Catalog, 'estrategias' | 'lineas'>): Tables['street'] {
  const textos = new Map([
    ...estrategias.map(({ estrategia }) => [estrategia.clave, estrategia.nombre] as const),
    ...lineas.map(({ linea }) => [linea.clave, linea.texto] as const),
  ]);
  const fitting = streetRows().filter(
    ({ clave, empieza }) => textos.get(clave)?.startsWith(empieza) === true,
  );
  return new Map(fitting.map(({ clave, frases }) => [clave, frases]));
}

export function searchTables(catalog: Catalog): Tables {
  const { content } = catalog;
  const alias = new Map(table<Fila>('dependencias').map(({ id, alias: own = [] }) => [id, own]));
  const others = table<Fila>('nombres-busqueda').map(({ id, formas = [] }) => ({ id, formas }));
  const temas = table<Tema>('temas');
  const directas = directPages(catalog);
  return {
    temas,
    nombres: namesOf(content.dependencias, alias, others, content.sucesoras),
    directas,
    ofrecen: pagesOfTopics(temas, directas),
    street: streetOf(catalog),
    reportes: content.reportes.map(({ reporte_id: id, ramo, anio }) => ({ id, ramo, anio: String(anio) })),
  };
}
