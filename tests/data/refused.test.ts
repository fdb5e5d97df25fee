import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../scripts/site/data-files.ts';
import { tableCsv } from '../../src/data/formats/table-csv.ts';
import { database } from '../../src/data/formats/sqlite.ts';
import { hasErrors } from '../../src/model/issue.ts';
import { buildCatalog } from '../../src/model/join.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import { EDICION, MADE, readCommitted, ROOT, SITE } from './made.ts';

const COMMITTED = readCommitted();
/** Of the files only a sign that they would be made: what is asked here is said before, and they take most of the time. */
const keep = () => Promise.resolve(new Map([['made', '']]));
const judge = (content: Content) =>
  dataFiles(buildCatalog(content, EDICION), { siteUrl: SITE, root: ROOT, keep });

/** What is made of the content when a made-up source has a text that begins so. */
async function madeWith(start: string) {
  const [first, ...rest] = COMMITTED.actividades;
  if (first === undefined) throw new Error('there is no actividad to change');
  const actividades = [{ ...first, texto: `${start}${first.texto}` }, ...rest];
  return { ...(await judge({ ...COMMITTED, actividades })), first };
}

describe('a cell that a spreadsheet would run', () => {
  test.each(['=', '+', '-', '@', '\t', '\r'])(
    'is refused with its place when it begins with %j',
    async (start) => {
      const { files, issues, first } = await madeWith(start);
      expect(hasErrors(issues)).toBe(true);
      expect(files.size).toBe(0);
      expect(issues[0]).toMatchObject({
        ruleId: 'table-cell',
        place: { archivo: `seeds/${first.fuente_id}.txt`, renglon: first.renglon },
      });
    },
  );

  test('is not refused when the character is inside', async () => {
    const { files, issues } = await madeWith('a=b ');
    expect(hasErrors(issues)).toBe(false);
    expect(files.size).toBe(1);
  });
});

test('a line break in a cell is refused', async () => {
  expect((await madeWith('uno\ndos ')).issues.map((issue) => issue.ruleId)).toContain('table-cell');
});

test('a line break in what the manifest says of a source is read as a space', async () => {
  const fuentes = COMMITTED.fuentes.map((fuente) => ({ ...fuente, nota: 'uno\ndos' }));
  const reportes = COMMITTED.reportes.map((reporte) => ({ ...reporte, titulo: 'tres\ncuatro' }));
  const { issues, model } = await judge({ ...COMMITTED, fuentes, reportes });
  expect(hasErrors(issues)).toBe(false);
  const csv = (name: string): string =>
    model.tables
      .filter(({ table }) => table.name === name)
      .map(tableCsv)
      .join('');
  expect(csv('fuentes')).toContain('uno dos');
  expect(csv('reportes')).toContain('tres cuatro');
});

/** The content with its first record of some kind changed. */
function withFirst<K extends 'actividades' | 'participaciones' | 'metas' | 'fuentes' | 'lineas'>(
  kind: K,
  change: Partial<Content[K][number]>,
): Content {
  const [first, ...rest] = COMMITTED[kind];
  return { ...COMMITTED, [kind]: [{ ...first, ...change }, ...rest] };
}

describe('what a format can not hold is told with table, column and record', () => {
  const [first] = COMMITTED.actividades.map((row) => row.actividad_id);

  test.each([
    [
      'a text longer than a cell of a workbook',
      withFirst('actividades', { texto: 'a'.repeat(32_768) }),
      `the cell texto of ${first} in table actividades has more than 32767 characters`,
    ],
    [
      'half a character',
      withFirst('actividades', { texto: 'uno \ud83d dos' }),
      `the cell texto of ${first} in table actividades holds half a character`,
    ],
    [
      'a whole number beyond 32 bits',
      withFirst('fuentes', { bytes: 3_000_000_000 }),
      'the cell bytes of programa in table fuentes is no whole number of 32 bits',
    ],
    [
      'a number that is none',
      withFirst('lineas', { renglon: Number.NaN }),
      'the cell renglon of L1.1.1 in table lineas is no whole number of 32 bits',
    ],
    [
      'a value outside its list',
      withFirst('metas', { operador: 'otro' as 'exacto' }),
      `the cell operador of ${COMMITTED.metas[0]?.meta_id} in table metas is not one of its values`,
    ],
    [
      'an empty cell that may not be',
      withFirst('actividades', { texto: undefined as unknown as string }),
      `the cell texto of ${first} in table actividades is empty`,
    ],
    [
      'a cell of another type',
      withFirst('actividades', { texto: 7 as unknown as string }),
      `the cell texto of ${first} in table actividades is not texto`,
    ],
    [
      'the key of another record',
      withFirst('participaciones', {
        participacion_id: COMMITTED.participaciones[1]?.participacion_id ?? '',
      }),
      `the cell participacion_id of ${COMMITTED.participaciones[1]?.participacion_id} in table participaciones is the key of another record`,
    ],
    [
      'the name of a record that is not there',
      withFirst('participaciones', { dependencia_id: 'ninguna' }),
      `the cell dependencia_id of ${COMMITTED.participaciones[0]?.participacion_id} in table participaciones names no record of dependencias`,
    ],
  ])('%s', async (_, content, message) => {
    const made = await judge(content);
    expect(made.issues.map((issue) => issue.message)).toContain(message);
    expect(made.files.size).toBe(0);
  });
});

test('what only SQLite refuses is told with table and record too', () => {
  const data = MADE.model.tables.find(({ table }) => table.name === 'poblaciones');
  if (data === undefined) throw new Error('there are no poblaciones');
  const rows = data.rows.map((row) => ({
    ...row,
    orden: row['orden'] === 2 ? null : (row['orden'] ?? null),
  }));
  const second = String(data.rows[1]?.['poblacion_id']);
  expect(() => database([{ ...data, rows }])).toThrow(
    `pem.sqlite refuses ${second} of table poblaciones: NOT NULL constraint failed: poblaciones.orden`,
  );
});
