/** Pages of the site that a query names: bodies, populations, siglas anywhere in it, other pages by the whole of it. */

import { findPatron, isGlue } from '../../model/text/patterns.ts';
import type { Directa } from '../types.ts';
import type { Lexico } from './lexicon.ts';
import type { Termino, Tramo } from './spans.ts';

/** More would push the results away. */
const MOST = 3;

/** What people put round the name of a page: «ver el glosario». */
const ASKING = new Set(
  'ver abrir pagina donde esta estan quiero la el los las de del un una me mi'.split(' '),
);

export function directPages(
  words: readonly Termino[],
  names: readonly Tramo[],
  { directas }: Lexico,
): Directa[] {
  const bearing = words.filter(({ plegada }) => !isGlue(plegada));
  const asked = words.filter(({ plegada }) => !ASKING.has(plegada) && !isGlue(plegada));
  const named = names.flatMap(({ entradas }) => entradas.flatMap(({ pagina }) => pagina ?? []));
  const said = directas.filter(({ entera, patrones }) =>
    patrones.some((patron) => {
      const among = entera ? asked : bearing;
      const found = findPatron(patron, among, 0);
      return entera ? found.some((places) => places.length === among.length) : found.length > 0;
    }),
  );
  const all = [...said.filter(({ entera }) => entera), ...named, ...said.filter(({ entera }) => !entera)];
  return all
    .filter(({ url }, i) => all.findIndex((other) => other.url === url) === i)
    .slice(0, MOST)
    .map(({ titulo, url }) => ({ titulo, url }));
}
