/** What whoever adds a source is told: each thing that no table knows and each cell that was repaired, with its place and the row to paste. */
import { describe, expect, it } from 'vitest';
import { reviewWarnings } from '../../scripts/source/to-review.ts';
import { siglas } from '../../scripts/source/annotate/siglas.ts';
import { makeProject } from '../lib/project.ts';
import { head, readReports, row } from './report-text.ts';

const text = [
  head('Salud', 2019),
  row('1.1.1', 2019, ['- La QWRT instalará 7 módulos de SALUD.', 'Se instalarán módulos.']),
  `${row('1.1.2', 2019, ['El INM entregará 1, 200 folletos.'])}\t`,
  '',
].join('\n');

describe('what is to be looked at in a new report', () => {
  const { value: content } = readReports([{ ramo: 'Salud', anio: 2019, text }]);
  const told = reviewWarnings(content, (id) => id === 'salud-2019');
  const at = (rule: string) => told.filter(({ ruleId }) => ruleId === rule);

  it('names a sigla that nothing explains, with the row of the glossary', () => {
    const [first] = at('sigla-sin-explicar');
    expect(first?.message).toBe('QWRT');
    expect(first?.hint).toContain('glosario.json: {"sigla":"QWRT","expansion":"","origen":"editorial"}');
  });

  it('names who acts and is in no table, with the row of the table', () => {
    const [first] = at('actor-desconocido');
    expect(first?.message).toBe('QWRT');
    expect(first?.hint).toContain('dependencias.json: {"id":"","sigla":"QWRT","nombre":"QWRT"');
  });

  it('tells actividades without responsable by reason, in their words', () => {
    const silent = [...at('responsable-no-dicho'), ...at('responsable-sin-identificar')];
    expect(silent.map(({ message }) => message)).toContain('Se instalarán módulos.');
    expect(at('responsable-no-dicho').map(({ message }) => message)).toEqual(['Se instalarán módulos.']);
  });

  it('tells each number that is not read whole, with the row that says it', () => {
    const [first] = at('numero-sin-leer');
    expect(first?.message).toBe('1, 200');
    expect(first?.hint).toContain(
      'excepciones.json: {"elemento_id":"salud-2019-L1.1.2-1","texto":"El INM entregará 1, 200',
    );
    expect(first?.hint).toContain('"accion":"agregar","cita":"1, 200","clase":"meta","valor":null');
  });

  it('tells each cell that was repaired', () => {
    expect(at('celda-reparada').map(({ place }) => place.renglon)).toEqual([5, 6]);
  });

  it('has a place in the document for each, and says nothing of sources that were known', () => {
    expect(told.filter(({ place }) => !/^seeds\//.test(place.archivo) || place.renglon < 1)).toEqual([]);
    expect(reviewWarnings(content, () => false)).toEqual([]);
  });
});

it('takes no word in capitals for a sigla', () => {
  const texto = 'Educación y salud. SALUD, EDUCACIÓN y ÚNICA; el INM y la SEP.';
  expect([...siglas([{ id: 'a', texto }]).keys()]).toEqual(['INM', 'SEP']);
});

it('tells of a file in seeds/ that no entry names, with the entry to paste', () => {
  const project = makeProject();
  project.write('seeds/salud-2019.txt', text);
  const { status, stderr } = project.content();
  expect(status).toBe(0);
  expect(stderr).toMatch(/^seeds\/salud-2019\.txt:1:1 warning seed-without-entry: /m);
  expect(stderr).toMatch(/\{"id":"salud-2019","archivo":"salud-2019\.txt","tipo":"reporte",.*"anio":2019,/);
});

it('is told on the screen when a report is new, and not again', () => {
  const project = makeProject();
  const entry = {
    id: 'salud-2019',
    archivo: 'salud-2019.txt',
    tipo: 'reporte',
    titulo: 'R',
    ramo: 'Salud',
    anio: 2019,
  };
  project.addSource(entry, text);
  expect(project.content().stderr).toMatch(
    /^seeds\/salud-2019\.txt:5:\d+ warning sigla-sin-explicar: QWRT$/m,
  );
  expect(project.content().stderr).not.toContain('sigla-sin-explicar');
  expect(project.verify().status).toBe(0);
});
