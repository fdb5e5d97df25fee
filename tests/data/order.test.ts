/** Rows stand in the numeric order of the claves, told by another method than the project's comparator. */
import { expect, test } from 'vitest';
import { compareClaves } from '../../src/model/claves.ts';
import { jsonOf } from './made.ts';

/** `1.5.10`, `L1.5.10` and `gobernacion-2018-L1.5.10-2` → `001.005.010`: as text these stand in numeric order. */
const padded = (id: string): string =>
  id.replace(/^.*[A-Z]|-\d+$/g, '').replace(/\d+/g, (part) => part.padStart(3, '0'));

/** The values of a column, as published. */
function columnOf(table: string, column: string): string[] {
  const rows = jsonOf(`datos/json/pem-${table}.json`) as Record<string, unknown>[];
  return rows.map((row) => String(row[column]));
}

test.each([
  ['objetivos', 'objetivo_id'],
  ['estrategias', 'estrategia_id'],
  ['lineas', 'linea_id'],
  ['respuestas', 'linea_id'],
  ['actividades', 'linea_id'],
  ['participaciones', 'actividad_id'],
  ['metas', 'actividad_id'],
  ['poblaciones_mencionadas', 'elemento_id'],
  ['temas_de_lineas', 'elemento_id'],
  ['diferencias', 'elemento_id'],
  ['metas_con_texto', 'clave'],
  ['participaciones_con_texto', 'clave'],
  ['menciones_con_texto', 'clave'],
  ['completo', 'linea_id'],
])('%s by %s', (table, column) => {
  const order = columnOf(table, column).map(padded);
  expect(order.length).toBeGreaterThan(4);
  expect(order).toEqual(order.toSorted());
});

test('the one comparator puts 1.5.2 before 1.5.10, and a parent before its children', () => {
  const shuffled = ['1.5.10', '10', '2', '1.5.2', '1.10.1', '1.5', '1'];
  expect(shuffled.toSorted(compareClaves)).toEqual(['1', '1.5', '1.5.2', '1.5.10', '1.10.1', '2', '10']);
});
