/** Looks for the answer to what the address asks, and makes its results. */
import type { Plan } from '../types.ts';
import type { Respuesta } from '../search.ts';
import type { Motor } from './engine.ts';
import { openRest } from './load-rest.ts';
import { renderResult } from './results.ts';
import { type Estado, withSaid } from './state.ts';

const isFiltered = ({ facetas }: Estado): boolean =>
  Object.values(facetas).some((values) => values.length > 0);

export const isAsked = (estado: Estado): boolean => estado.consulta !== '' || isFiltered(estado);

/** Without words, the facets alone choose from everything, in the order of the programme. */
export const ask = ({ buscador }: Motor, { consulta, exacta, literal }: Estado): Promise<Respuesta> =>
  buscador.buscar(consulta, { exact: exacta, literal });

/** Results that pass the chosen facets, in the chosen order. */
export async function keep(
  root: string,
  { claves }: Motor,
  asked: Estado,
  { resultados, dichos }: Respuesta,
): Promise<string[]> {
  const estado = withSaid(asked, dichos);
  const passing = isFiltered(estado)
    ? (await openRest(root, claves)).filter(resultados, estado.facetas)
    : resultados;
  const kept = passing.map(({ clave }) => clave);
  if (estado.orden === 'relevancia') return kept;
  const order = new Map(claves.map((clave, index) => [clave, index]));
  return kept.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Each is made as its page comes from the index, so that nothing else waits long. */
export async function resultsOf(
  root: string,
  motor: Motor,
  plan: Plan,
  claves: readonly string[],
): Promise<HTMLElement[]> {
  return Promise.all(
    claves.map(async (clave) => {
      const pagina = await motor.completa(clave).catch(() => motor.pagina(clave));
      return renderResult(pagina, plan, root);
    }),
  );
}
