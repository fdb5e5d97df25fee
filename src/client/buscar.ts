/** The search page: reads the address, asks, shows; typing changes the address in place, links and Enter navigate for real. */
import './en-linea.ts';
import { countFacets, filterResults } from '../lib/search/facets.ts';
import type { Plan, Resultado } from '../lib/search/types.ts';
import { element } from './busqueda/dom.ts';
import { type Motor, openMotor } from './busqueda/engine.ts';
import { renderChosen, renderFacets } from './busqueda/facets.ts';
import { renderResult } from './busqueda/results.ts';
import { type Estado, readEstado, writeEstado } from './busqueda/state.ts';

const WAIT = 150;
const PAGE = 20;

const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
/** The site's root, wherever the site was put. */
const root = new URL('../', source).href;

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`the page has no [data-${name}]`);
  return found;
}

interface Parts {
  busqueda: HTMLElement;
  estado: HTMLElement;
  correccion: HTMLElement;
  elegidas: HTMLElement;
  facetas: HTMLElement;
  orden: HTMLElement;
  lista: HTMLElement;
  mas: HTMLElement;
  ayuda: HTMLElement;
}

function isAsked(estado: Estado): boolean {
  return estado.consulta !== '' || Object.values(estado.facetas).some((values) => values.length > 0);
}

/** Without words, the facets alone choose from everything, in the order of the programme. */
async function ask(motor: Motor, estado: Estado): Promise<{ plan: Plan; resultados: readonly Resultado[] }> {
  if (estado.consulta !== '') return motor.buscador.buscar(estado.consulta, { exact: estado.exacta });
  const resultados = motor.datos.claves.map((clave) => ({ clave, puntos: 0 }));
  return { plan: motor.buscador.plan(''), resultados };
}

function correctionOf(plan: Plan, estado: Estado): Node[] {
  if (plan.correcciones.length === 0) return [];
  const corrected = plan.correcciones.map(({ corregido }) => `«${corregido}»`).join(' y ');
  const typed = plan.correcciones.map(({ escrito }) => `«${escrito}»`).join(' y ');
  const link = element(
    'a',
    { class: 'perma', href: writeEstado({ ...estado, exacta: true }) },
    `¿Buscar ${typed} tal cual?`,
  );
  return [document.createTextNode(`Se buscó ${corrected}. `), link];
}

const countWords = (n: number): string =>
  n === 0 ? 'Sin resultados' : n === 1 ? '1 resultado' : `${n} resultados`;

class Page {
  #turn = 0;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Shows the answer to a state; of two questions only the later one is shown. */
  async show(estado: Estado): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { busqueda } = this.#parts;
    if (!isAsked(estado)) {
      this.#clear();
      return;
    }
    busqueda.setAttribute('aria-busy', 'true');
    try {
      const motor = await openMotor(root);
      const { plan, resultados } = await ask(motor, estado);
      if (turn !== this.#turn) return;
      await this.#render(motor, estado, plan, resultados, turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    } finally {
      if (turn === this.#turn) busqueda.setAttribute('aria-busy', 'false');
    }
  }

  async #render(
    motor: Motor,
    estado: Estado,
    plan: Plan,
    resultados: readonly Resultado[],
    turn: number,
  ): Promise<void> {
    const parts = this.#parts;
    const kept = filterResults(resultados, estado.facetas, motor.datos);
    const order = new Map(motor.datos.claves.map((clave, index) => [clave, index]));
    if (estado.orden === 'clave') kept.sort((a, b) => (order.get(a.clave) ?? 0) - (order.get(b.clave) ?? 0));
    const first = await this.#items(motor, plan, kept.slice(0, PAGE));
    if (turn !== this.#turn) return;
    parts.lista.replaceChildren(...first);
    parts.correccion.replaceChildren(...correctionOf(plan, estado));
    const cuentas = countFacets(resultados, estado.facetas, motor.datos);
    parts.elegidas.replaceChildren(...renderChosen(estado, cuentas));
    parts.facetas.replaceChildren(...renderFacets(estado, cuentas));
    parts.orden.replaceChildren(...orderLinks(estado));
    parts.ayuda.hidden = kept.length > 0;
    this.#offerMore(motor, plan, kept, PAGE);
    parts.busqueda.hidden = false;
    parts.busqueda.dataset['total'] = String(kept.length);
    const about = estado.consulta === '' ? '' : ` para «${estado.consulta}»`;
    parts.estado.textContent = `${countWords(kept.length)}${about}`;
  }

  async #items(motor: Motor, plan: Plan, resultados: readonly Resultado[]): Promise<HTMLElement[]> {
    const pages = await Promise.all(resultados.map(({ clave }) => motor.pagina(clave)));
    return pages.flatMap((pagina) => (pagina === undefined ? [] : [renderResult(pagina, plan, root)]));
  }

  #offerMore(motor: Motor, plan: Plan, kept: readonly Resultado[], shown: number): void {
    const { mas, lista } = this.#parts;
    const left = kept.length - shown;
    if (left <= 0) {
      mas.replaceChildren();
      return;
    }
    const button = element(
      'button',
      { type: 'button' },
      `Mostrar ${Math.min(left, PAGE)} más de ${kept.length}`,
    );
    const turn = this.#turn;
    button.addEventListener('click', () => {
      void this.#items(motor, plan, kept.slice(shown, shown + PAGE)).then((items) => {
        if (turn !== this.#turn) return;
        lista.append(...items);
        items[0]?.querySelector('a')?.focus();
        this.#offerMore(motor, plan, kept, shown + PAGE);
      });
    });
    mas.replaceChildren(button);
  }

  #clear(): void {
    const { busqueda, estado, lista } = this.#parts;
    busqueda.hidden = true;
    busqueda.setAttribute('aria-busy', 'false');
    delete busqueda.dataset['total'];
    estado.textContent = '';
    lista.replaceChildren();
  }

  #fail(error: unknown): void {
    const { busqueda, estado, lista, ayuda } = this.#parts;
    busqueda.hidden = false;
    lista.replaceChildren();
    ayuda.hidden = false;
    estado.textContent =
      'El buscador no se pudo abrir en este aparato. Abajo hay otros caminos para encontrar lo que busca.';
    console.warn(error);
  }
}

function orderLinks(estado: Estado): HTMLElement[] {
  const kinds = [
    { orden: 'relevancia', texto: 'Por relevancia' },
    { orden: 'clave', texto: 'Por clave' },
  ] as const;
  return kinds.map(({ orden, texto }) =>
    element(
      'a',
      {
        class: 'ficha',
        href: writeEstado({ ...estado, orden }),
        'aria-current': estado.orden === orden ? 'true' : undefined,
      },
      texto,
    ),
  );
}

function start(): void {
  const page = new Page({
    busqueda: part('busqueda'),
    estado: part('estado'),
    correccion: part('correccion'),
    elegidas: part('elegidas'),
    facetas: part('facetas'),
    orden: part('orden'),
    lista: part('lista'),
    mas: part('mas'),
    ayuda: part('ayuda'),
  });
  const input = document.querySelector<HTMLInputElement>('#q');
  if (input === null) return;
  const first = readEstado(location.search);
  input.value = first.consulta;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const estado = { ...readEstado(location.search), consulta: input.value.trim(), exacta: false };
      history.replaceState(null, '', writeEstado(estado));
      void page.show(estado);
    }, WAIT);
  });
  // The engine takes a moment to open: whoever puts the cursor in the field is about to need it.
  input.addEventListener('focus', () => void openMotor(root).catch(() => undefined), { once: true });
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.key === 'Escape' && event.target === input) input.blur();
  });
  // On a small screen the results come first; the filters open by one tap.
  const filters = document.querySelector<HTMLDetailsElement>('.facetas');
  if (filters !== null && matchMedia('(max-width: 63.99rem)').matches) filters.open = false;
  void page.show(first);
}

start();
