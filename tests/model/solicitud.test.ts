/** A ready request: whom it goes to, by rule, and what it says and leaves out. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildCatalog } from '../../src/model/join.ts';
import { fraseDeTransparencia } from '../../src/model/schemas/hecho.ts';
import { destinatariosOf, solicitudText } from '../../src/model/solicitud.ts';
import { EDICION, readCommitted } from '../data/made.ts';

const content = readCommitted();
const { anotaciones, lineas } = buildCatalog(content, EDICION);
const contexto = {
  sucesoras: anotaciones.sucesoras,
  dependencias: content.dependencias,
  actividades: anotaciones.actividades,
};
const frases = z
  .array(fraseDeTransparencia)
  .parse(
    JSON.parse(readFileSync(new URL('../../content/hechos/transparencia.json', import.meta.url), 'utf8')),
  );
const all = lineas.map((vista) => ({ vista, destinatarios: destinatariosOf(vista, contexto) }));
const text = (one: (typeof all)[number], url?: string): string => solicitudText({ ...one, frases, url });
const responsables = (vista: (typeof lineas)[number]) =>
  vista.respuestas.flatMap((view) =>
    view.actividades.flatMap(({ actividad_id }) =>
      content.participaciones.filter((p) => p.actividad_id === actividad_id && p.papel === 'responsable'),
    ),
  );

test('every line that a report answered has somebody to ask, and never a foreign or social body', () => {
  expect(all.filter(({ destinatarios }) => destinatarios.length === 0)).toEqual([]);
  const never = new Set(['extranjero', 'internacional', 'academico', 'social']);
  const wrong = all.flatMap(({ destinatarios }) =>
    destinatarios.filter(({ dependencia }) => never.has(dependencia?.ambito ?? '')),
  );
  expect(wrong).toEqual([]);
});

test('where nobody is responsible the ramo of the report is asked, and the request says why', () => {
  const without = all.filter(({ vista }) => responsables(vista).length === 0);
  expect(without.length).toBeGreaterThan(0);
  const wrong = without.filter(
    (one) =>
      one.destinatarios.some(({ nombres, dependencia }) => {
        const ramos = one.vista.respuestas.map(({ reporte }) => reporte.ramo);
        const said = `${nombres.join(' ')} ${dependencia?.nombre ?? ''}`;
        return !ramos.some((ramo) => said.includes(ramo));
      }) || !text(one).includes('no identificamos en él quién sería responsable'),
  );
  expect(wrong.map(({ vista }) => vista.linea.clave)).toEqual([]);
});

test('a body that is gone is asked by the name of who holds its place, with the decree and its date', () => {
  const pgr = all.find(({ destinatarios }) =>
    destinatarios.every(({ dependencia }) => dependencia?.dependencia_id === 'pgr'),
  );
  if (pgr === undefined) throw new Error('a línea of the PGR alone is wanted');
  expect(text(pgr)).toContain('A: Fiscalía General de la República (FGR)');
  expect(text(pgr)).toMatch(
    /Era Procuraduría General de la República\..*Diario Oficial de la Federación, 20 de diciembre de 2018/,
  );
});

test('each request holds the words of its línea, and asks for documents, budget and results', () => {
  const wrong = all.filter((one) => {
    const said = text(one);
    return ![`«${one.vista.linea.texto}»`, 'presupuesto', 'con qué resultados', '30 de abril de 2014'].every(
      (word) => said.includes(word),
    );
  });
  expect(wrong.map(({ vista }) => vista.linea.clave)).toEqual([]);
});

test('each actividad that a report described is quoted whole, by its number', () => {
  const wrong = all.flatMap((one) => {
    const said = text(one);
    return one.vista.respuestas
      .flatMap(({ actividades }) => actividades)
      .filter((own) => !said.includes(`Actividad ${String(own.numero)}: «${own.texto}»`))
      .map(({ actividad_id }) => actividad_id);
  });
  expect(wrong).toEqual([]);
});

test('an address stands in it only where the copy knows its own', () => {
  const [one] = all;
  if (one === undefined) throw new Error('there is a línea');
  expect(text(one)).not.toMatch(/https?:/);
  expect(text(one, 'https://pem.example.org/lineas/1.1.1.html')).toContain(
    'Página consultada: https://pem.example.org/lineas/1.1.1.html',
  );
});

test('no period of the present law is promised: the old one is told as old', () => {
  const [one] = all;
  if (one === undefined) throw new Error('there is a línea');
  const days = text(one)
    .split('\n')
    .filter((line) => /\d+ días/.test(line));
  expect(days.filter((line) => !line.startsWith('Hasta marzo de 2025'))).toEqual([]);
});
