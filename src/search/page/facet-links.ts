/** Facets as links: each leads to the address of the state that it would make, so history and sharing need nothing else. */
import type { Cuenta } from '../rank/facets.ts';
import { element } from '../../browser/dom.ts';
import { FORMA_CORTA } from '../../model/words.ts';
import type { FiltroDicho } from '../types.ts';
import {
  type Estado,
  type Faceta,
  FACETAS,
  isSaid,
  toggle,
  withoutSaid,
  withSaid,
  writeEstado,
} from './state.ts';

const TITULOS: Record<Faceta, string> = {
  tipo: 'Tipo',
  objetivo: 'Objetivo',
  respuesta: 'Respuesta',
  dependencia: 'Dependencia',
  poblacion: 'Población',
  tema: 'Tema',
  reporte: 'Reporte',
};
const VALORES: Record<string, string> = {
  linea: 'Líneas de acción',
  estrategia: 'Estrategias',
  objetivo: 'Objetivos',
  'se-realizaran': FORMA_CORTA.si,
  'no-con-actividades': FORMA_CORTA.mixta,
  'no-se-realizaran': FORMA_CORTA.no,
};
/** The three shapes of the answers, as everywhere in the site. */
const SHAPES: Record<string, string> = {
  'se-realizaran': 'si',
  'no-con-actividades': 'mixta',
  'no-se-realizaran': 'no',
};
const MOST = 12;

const wordsOf = (faceta: Faceta, valor: string, titulo: string): string =>
  faceta === 'objetivo' ? `Objetivo ${valor}` : (VALORES[valor] ?? titulo);

/** What is asked: by the address, and in words. */
export interface Pedido {
  readonly estado: Estado;
  readonly dichos: readonly FiltroDicho[];
}

function link(
  { estado, dichos }: Pedido,
  faceta: Faceta,
  valor: string,
  words: string,
  cuenta?: number,
): HTMLElement {
  const said = isSaid(estado, dichos, faceta, valor);
  const chosen = said || estado.facetas[faceta]?.includes(valor) === true;
  const href = writeEstado(said ? withoutSaid(estado, dichos, faceta, valor) : toggle(estado, faceta, valor));
  const current = chosen ? 'true' : undefined;
  const shape = faceta === 'respuesta' && !chosen ? SHAPES[valor] : undefined;
  return element(
    'a',
    { class: 'ficha', href, 'aria-current': current },
    element(
      'b',
      {},
      chosen ? element('i', { 'aria-hidden': 'true' }, '× ') : undefined,
      chosen ? element('span', { class: 'v' }, 'Quitar filtro: ') : undefined,
      shape === undefined ? undefined : element('i', { class: `t ${shape}`, 'aria-hidden': 'true' }),
      words,
    ),
    cuenta === undefined ? undefined : element('span', {}, ` ${cuenta}`),
  );
}

/** Chosen values, each removable by one tap; nothing when none is chosen. */
export function renderChosen(pedido: Pedido, cuentas: readonly Cuenta[]): HTMLElement[] {
  const { facetas } = withSaid(pedido.estado, pedido.dichos);
  return FACETAS.flatMap((faceta) => {
    const known = cuentas.find((cuenta) => cuenta.nombre === faceta)?.valores ?? [];
    return (facetas[faceta] ?? []).map((valor) => {
      const titulo = known.find((cuenta) => cuenta.valor === valor)?.titulo ?? valor;
      const words = wordsOf(faceta, valor, titulo);
      return link(pedido, faceta, valor, faceta === 'objetivo' ? words : `${TITULOS[faceta]}: ${words}`);
    });
  });
}

export function renderFacets(pedido: Pedido, cuentas: readonly Cuenta[]): HTMLElement[] {
  return FACETAS.flatMap((faceta) => {
    const found = cuentas.find((cuenta) => cuenta.nombre === faceta);
    const valores = (found?.valores ?? []).filter((valor) => valor.cuenta > 0 || valor.elegido);
    if (valores.length < 2 && !valores.some((valor) => valor.elegido)) return [];
    if (faceta !== 'objetivo') valores.sort((a, b) => b.cuenta - a.cuenta);
    const links = valores
      .slice(0, MOST)
      .map(({ valor, titulo, cuenta }) =>
        link(pedido, faceta, valor, wordsOf(faceta, valor, titulo), cuenta),
      );
    return [
      element(
        'div',
        {},
        element('h2', { class: 'chico' }, TITULOS[faceta]),
        element('p', { class: 'hacer' }, ...links),
      ),
    ];
  });
}
