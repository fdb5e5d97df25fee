/** Where a text names a dependencia: the words that its role rests on, and every other place that has its sigla or its name. */
import type { Range } from '../schemas/common.ts';
import type { Dependencia } from '../views.ts';
import type { Siglas } from '../siglas.ts';

const overlap = (a: Range, b: Range): boolean => a.inicio < b.fin && b.inicio < a.fin;

function placesOfName(texto: string, nombre: string): Range[] {
  const places: Range[] = [];
  for (let at = texto.indexOf(nombre); at >= 0; at = texto.indexOf(nombre, at + nombre.length))
    places.push({ inicio: at, fin: at + nombre.length });
  return places;
}

/** `cita` comes first: what it covers isn't marked again. */
export function placesOf(
  texto: string,
  { sigla, nombre }: Pick<Dependencia, 'sigla' | 'nombre'>,
  cita: Range,
  siglas: Siglas,
): Range[] {
  const named = [
    ...placesOfName(texto, nombre),
    ...siglas.find(texto).filter((use) => use.sigla.sigla === sigla),
  ];
  const places: Range[] = [{ inicio: cita.inicio, fin: cita.fin }];
  for (const { inicio, fin } of named)
    if (!places.some((place) => overlap(place, { inicio, fin }))) places.push({ inicio, fin });
  return places.sort((a, b) => a.inicio - b.inicio);
}
