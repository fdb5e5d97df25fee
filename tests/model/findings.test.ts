/** The findings on home: counted from the records, named, and bounded by the report that was read. */
import { expect, test } from 'vitest';
import { findingsOf } from '../../src/model/findings.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { exceptionWords } from '../../src/model/silencios.ts';
import { EDICION, readCommitted } from '../data/made.ts';

const content = readCommitted();
const { anotaciones, estrategias, lineas, principal } = buildCatalog(content, EDICION);
if (principal === undefined) throw new Error('a report is wanted');
const found = findingsOf({ anotaciones, estrategias, lineas, principal });

/** What another report leaves unsaid is another thing, and may be nothing. */
const IS_2018 = principal.reporte_id === 'gobernacion-2018';

test('three to five sentences, each with a way to its ground', () => {
  expect(found.length).toBeGreaterThanOrEqual(IS_2018 ? 3 : 1);
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
  expect(silent?.claves.map(({ id }) => id) ?? []).toEqual(wanted);
  if (wanted.length > 0) expect(silent?.frase).toContain(String(wanted.length));
});

test.skipIf(!IS_2018)(
  'the silent estrategias are not counted without the one that describes an actividad beside its «No» (gobernacion-2018)',
  () => {
    const silent = found.find(({ frase }) => frase.includes('no anunció acciones para ninguna línea'));
    expect(silent?.frase).toMatch(/ 4 estrategias \(en una de ellas, la 2\.4, describió una actividad\)$/);
  },
);

test('an exception is said in number, and not at all where there is none', () => {
  const [none, one, three] = [0, 1, 3].map((descritas, index) => ({ clave: `9.${index + 1}`, descritas }));
  if (!none || !one || !three) throw new Error('three are wanted');
  expect([[none], [one], [none, three], [one, none, three]].map(exceptionWords)).toEqual([
    '',
    'en ella describió una actividad',
    'en una de ellas, la 9.3, describió actividades',
    'en 2 de ellas, la 9.2 y la 9.3, describió actividades',
  ]);
});

test('each of the two firsts says which count it is', () => {
  const first = found.find(({ href }) => href === '/dependencias/index.html');
  const own = anotaciones.dependencias.map(({ dependencia, papeles }) => ({
    sigla: dependencia.sigla,
    n: new Set(
      Object.values(papeles)
        .flat()
        .map(({ vista }) => vista.actividad)
        .filter(({ reporte_id }) => reporte_id === principal.reporte_id),
    ).size,
  }));
  const most = own.toSorted((a, b) => b.n - a.n)[0];
  expect(first?.frase).toMatch(/responsables de más actividades/);
  expect(first?.frase).toContain(
    `la más nombrada, sea o no responsable, es ${most?.sigla ?? ''}: en ${String(most?.n)} actividades`,
  );
});

test('nothing is said of everybody or nobody, of today or of what will be', () => {
  const said = found.map(({ frase }) => frase).join(' ');
  expect(said).not.toMatch(/\bnadie\b|\btodo el gobierno\b|\brealizarán\b/i);
});
