/** The data dictionary: every heading of whatever is published is in it. */
import { describe, expect, test } from 'vitest';
import { figuraCsv } from '../../scripts/site/figures.ts';
import { figurasOf } from '../../src/charts/figures/all.ts';
import { twinFiles } from '../../src/data/twins/twin-files.ts';
import { bytesOf, CATALOG, jsonOf, MADE } from './made.ts';
import { openPublished, parseCsv } from './readers.ts';

/** What the dictionary calls a CSV of the site. */
function tablaOf(path: string): string {
  const table = /\/csv(?:-sin-marca)?\/pem-(\w+)\.csv$/.exec(path)?.[1];
  if (table !== undefined) return table;
  if (/^(objetivos|estrategias|lineas)\//.test(path)) return 'completo';
  return path.replace(/^(dependencias|poblaciones|temas)\/.*/, '$1/*.csv');
}

/** Every CSV of the site with its headings: datasets, editions, what stands beside pages, figures. */
function* csvs(): Generator<[path: string, text: string]> {
  const decoder = new TextDecoder();
  for (const path of MADE.files.keys()) {
    if (path.endsWith('.csv')) yield [path, decoder.decode(bytesOf(path))];
  }
  for (const [path, text] of twinFiles(MADE.model)) if (path.endsWith('.csv')) yield [path, text.slice(1)];
  for (const { figuras } of figurasOf(CATALOG)) {
    for (const figura of figuras) yield [`graficas/${figura.nombre}.csv`, figuraCsv(figura).slice(1)];
  }
}

/** Views, and the index over all texts, with their columns. */
function views(): Map<string, string[]> {
  const { db, close } = openPublished();
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'view' OR name = 'busqueda'").all();
  const columns = (name: unknown): string[] =>
    db
      .prepare(`PRAGMA table_info("${String(name)}")`)
      .all()
      .map((row) => String(row['name']));
  const found = new Map(names.map(({ name }) => [String(name), columns(name)]));
  close();
  return found;
}

describe('the dictionary', () => {
  const entries = jsonOf('datos/json/pem-diccionario.json') as {
    tabla: string;
    columna: string;
    obligatoria: boolean;
    titulo: string;
    vacio: string | null;
    referencia: string | null;
  }[];

  test('says what an empty cell means wherever a cell may be empty, and nowhere else', () => {
    expect(entries.filter(({ obligatoria, vacio }) => obligatoria !== (vacio === null))).toEqual([]);
  });

  test('refers only to columns that exist, and refers every identifier of another table', () => {
    const known = new Set(entries.map(({ tabla, columna }) => `${tabla}.${columna}`));
    const parts = (referencia: string | null): string[] => referencia?.split(' | ') ?? [];
    expect(entries.flatMap(({ referencia }) => parts(referencia)).filter((part) => !known.has(part))).toEqual(
      [],
    );
    const keys = new Map(MADE.model.tables.map(({ table }) => [table.name, table.primaryKey]));
    const mute = entries.filter(
      ({ tabla, columna, referencia }) =>
        columna.endsWith('_id') && referencia === null && keys.get(tabla)?.[0] !== columna,
    );
    expect(mute.map(({ tabla, columna }) => `${tabla}.${columna}`)).toEqual([]);
  });

  test('names no column only «Identificador»', () => {
    expect(entries.filter(({ titulo }) => titulo === 'Identificador')).toEqual([]);
  });

  const headings = (tabla: string): string[] =>
    entries.filter((entry) => entry.tabla === tabla).map(({ columna }) => columna);

  test('has every heading of every CSV of the site, and of each place only those, in their order', () => {
    const read = [...csvs()].map(([path, text]) => [path, parseCsv(text)[0] ?? []] as const);
    const offenders = read.filter(([path, columns]) => {
      const known = headings(tablaOf(path));
      return path.startsWith('datos/ediciones/')
        ? columns.some((column) => !known.includes(column))
        : columns.join() !== known.join();
    });
    expect(read.length).toBeGreaterThan(300);
    expect(offenders.map(([path]) => path)).toEqual([]);
    const places = new Set([...read.map(([path]) => tablaOf(path)), ...views().keys()]);
    expect(entries.map(({ tabla }) => tabla).filter((tabla) => !places.has(tabla))).toEqual([]);
  });

  test('has every column of every view and index of the database', () => {
    const offenders = [...views()].filter(([name, columns]) => headings(name).join() !== columns.join());
    expect(views().size).toBeGreaterThan(4);
    expect(offenders).toEqual([]);
  });

  test('gives each column a title of its own in its place', () => {
    const titles = entries.map(({ tabla, titulo }) => `${tabla}: ${titulo}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
