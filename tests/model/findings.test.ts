/** The findings on home: counted from the records, named, and bounded by the report that was read. */
import { expect, test } from 'vitest';
import { findingsOf } from '../../src/model/findings.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { EDICION, readCommitted } from '../data/made.ts';

const content = readCommitted();
const { anotaciones, estrategias, lineas, principal } = buildCatalog(content, EDICION);
if (principal === undefined) throw new Error('a report is wanted');
const found = findingsOf({ anotaciones, estrategias, lineas, principal });

test('three to five sentences, each with a way to its ground', () => {
  expect(found.length).toBeGreaterThanOrEqual(3);
  expect(found.length).toBeLessThanOrEqual(5);
  expect(found.filter(({ href, enlace }) => !href.startsWith('/') || enlace === '')).toEqual([]);
});

test('the estrategias without announced actions are those of which no línea has a yes', () => {
  const yes = new Set(
    content.respuestas
      .filter((r) => r.reporte_id === principal.reporte_id && r.respuesta === 'se-realizaran')
      .map((r) => content.lineas.find((l) => l.linea_id === r.linea_id)?.estrategia_id),
  );
  const wanted = content.estrategias.map((e) => e.estrategia_id).filter((id) => !yes.has(id));
  const silent = found.find(({ frase }) => frase.includes('no anunció acciones para ninguna línea'));
  expect(silent?.claves.map(({ id }) => id)).toEqual(wanted);
  expect(silent?.frase).toContain(String(wanted.length));
});

test('nothing is said of everybody or nobody, of today or of what will be', () => {
  const said = found.map(({ frase }) => frase).join(' ');
  expect(said).not.toMatch(/\bnadie\b|\btodo el gobierno\b|\brealizarán\b/i);
});
