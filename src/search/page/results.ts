/** Results as elements: clave, type, place, answer, and the passage that matched, with its words marked. */
import { excerpt, type Excerpt } from '../rank/excerpt.ts';
import type { PageText } from '../rank/passages.ts';
import type { Plan } from '../types.ts';
import { likest } from '../plan/street.ts';
import type { Forma } from '../../model/views.ts';
import { type DeReporte, FORMA_CORTA, reporteCorto } from '../../model/words.ts';
import { tipoOf } from '../plan/query-claves.ts';
import { type Child, element, marked } from '../../browser/dom.ts';

/** What a result shows. */
export interface Pagina {
  clave: string;
  /** Address from the site's root. */
  url: string;
  /** How each report answered; none for what no report answers. */
  respuestas: readonly { forma: Forma; de: DeReporte }[];
  textos: readonly PageText[];
  /** How people ask for it, in words of ours; known when the page has come from the index. */
  preguntas?: readonly string[];
}

/** What a result is, and where it stands; a línea de acción is known by the three parts of its clave. */
function placeOf(clave: string): string {
  const [objetivo = '', estrategia] = clave.split('.');
  switch (tipoOf(clave)) {
    case 'objetivo':
      return `Objetivo ${clave}`;
    case 'estrategia':
      return `Estrategia ${clave} · Objetivo ${objetivo}`;
    default:
      return `Objetivo ${objetivo}, estrategia ${objetivo}.${estrategia ?? ''}`;
  }
}

const passage = ({ texto, start, end, marks }: Excerpt): Child[] => [
  start > 0 ? '… ' : '',
  ...marked(texto, start, end, marks),
  end < texto.length ? ' …' : '',
];

/** Where it stands, and each answer with the names of the reports that gave it: an answer is no answer without them. */
function told({ clave, respuestas }: Pagina): HTMLElement[] {
  const place = placeOf(clave);
  if (respuestas.length === 0) return [element('p', { class: 'dice' }, element('span', {}, place))];
  const formas = [...new Set(respuestas.map(({ forma }) => forma))];
  return formas.map((forma, i) => {
    const own = respuestas.filter((respuesta) => respuesta.forma === forma).map(({ de }) => reporteCorto(de));
    const report = ` · ${own.join(', ')}${i === formas.length - 1 ? ` · ${place}` : ''}`;
    const shape = element('i', { class: `t ${forma}`, 'aria-hidden': 'true' });
    const said = element('span', {}, element('b', {}, FORMA_CORTA[forma]), report);
    return element('p', { class: 'dice' }, shape, said);
  });
}

/** Whether nothing in a page's own texts shows why it was found: its estrategia speaks of it. */
export const isSilent = ({ textos }: Pagina, plan: Plan): boolean =>
  (excerpt(textos, plan, Infinity)?.marks.length ?? 0) === 0;

/** The name of the estrategia by which a línea was found, with what it says marked; nothing where that shows no more. */
function reasonOf(madre: Pagina | undefined, plan: Plan): HTMLElement | undefined {
  const [own] = madre?.textos ?? [];
  const found = own === undefined ? null : excerpt([own], plan);
  return madre === undefined || found === null || found.marks.length === 0
    ? undefined
    : element('p', { class: 'of cita' }, `Su estrategia, ${madre.clave}: `, ...passage(found));
}

/** By which words of ours a page was found whose texts show no reason. */
function askedAs({ preguntas = [] }: Pagina, { marks }: Plan): HTMLElement | undefined {
  const phrase = likest(preguntas, marks.asked);
  return phrase === ''
    ? undefined
    : element('p', { class: 'chico' }, `Así se pregunta, en palabras nuestras: «${phrase}».`);
}

/** `madre` is the estrategia of a línea that shows by itself no reason. */
export function renderResult(pagina: Pagina, plan: Plan, root: string, madre?: Pagina): HTMLLIElement {
  const [own] = pagina.textos;
  const title = own === undefined ? undefined : excerpt([own], plan, Infinity);
  const best = excerpt(pagina.textos, plan);
  const inOther = best !== null && own !== undefined && best.id !== own.id && best.marks.length > 0;
  const anchor = inOther ? `#${best.id}` : '';
  const reason = best === null || best.marks.length === 0 ? askedAs(pagina, plan) : undefined;
  const href = `${root}${pagina.url}${anchor}`;
  const whole = title ? marked(title.texto, title.start, title.end, title.marks) : [];
  return element(
    'li',
    { 'data-resultado': '', 'data-clave': pagina.clave },
    element('span', { class: 'clave', 'aria-hidden': 'true' }, pagina.clave),
    element(
      'div',
      {},
      element(
        'h3',
        { class: 'of' },
        element('a', { href }, element('span', { class: 'v' }, `${pagina.clave} `), ...whole),
      ),
      ...told(pagina),
      inOther ? element('p', { class: 'of cita' }, ...passage(best)) : (reasonOf(madre, plan) ?? reason),
    ),
  );
}

/** Puts into a result what the index knows besides: the passage that matched, and where its topic speaks. */
export function completeResult(
  item: HTMLElement,
  pagina: Pagina,
  plan: Plan,
  { root, madre }: { root: string; madre: Pagina | undefined },
): void {
  const whole = renderResult(pagina, plan, root, madre);
  // A link that has the focus keeps it.
  const focused = item.contains(document.activeElement);
  if (!focused) item.replaceChildren(...whole.childNodes);
  else item.querySelector('a')?.setAttribute('href', whole.querySelector('a')?.getAttribute('href') ?? '');
}
