/** The pages of topics count what the tables hold: each text once, each responsible body once per actividad. */
import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/join.ts';
import { EDICION, readCommitted } from '../data/made.ts';

const content = readCommitted();
const { anotaciones } = buildCatalog(content, EDICION);

const distinct = (elemento: 'linea' | 'actividad', temaId: string): number =>
  new Set(
    content.temas_de_lineas
      .filter((row) => row.tema_id === temaId && row.elemento === elemento)
      .map((row) => row.elemento_id),
  ).size;

test('each topic has the líneas de acción and actividades that its quotes name, each once', () => {
  const counted = anotaciones.temas.map(({ tema, lineas, actividades }) => [
    tema.tema_id,
    lineas.length,
    actividades.length,
  ]);
  const wanted = content.temas.map(({ tema_id }) => [
    tema_id,
    distinct('linea', tema_id),
    distinct('actividad', tema_id),
  ]);
  expect(counted).toEqual(wanted);
});

test('no topic is empty, and líneas and actividades come in the order of the programme', () => {
  expect(anotaciones.temas.filter(({ lineas }) => lineas.length === 0)).toEqual([]);
  const unordered = anotaciones.temas.filter(({ lineas }) =>
    lineas.some(({ vista }, i) => vista.linea.orden <= (lineas[i - 1]?.vista.linea.orden ?? 0)),
  );
  expect(unordered.map(({ tema }) => tema.tema_id)).toEqual([]);
});

test('who is responsible is counted per actividad, most first, and those without are counted apart', () => {
  const responsables = new Map(
    [...Map.groupBy(content.participaciones, (row) => row.actividad_id)].map(([id, rows]) => [
      id,
      new Set(
        rows.flatMap(({ papel, dependencia_id }) =>
          papel === 'responsable' && dependencia_id !== undefined ? [dependencia_id] : [],
        ),
      ),
    ]),
  );
  const wrong = anotaciones.temas.filter(
    ({ actividades, responsables: counted, sinResponsable, sinIdentificar }) => {
      const sets = actividades.map(
        ({ vista }) => responsables.get(vista.actividad.actividad_id) ?? new Set(),
      );
      const sum = counted.reduce((total, row) => total + row.actividades, 0);
      const falling = counted.every((row, i) => row.actividades <= (counted[i - 1]?.actividades ?? Infinity));
      return (
        !falling ||
        sum !== sets.reduce((total, set) => total + set.size, 0) ||
        sinResponsable + sinIdentificar !== sets.filter((set) => set.size === 0).length ||
        sinResponsable !== actividades.filter(({ vista }) => vista.responsable === 'texto-no-lo-dice').length
      );
    },
  );
  expect(wrong.map(({ tema }) => tema.tema_id)).toEqual([]);
});
