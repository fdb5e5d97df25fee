/** The database: whole, with its keys, views and indexes of words. */
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf, MADE, readCommitted } from './made.ts';
import { openPublished } from './readers.ts';

const CONTENT = readCommitted();

describe('the database', () => {
  const { db, close } = openPublished();
  afterAll(close);
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
    const views = new Set(
      all("SELECT name FROM sqlite_master WHERE type = 'view'").map((row) => row['name']),
    );
    expect(declared).toEqual(
      MADE.model.tables.map(({ table }) => (views.has(table.name) ? 0 : table.foreignKeys.length)),
    );
  });

  test('keeps the joined tables as views', () => {
    const kinds = MADE.model.tables
      .filter(({ table }) => table.name.endsWith('_con_texto'))
      .map(({ table }) => all(`SELECT type FROM sqlite_master WHERE name = '${table.name}'`));
    expect(kinds).toEqual([[{ type: 'view' }], [{ type: 'view' }], [{ type: 'view' }]]);
  });

  // The question that sqlite-utils and Datasette put to the database, word by word (detect_fts).
  const detected = (table: string): unknown =>
    all(`SELECT name FROM sqlite_master WHERE rootpage = 0 AND (
      sql LIKE '%VIRTUAL TABLE%USING FTS%content="${table}"%'
      OR sql LIKE '%VIRTUAL TABLE%USING FTS%content=[${table}]%'
      OR (tbl_name = '${table}' AND sql LIKE '%VIRTUAL TABLE%USING FTS%'))`)[0]?.['name'];

  test.each(['objetivos', 'estrategias', 'lineas', 'actividades', 'completo'])(
    'offers a search in %s to the tools that look for one',
    (table) => {
      const index = detected(table);
      expect(index).toBe(`${table}_fts`);
      const rows = all(
        `SELECT t.orden FROM "${table}" t JOIN "${table}_fts" f ON t.rowid = f.rowid WHERE "${table}_fts" MATCH 'migracion'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  test('finds by the index of a table the rows whose text holds the word', () => {
    const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const found = all(
      "SELECT l.linea_id FROM lineas l JOIN lineas_fts f ON l.rowid = f.rowid WHERE lineas_fts MATCH 'remesas' ORDER BY l.orden",
    ).map((row) => row['linea_id']);
    const own = CONTENT.lineas.filter(({ texto }) => /\bremesas\b/.test(fold(texto)));
    expect(found).toEqual(own.map((linea) => linea.linea_id));
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
