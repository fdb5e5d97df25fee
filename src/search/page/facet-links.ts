/** Facets as links: each leads to the address of the state that it would make, so history and sharing need nothing else. */
import type { Count } from '../rank/facets.ts';
import { element } from '../../browser/dom.ts';
import { FORMA_CORTA } from '../../model/words.ts';
import type { SaidFilter } from '../types.ts';
import {
  type SearchState,
  type Facet,
  FACETS,
  isSaid,
  toggle,
  withoutSaid,
  withSaid,
  writeState,
} from './state.ts';

const TITLES: Record<Facet, string> = {
  tipo: 'Tipo',
  objetivo: 'Objetivo',
  respuesta: 'Respuesta',
  dependencia: 'Dependencia',
  poblacion: 'Población',
  tema: 'Tema',
  reporte: 'Reporte',
};
const VALUES: Record<string, string> = {
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

const wordsOf = (facet: Facet, valor: string, titulo: string): string =>
  facet === 'objetivo' ? `Objetivo ${valor}` : (VALUES[valor] ?? titulo);

/** What is asked: by the address, and in words. */
export interface Asked {
  readonly state: SearchState;
  readonly saidFilters: readonly SaidFilter[];
}

function link(
  { state, saidFilters }: Asked,
  facet: Facet,
  valor: string,
  words: string,
  count?: number,
): HTMLElement {
  const said = isSaid(state, saidFilters, facet, valor);
  const chosen = said || state.facets[facet]?.includes(valor) === true;
  const href = writeState(said ? withoutSaid(state, saidFilters, facet, valor) : toggle(state, facet, valor));
  const current = chosen ? 'true' : undefined;
  const shape = facet === 'respuesta' && !chosen ? SHAPES[valor] : undefined;
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
    count === undefined ? undefined : element('span', {}, ` ${count}`),
  );
}

/** Chosen values, each removable by one tap; nothing when none is chosen. */
export function renderChosen(asked: Asked, cuentas: readonly Count[]): HTMLElement[] {
  const { facets } = withSaid(asked.state, asked.saidFilters);
  return FACETS.flatMap((facet) => {
    const known = cuentas.find((count) => count.nombre === facet)?.valores ?? [];
    return (facets[facet] ?? []).map((valor) => {
      const titulo = known.find((count) => count.valor === valor)?.titulo ?? valor;
      const words = wordsOf(facet, valor, titulo);
      return link(asked, facet, valor, facet === 'objetivo' ? words : `${TITLES[facet]}: ${words}`);
    });
  });
}

export function renderFacets(asked: Asked, cuentas: readonly Count[]): HTMLElement[] {
  return FACETS.flatMap((facet) => {
    const found = cuentas.find((count) => count.nombre === facet);
    const valores = (found?.valores ?? []).filter((valor) => valor.count > 0 || valor.chosen);
    if (valores.length < 2 && !valores.some((valor) => valor.chosen)) return [];
    if (facet !== 'objetivo') valores.sort((a, b) => b.count - a.count);
    const links = valores
      .slice(0, MOST)
      .map(({ valor, titulo, count }) => link(asked, facet, valor, wordsOf(facet, valor, titulo), count));
    return [
      element(
        'div',
        {},
        element('h2', { class: 'chico' }, TITLES[facet]),
        element('p', { class: 'hacer' }, ...links),
      ),
    ];
  });
}
