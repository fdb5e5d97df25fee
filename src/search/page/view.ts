/** The parts of the search page, and what is put into them. */
import { FIRST } from '../rank/groups.ts';
import type { Plan } from '../types.ts';
import { renderResult, type Pagina } from './results.ts';
import type { SearchState } from './state.ts';
import { differenceOf, directOf, orderLinks, summaryOf } from './telling.ts';

const NAMES = [
  'busqueda',
  'inicio',
  'estado',
  'cargando',
  'correccion',
  'directo',
  'elegidas',
  'facetas',
  'filtros',
  'orden',
  'lista',
  'mas',
  'ayuda',
] as const;
export type Parts = Readonly<Record<(typeof NAMES)[number], HTMLElement>>;

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`the page has no [data-${name}]`);
  return found;
}

export const findParts = (): Parts => Object.fromEntries(NAMES.map((name) => [name, part(name)])) as Parts;

/** Before a search: topics, populations and examples instead of a blank. */
export function showStart({ busqueda, inicio, estado, lista }: Parts): void {
  busqueda.hidden = true;
  inicio.hidden = false;
  busqueda.setAttribute('aria-busy', 'false');
  delete busqueda.dataset['total'];
  estado.textContent = '';
  lista.replaceChildren();
}

/** Where results will be, while they are on their way. */
export function showWaiting({ busqueda, inicio, cargando, lista }: Parts): void {
  inicio.hidden = true;
  busqueda.hidden = false;
  busqueda.setAttribute('aria-busy', 'true');
  cargando.hidden = lista.childElementCount > 0;
}

export interface Shown {
  readonly state: SearchState;
  readonly plan: Plan;
  readonly claves: readonly string[];
  readonly programme: readonly string[];
  /** A word may be half typed: nothing found yet is no finding. */
  readonly typing: boolean;
}

export function showResults(
  parts: Parts,
  { state, plan, claves, programme, typing }: Shown,
  pagina: (clave: string) => Pagina,
  root: string,
): void {
  const found = claves.length;
  parts.lista.replaceChildren(
    ...claves.slice(0, FIRST).map((clave) => renderResult(pagina(clave), plan, root)),
  );
  parts.correccion.replaceChildren(
    ...(typing && found === 0 ? [] : differenceOf(plan, state, found, { claves: programme, root })),
  );
  parts.directo.replaceChildren(...directOf(plan, root));
  parts.directo.hidden = plan.offered.length === 0;
  parts.orden.replaceChildren(...orderLinks(state));
  parts.ayuda.hidden = found > 0 || typing;
  // Nothing to filter; what was chosen can still be taken away above.
  parts.filtros.hidden = found === 0;
  parts.cargando.hidden = true;
  parts.busqueda.dataset['total'] = String(found);
  parts.estado.textContent = typing && found === 0 ? '' : summaryOf(plan, state, found);
}

export function showFailure(parts: Parts): void {
  parts.lista.replaceChildren();
  parts.cargando.hidden = true;
  parts.ayuda.hidden = false;
  parts.estado.textContent =
    'El buscador no se pudo abrir en este aparato. Abajo hay otros caminos para encontrar lo que busca.';
}
