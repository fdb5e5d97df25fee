import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf, EDICION, jsonOf, MADE, readCommitted, textOf } from './made.ts';
import { openDatabase, parseCsv, workbookSheets } from './readers.ts';

const CONTENT = readCommitted();
const paths = [...MADE.files.keys()];

describe('CSV', () => {
  const files = paths.filter((path) => path.startsWith('datos/csv/'));

  test('begins with one byte order mark and ends every record with CRLF', () => {
    const offenders = files.filter((path) => {
      const text = textOf(path);
      return (
        !text.startsWith('\ufeff') ||
        text.lastIndexOf('\ufeff') !== 0 ||
        !text.endsWith('\r\n') ||
        /[^\r]\n|\r[^\n]/.test(text)
      );
    });
    expect(offenders).toEqual([]);
  });

  test('has no line break, tab or formula in a cell, and as many cells in each record as in the header', () => {
    const offenders = files.flatMap((path) => {
      const [header = [], ...records] = parseCsv(textOf(path).slice(1));
      return records.filter(
        (record) => record.length !== header.length || record.some((cell) => /[\r\n\t]|^[=+\-@]/.test(cell)),
      );
    });
    expect(offenders).toEqual([]);
  });

  test('keeps every clave and every line of the sources as it is in the content', () => {
    const [header = [], ...records] = parseCsv(textOf('datos/csv/pem-lineas.csv').slice(1));
    const at = (column: string): number => header.indexOf(column);
    expect(records.map((row) => [row[at('linea_id')], row[at('clave')], row[at('texto')]])).toEqual(
      CONTENT.lineas.map((linea) => [linea.linea_id, linea.clave, linea.texto]),
    );
  });
});

describe('the workbook', () => {
  const { sheets } = workbookSheets();

  test('opens on a sheet that explains, then has a sheet per table', () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Léeme',
      ...MADE.model.tables.map(({ table }) => table.name),
    ]);
  });

  test('holds no formula and no merged cell', () => {
    expect(sheets.filter(({ xml }) => /<f>|<f |<mergeCell/.test(xml))).toEqual([]);
  });

  test('freezes and filters the header of every table', () => {
    const plain = sheets
      .slice(1)
      .filter(
        ({ xml }) =>
          !/<pane [^>]*ySplit="1"[^>]*state="frozen"/.test(xml) ||
          !/<autoFilter ref="A1:[A-Z]+\d+"\/>/.test(xml),
      );
    expect(plain.map((sheet) => sheet.name)).toEqual([]);
  });
});

describe('the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pem-sqlite-test-'));
  writeFileSync(join(folder, 'pem.sqlite'), bytesOf('datos/pem.sqlite'));
  const db = openDatabase(join(folder, 'pem.sqlite'));
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const all = (sql: string): Record<string, unknown>[] => db.prepare(sql).all();

  test('is whole, and its foreign keys too', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('has a rollback journal, so that it opens from read-only media', () => {
    // Bytes 18 and 19 are the write and read versions: 1 is a rollback journal, 2 is WAL.
    expect([...bytesOf('datos/pem.sqlite').slice(18, 20)]).toEqual([1, 1]);
  });

  test('declares the foreign keys of the tables', () => {
    const declared = MADE.model.tables.map(
      ({ table }) => all(`PRAGMA foreign_key_list("${table.name}")`).length,
    );
    expect(declared).toEqual(MADE.model.tables.map(({ table }) => table.foreignKeys.length));
  });

  test('finds words with and without their accents', () => {
    const hits = (word: string): unknown =>
      all(`SELECT count(*) AS n FROM busqueda WHERE busqueda MATCH '${word}'`)[0]?.['n'];
    expect(hits('migracion')).toBeGreaterThan(0);
    expect(hits('migracion')).toBe(hits('migración'));
    expect(hits('qwertz')).toBe(0);
  });

  test('answers with a view which líneas de acción have which answer', () => {
    const [yes] = all("SELECT count(*) AS n FROM lineas_con_respuesta WHERE respuesta = 'se-realizaran'");
    expect(yes?.['n']).toBe(
      CONTENT.respuestas.filter((respuesta) => respuesta.respuesta === 'se-realizaran').length,
    );
  });

  test('answers with a view which actividades name which dependencia', () => {
    const rows = all("SELECT actividad_id FROM actividades_por_dependencia WHERE dependencia_id = 'inm'").map(
      (row) => row['actividad_id'],
    );
    const own = CONTENT.participaciones.filter((participacion) => participacion.dependencia_id === 'inm');
    expect(rows.toSorted()).toEqual(own.map((participacion) => participacion.actividad_id).toSorted());
  });
});

describe('quotes', () => {
  test('stand in their text at the offsets given', () => {
    const actividades = new Map(
      CONTENT.actividades.map((actividad) => [actividad.actividad_id, actividad.texto]),
    );
    const lineas = new Map(CONTENT.lineas.map((linea) => [linea.linea_id, linea.texto]));
    const quotes = ['participaciones', 'metas', 'poblaciones_mencionadas'].flatMap(
      (table) =>
        jsonOf(`datos/json/pem-${table}.json`) as {
          actividad_id?: string;
          elemento_id?: string;
          cita: string;
          inicio: number;
          fin: number;
        }[],
    );
    const wrong = quotes.filter(({ actividad_id, elemento_id, cita, inicio, fin }) => {
      const text = actividades.get(actividad_id ?? elemento_id ?? '') ?? lineas.get(elemento_id ?? '');
      return text?.slice(inicio, fin) !== cita;
    });
    expect(quotes.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('completo', () => {
  test('has a row for every línea de acción and report, with the answer and the contradictions of the source', () => {
    const rows = jsonOf('datos/json/pem-completo.json') as {
      linea_id: string;
      respuesta: string;
      contradiccion: boolean;
    }[];
    expect(rows.length).toBe(CONTENT.lineas.length * CONTENT.reportes.length);
    const described = new Set(CONTENT.actividades.map((actividad) => actividad.linea_id));
    const contradictory = rows.filter(
      (row) => row.respuesta === 'no-se-realizaran' && described.has(row.linea_id),
    );
    expect(rows.filter((row) => row.contradiccion)).toEqual(contradictory);
  });
});

describe('the archive of everything', () => {
  test('holds the same bytes as the folder, and nothing of the editions', () => {
    const entries = unzipSync(bytesOf('datos/pem-datos.zip'));
    const inside = Object.keys(entries).map((name) => name.replace('pem-datos/', 'datos/'));
    const wanted = paths.filter(
      (path) =>
        path.startsWith('datos/') && !path.startsWith('datos/ediciones/') && path !== 'datos/pem-datos.zip',
    );
    expect(inside.toSorted()).toEqual(wanted.toSorted());
    const different = wanted.filter(
      (path) =>
        !Buffer.from(bytesOf(path)).equals(entries[path.replace('datos/', 'pem-datos/')] ?? new Uint8Array()),
    );
    expect(different).toEqual([]);
  });

  test('is dated by the edition', () => {
    const [year, month, day] = EDICION.fecha.split('-').map(Number);
    const bytes = bytesOf('datos/pem-datos.zip');
    // The date of the first entry: 7 bits of year from 1980, 4 of month, 5 of day.
    const date = (bytes[12] ?? 0) + (bytes[13] ?? 0) * 256;
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([year, month, day]);
  });
});

test('file names are ASCII, lower case apart from well-known names, and short', () => {
  const odd = paths.filter(
    (path) => !/^[a-z0-9._/-]+$/.test(path.replace(/LEEME|SHA256SUMS/, '')) || path.length > 120,
  );
  expect(odd).toEqual([]);
});

test('the sources are given as they were received', () => {
  const wrong = CONTENT.fuentes.filter(
    ({ archivo, bytes }) => bytesOf(`datos/fuentes/${archivo}`).length !== bytes,
  );
  expect(wrong).toEqual([]);
});
