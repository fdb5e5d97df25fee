/** With several reports every answer is that of one of them: none is joined with what another says, and no two years are added up. */
import { describe, expect, it } from 'vitest';
import { cuentaDeActividades } from '../../src/model/words.ts';
import { cambiosOf, compareReports } from '../../src/model/compare-reports.ts';
import { byReport } from '../../src/model/dependencia-years.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { type Catalog, type LineaVista, seenBy } from '../../src/model/views.ts';
import { silenciosOf } from '../../src/model/silencios.ts';
import { extractOf } from '../../src/model/text/extracts.ts';
import { head, readReports, row } from '../source/report-text.ts';

const report = (ramo: string, anio: number, rows: readonly [string, string[]][]) => ({
  ramo,
  anio,
  text: [head(ramo, anio), ...rows.map(([clave, texts]) => row(clave, anio, texts)), ''].join('\n'),
});

function catalog(): Catalog {
  const read = readReports([
    report('Salud', 2017, [
      ['1.1.1', ['La SEP instalará 7 módulos.']],
      ['1.1.2', []],
      ['1.1.3', ['La SEP entregará folletos.']],
      ['1.1.4', []],
    ]),
    report('Salud', 2018, [
      ['1.1.1', []],
      ['1.1.2', []],
      ['1.1.3', ['La SEP entregará folletos.', 'La SEP abrirá aulas.']],
    ]),
    report('Turismo', 2018, [['1.1.2', ['La SEP abrirá aulas.']]]),
  ]);
  expect(read.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
  return buildCatalog(read.value, { version: '2026.11', fecha: '2026-11-22' });
}

const made = catalog();
const linea = (clave: string): LineaVista => {
  const found = made.lineas.find((vista) => vista.linea.clave === clave);
  if (found === undefined) throw new Error(clave);
  return found;
};
const reporte = (id: string) => made.reportes.find((one) => one.reporte_id === id);

describe('a línea de acción as one report answers it', () => {
  it('has the answer and the actividades of that report alone', () => {
    const of = (id: string) => seenBy(linea('1.1.1'), reporte(id));
    expect(of('salud-2018').forma).toBe('no');
    expect(of('salud-2018').respuestas.flatMap((view) => view.actividades)).toEqual([]);
    expect(of('salud-2017').forma).toBe('si');
    expect(of('turismo-2018').forma).toBe('sin');
  });

  it('shows no beginning of an actividad of another report below its «no»', () => {
    expect(extractOf(linea('1.1.1'), reporte('salud-2018'))).toBeUndefined();
    expect(extractOf(linea('1.1.1'), reporte('salud-2017'))?.texto).toMatch(/^La SEP instalará/);
  });

  it('is related to others by what its main report says, which is the answer shown beside it', () => {
    const { principal } = made;
    expect(principal?.reporte_id).toBe('salud-2017');
    const reasons = made.lineas.flatMap(({ linea: one }) =>
      made.anotaciones
        .relacionadas(one.linea_id)
        .flatMap((found) =>
          found.responsables.length + found.dependencias.length > 0 ? [`${one.clave} ${found.id}`] : [],
        ),
    );
    expect(reasons.toSorted()).toEqual(['1.1.1 L1.1.3', '1.1.3 L1.1.1']);
  });
});

describe('the silences of a report', () => {
  it('show its own answers, and call no estrategia whole that it answers in part', () => {
    const silencios = silenciosOf('turismo-2018', made.estrategias, made.anotaciones);
    expect(silencios.soloAcciones).toEqual([]);
    const [callada] = silenciosOf('salud-2018', made.estrategias, made.anotaciones).sinAcciones;
    expect(callada).toBeUndefined();
  });
});

it('a count of actividades of several reports is one of each, and no sum', () => {
  const vistas = [...made.anotaciones.actividades.values()];
  const said = cuentaDeActividades(vistas, made.reportes);
  expect(vistas.length).toBeGreaterThan(1);
  expect(said).not.toContain(`${String(vistas.length)} actividades`);
  const own = vistas.map(({ respuesta: { reporte } }) => `${reporte.ramo} de ${String(reporte.anio)}`);
  expect(own.filter((name) => !said.includes(name))).toEqual([]);
});

describe('reports side by side', () => {
  const filas = new Map(
    compareReports(made.lineas, made.reportes).map((fila) => [fila.vista.linea.clave, fila]),
  );

  it('tell a ramo that changed its answer from two ramos that differ', () => {
    const situaciones = ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5'].map(
      (clave) => filas.get(clave)?.situaciones,
    );
    expect(situaciones).toEqual([
      ['cambio', 'distintas'],
      ['distintas'],
      ['iguales'],
      ['nunca-anunciada'],
      ['sin-respuesta'],
    ]);
  });

  it('tell «No» from «No» with actividades in its row', () => {
    const equal = linea('1.1.3');
    const mixed = {
      ...equal,
      respuestas: equal.respuestas.map((view, i) => (i === 0 ? { ...view, forma: 'mixta' as const } : view)),
    };
    const [fila] = compareReports([mixed], made.reportes);
    expect(fila?.situaciones).toEqual(['distintas']);
  });

  it('name the older answer first, whatever the order of the reports', () => {
    const [cambio] = cambiosOf(linea('1.1.1').respuestas);
    expect([cambio?.antes.texto, cambio?.despues.texto]).toEqual([
      'Se realizarán acciones en 2017',
      'No se realizarán acciones en 2018',
    ]);
  });

  it('have a place for each report in each row, also where it does not answer', () => {
    expect([...filas.values()].filter((fila) => fila.respuestas.length !== 3)).toEqual([]);
  });
});

describe('a dependencia', () => {
  it('has its years apart, and none that does not name it', () => {
    const sep = made.anotaciones.dependencias.find(({ dependencia }) => dependencia.dependencia_id === 'sep');
    const own = sep === undefined ? [] : byReport(sep, made.reportes);
    expect(own.map(({ reporte: one, total, cuentas }) => [one.reporte_id, total, cuentas])).toEqual([
      ['salud-2018', 2, 'es responsable en 2'],
      ['turismo-2018', 1, 'es responsable en 1'],
      ['salud-2017', 2, 'es responsable en 2'],
    ]);
  });
});
