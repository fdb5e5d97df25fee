import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, MADE, textOf } from './made.ts';
import {
  openPublished,
  parseCsv,
  readJson,
  readParquet,
  readSqlite,
  sheetCells,
  wordsOf,
  workbookSheets,
} from './readers.ts';

const { db, close } = openPublished();
afterAll(close);

const { sheets, strings } = workbookSheets();
const NAMES = MADE.model.tables.map(({ table }) => table.name);

/** The columns as docs/contrato.md promises them, written here again by hand. */
const CONTRACT: Readonly<Record<string, string>> = {
  objetivos: 'objetivo_id, clave, orden, nombre, descripcion, estrategias, lineas, url',
  estrategias: 'estrategia_id, clave, orden, objetivo_id, nombre, lineas, url',
  lineas: 'linea_id, clave, orden, objetivo_id, estrategia_id, texto, fuente_id, renglon, url',
  reportes: 'reporte_id, orden, ramo, anio, titulo, fuente_id, url',
  respuestas:
    'respuesta_id, orden, reporte_id, linea_id, respuesta, respuesta_texto, texto_en_reporte, actividades, contradiccion, renglon',
  actividades:
    'actividad_id, orden, reporte_id, linea_id, numero, texto, condicionada, condicion_cita, renglon, url, responsable',
  dependencias: 'dependencia_id, orden, sigla, nombre, tipo, ambito, adscrita_a, origen_nombre, url',
  participaciones:
    'participacion_id, orden, actividad_id, dependencia_id, papel, cita, inicio, fin, actor_texto',
  metas:
    'meta_id, orden, actividad_id, clase, valor, valor_hasta, operador, unidad, periodicidad, solapa_con, cita, inicio, fin',
  poblaciones: 'poblacion_id, orden, nombre, definicion, url',
  poblaciones_mencionadas: 'mencion_id, orden, poblacion_id, elemento, elemento_id, cita, inicio, fin',
  temas: 'tema_id, orden, nombre, descripcion, url',
  temas_de_lineas: 'tema_de_linea_id, orden, tema_id, elemento, elemento_id, cita, inicio, fin',
  sucesoras:
    'sucesora_id, orden, dependencia_id, situacion, nombre, sigla, vigente, desde, instrumento, publicada, confianza, evidencia_titulo, evidencia_url, evidencia_fecha, nota',
  diferencias: 'diferencia_id, orden, elemento, elemento_id, fuente_a, texto_a, fuente_b, texto_b, clase',
  notas_de_calidad: 'nota_id, orden, fuente_id, renglon, columna, clase, texto, tratamiento',
  glosario: 'sigla, orden, expansion, origen, referencia',
  fuentes: 'fuente_id, orden, tipo, titulo, emisor, ramo, anio, archivo, bytes, sha256, nota',
  diccionario:
    'tabla, columna, orden, tipo, obligatoria, descripcion, valores, ejemplo, titulo, vacio, referencia',
  metas_con_texto:
    'meta_id, orden, actividad_id, clase, valor, valor_hasta, operador, unidad, periodicidad, solapa_con, cita, inicio, fin, clave, texto, url',
  participaciones_con_texto:
    'participacion_id, orden, actividad_id, dependencia_id, papel, cita, inicio, fin, actor_texto, clave, texto, nombre, url',
  menciones_con_texto:
    'mencion_id, orden, poblacion_id, elemento, elemento_id, cita, inicio, fin, clave, texto, nombre, url',
  completo:
    'linea_id, clave, orden, objetivo_id, objetivo, estrategia_id, estrategia, texto, reporte_id, respuesta, contradiccion, actividad_1, actividad_2, responsables, url, numero_de_actividades, condicionada, redaccion_distinta, poblaciones, temas',
};

const csv = (name: string): string => textOf(`datos/csv/pem-${name}.csv`);
const records = (name: string): string[][] => parseCsv(csv(name).slice(1));

const DICCIONARIO = jsonOf('datos/json/pem-diccionario.json') as {
  tabla: string;
  columna: string;
  tipo: string;
  titulo: string;
  descripcion: string;
}[];

test('the tables are those of the contract', () => {
  expect(NAMES.toSorted()).toEqual(Object.keys(CONTRACT).toSorted());
});

describe.each(NAMES)('table %s', (name) => {
  const [header = [], ...cells] = records(name);
  const data = MADE.model.tables.find(({ table }) => table.name === name);
  const booleans = new Set(
    data?.columns.filter(({ tipo }) => tipo === 'booleano').map((column) => column.name),
  );

  test('has the columns of the contract, in its order', () => {
    expect(header).toEqual(CONTRACT[name]?.split(', '));
  });

  test('has a whole and unique key in every row', () => {
    const keys = cells.map((row) =>
      (data?.table.primaryKey ?? []).map((column) => row[header.indexOf(column)] ?? ''),
    );
    expect(keys.filter((key) => key.includes(''))).toEqual([]);
    expect(new Set(keys.map((key) => key.join(' '))).size).toBe(cells.length);
  });

  test('has rows, numbered from 1 in their order', () => {
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.map((row) => row[header.indexOf('orden')])).toEqual(
      cells.map((_, index) => String(index + 1)),
    );
  });

  test('says the same in JSON as in CSV', () => {
    expect(readJson(name, header)).toEqual(cells);
  });

  test('says the same in Parquet as in CSV', async () => {
    expect(await readParquet(name, header)).toEqual(cells);
  });

  test('says the same in SQLite as in CSV', () => {
    expect(readSqlite(db, name, header, booleans)).toEqual(cells);
  });

  test('says the same in the workbook as in CSV', () => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    expect(sheet).toBeDefined();
    if (sheet === undefined) return;
    const [titles = [], ...rows] = sheetCells(sheet, strings, header.length);
    const entries = titles.map((titulo) =>
      DICCIONARIO.find((entry) => entry.tabla === name && entry.titulo === titulo),
    );
    expect(entries.map((entry) => entry?.columna)).toEqual(header);
    const words = entries.map((entry) => wordsOf(entry?.descripcion ?? ''));
    expect(rows.map((row) => row.map((cell, at) => words[at]?.get(String(cell)) ?? String(cell)))).toEqual(
      cells,
    );
    const isNumber = entries.map((entry) => ['entero', 'numero'].includes(entry?.tipo ?? ''));
    const odd = rows.flat().filter((cell, at) => {
      const wanted = isNumber[at % header.length] === true ? 'number' : 'string';
      return cell !== '' && typeof cell !== wanted;
    });
    expect(odd).toEqual([]);
  });

  test('names only records that exist', () => {
    const missing = (data?.table.foreignKeys ?? []).flatMap((key) => {
      const [target = [], ...rows] = records(key.table);
      const known = new Set(rows.map((row) => row[target.indexOf(key.references[0] ?? '')]));
      return cells
        .map((row) => row[header.indexOf(key.columns[0] ?? '')] ?? '')
        .filter((value) => value !== '' && !known.has(value));
    });
    expect(missing).toEqual([]);
  });

  test('has only rows that its schema accepts, and a schema that refuses an empty row', () => {
    const rows = data?.rows ?? [];
    expect(rows.map((row) => data?.table.row.safeParse(row).error).filter(Boolean)).toEqual([]);
    expect(data?.table.row.safeParse({}).success).toBe(false);
  });

  test('says what each column is, in a title of its own', () => {
    const columns = data?.columns ?? [];
    expect(columns.filter(({ title, description }) => title === '' || description === '')).toEqual([]);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
  });
});
