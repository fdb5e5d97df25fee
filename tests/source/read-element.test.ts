/** What was read once is kept, and never given for another text. */
import { expect, it } from 'vitest';
import { everyMatch } from '../../scripts/source/annotate/spans.ts';
import { readElement } from '../../scripts/source/annotate/read-element.ts';

const place = { archivo: 'content/registros/actividades.json', renglon: 1, columna: 1 };
const responsables = (
  elemento: 'actividad' | 'linea',
  texto: string,
  ramo?: string,
): (string | undefined)[] =>
  readElement('r-L1.1.1-1', { elemento, texto, place, ...(ramo === undefined ? {} : { ramo }) })
    .participaciones.filter(({ papel }) => papel === 'responsable')
    .map(({ dependencia_id }) => dependencia_id);

it('tells one text from another, one ramo from another and an actividad from a línea de acción', () => {
  const asked = [
    responsables('actividad', 'El INM realizará 25 cursos.'),
    responsables('actividad', 'La SRE realizará 25 cursos.'),
    responsables('linea', 'El INM realizará 25 cursos.'),
    responsables('actividad', 'Esta Secretaría realizará 25 cursos.', 'Salud'),
    responsables('actividad', 'Esta Secretaría realizará 25 cursos.', 'Gobernación'),
    responsables('actividad', 'El INM realizará 25 cursos.'),
  ];
  expect(asked).toEqual([['inm'], ['sre'], [], ['ss'], ['segob'], ['inm']]);
});

it.each([/a*/g, /a*/gu, /(?<=😀)|a/gu, /ñandú/gu])('finds what `matchAll` finds, with %s', (pattern) => {
  const texto = '😀aa😀 b';
  const places = (found: Iterable<RegExpExecArray>): [number, string][] =>
    Array.from(found, (match) => [match.index, match[0]]);
  expect(places(everyMatch(texto, pattern))).toEqual(places(texto.matchAll(pattern)));
  expect(places(everyMatch(texto, pattern))).toEqual(places(texto.matchAll(pattern)));
});
