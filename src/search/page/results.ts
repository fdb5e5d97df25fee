/** Results as elements: clave, type, place, answer, and the passage that matched, with its words marked. */
import { excerpt, type Extracto } from '../rank/excerpt.ts';
import type { TextoDePagina } from '../rank/passages.ts';
import type { Plan } from '../types.ts';
import { FORMA_CORTA } from '../../model/words.ts';
import { type Child, element, marked } from '../../browser/dom.ts';

/** What a result shows; it comes from Pagefind's fragment of the page. */
export interface Pagina {
  clave: string;
  /** Address from the site's root. */
  url: string;
  tipo: string;
  /** How its answer is drawn; empty where a page has none. */
  forma: string;
  textos: TextoDePagina[];
}

const FORMAS: Record<string, string> = FORMA_CORTA;
const TIPOS: Record<string, string> = {
  objetivo: 'Objetivo',
  estrategia: 'Estrategia',
  linea: 'Línea de acción',
};

function placeOf(pagina: Pagina): string {
  const [objetivo = '', estrategia] = pagina.clave.split('.');
  if (pagina.tipo === 'objetivo') return '';
  return pagina.tipo === 'estrategia'
    ? ` · Objetivo ${objetivo}`
    : ` · Objetivo ${objetivo}, estrategia ${objetivo}.${estrategia ?? ''}`;
}

const passage = ({ texto, inicio, fin, marcas }: Extracto): Child[] => [
  inicio > 0 ? '… ' : '',
  ...marked(texto, inicio, fin, marcas),
  fin < texto.length ? ' …' : '',
];

function answer(pagina: Pagina): HTMLElement {
  const known = FORMAS[pagina.forma];
  const words = `${TIPOS[pagina.tipo] ?? ''} ${pagina.clave}${placeOf(pagina)}`;
  if (known === undefined) return element('p', { class: 'dice' }, element('span', {}, words));
  const shape = element('i', { class: `t ${pagina.forma}`, 'aria-hidden': 'true' });
  return element('p', { class: 'dice' }, shape, element('span', {}, element('b', {}, known), ` · ${words}`));
}

export function renderResult(pagina: Pagina, plan: Plan, root: string): HTMLLIElement {
  const [own] = pagina.textos;
  const title = own === undefined ? undefined : excerpt([own], plan);
  const best = excerpt(pagina.textos, plan);
  const inOther = best !== null && own !== undefined && best.id !== own.id && best.marcas.length > 0;
  const anchor = inOther ? `#${best.id}` : '';
  const href = `${root}${pagina.url}${anchor}`;
  const whole = title ? marked(own?.texto ?? '', 0, own?.texto.length ?? 0, title.marcas) : [];
  return element(
    'li',
    { 'data-resultado': '', 'data-clave': pagina.clave },
    element('span', { class: 'clave' }, pagina.clave),
    element(
      'div',
      {},
      element('p', { class: 'of' }, element('a', { href }, ...whole)),
      answer(pagina),
      inOther ? element('p', { class: 'of cita' }, ...passage(best)) : undefined,
    ),
  );
}
