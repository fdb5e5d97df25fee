/** The search page: reads the address, asks, shows; typing changes the address in place, links and Enter navigate for real. */
import { FIRST } from '../rank/groups.ts';
import type { Respuesta } from '../search.ts';
import { ask, isAsked, keep, resultsOf } from './ask.ts';
import { type Motor, openMotor, prepare } from './engine.ts';
import { type Muestra, openResto } from './load-rest.ts';
import { type Estado, readEstado, writeEstado } from './state.ts';
import { differenceOf, directOf, orderLinks, summaryOf } from './telling.ts';
import { element } from '../../browser/dom.ts';
import { root } from '../../browser/online.ts';

/** Results are shown after a pause of this many milliseconds, and looked for a little after each letter, so that they are there by then. */
const WAIT = 150;
const EARLY = 50;

const INCOMPLETE = 'Los filtros y los demás resultados no se pudieron abrir. Vuelva a cargar la página.';

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`the page has no [data-${name}]`);
  return found;
}

interface Parts {
  busqueda: HTMLElement;
  estado: HTMLElement;
  correccion: HTMLElement;
  directo: HTMLElement;
  elegidas: HTMLElement;
  facetas: HTMLElement;
  filtros: HTMLElement;
  orden: HTMLElement;
  lista: HTMLElement;
  mas: HTMLElement;
  ayuda: HTMLElement;
}

/** What was found for a state; `claves` are those that it keeps, in its order. */
interface Hallada {
  motor: Motor;
  estado: Estado;
  respuesta: Respuesta;
  claves: readonly string[];
}

class Page {
  #turn = 0;
  #looked: { words: string; answer: Promise<Respuesta> } | undefined;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks for the answer to a state and reads what its first results show, without showing it. */
  async look(motor: Motor, estado: Estado): Promise<Hallada> {
    const words = writeEstado({ ...estado, orden: 'relevancia', facetas: {} });
    if (this.#looked?.words !== words) this.#looked = { words, answer: ask(motor, estado) };
    const respuesta = await this.#looked.answer;
    const claves = await keep(root, motor, estado, respuesta);
    for (const clave of claves.slice(0, FIRST)) void motor.pagina(clave).catch(() => undefined);
    return { motor, estado, respuesta, claves };
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
    // What fails here fails again below, and is told there.
    void prepare(root, estado.consulta).catch(() => undefined);
    try {
      const motor = await openMotor(root);
      const hallada = await this.look(motor, estado);
      const { respuesta, claves } = hallada;
      const first = await resultsOf(root, motor, respuesta.plan, claves.slice(0, FIRST));
      if (turn !== this.#turn) return;
      this.#showFirst(hallada, first);
      void this.#showRest(hallada, turn);
    } catch (error) {
      this.#looked = undefined;
      if (turn === this.#turn) this.#fail(error);
    } finally {
      if (turn === this.#turn) busqueda.setAttribute('aria-busy', 'false');
    }
  }

  #showFirst({ motor, estado, respuesta, claves }: Hallada, first: readonly HTMLElement[]): void {
    const parts = this.#parts;
    const found = claves.length;
    parts.lista.replaceChildren(...first);
    parts.correccion.replaceChildren(
      ...differenceOf(respuesta.plan, estado, found, { claves: motor.claves, root }),
    );
    parts.directo.replaceChildren(...directOf(respuesta.plan, root));
    parts.directo.hidden = respuesta.plan.directas.length === 0;
    parts.orden.replaceChildren(...orderLinks(estado));
    parts.ayuda.hidden = found > 0;
    // Nothing to filter; what was chosen can still be taken away above.
    parts.filtros.hidden = found === 0;
    parts.busqueda.hidden = false;
    parts.busqueda.dataset['total'] = String(found);
    parts.estado.textContent = summaryOf(respuesta.plan, estado, found);
  }

  /** Facets and what follows the first results; whoever waits for them finds the list already there. */
  async #showRest({ motor, estado, respuesta, claves }: Hallada, turn: number): Promise<void> {
    const { filtros, elegidas, facetas, lista, mas } = this.#parts;
    filtros.setAttribute('aria-busy', 'true');
    const muestra: Muestra = {
      resultados: (some) => resultsOf(root, motor, respuesta.plan, some),
      texto: async (clave) => (await motor.pagina(clave))?.textos[0]?.texto ?? '',
      isCurrent: () => turn === this.#turn,
    };
    try {
      const resto = await openResto(root, motor.claves);
      if (turn !== this.#turn) return;
      const shown = resto.facetas(respuesta.resultados, estado, respuesta.dichos);
      elegidas.replaceChildren(...shown.elegidas);
      facetas.replaceChildren(...shown.todas);
      resto.ofrecer(muestra, lista, mas, claves);
    } catch (error) {
      if (turn !== this.#turn) return;
      filtros.hidden = true;
      elegidas.replaceChildren();
      mas.replaceChildren(claves.length > FIRST ? INCOMPLETE : '');
      console.warn(error);
    } finally {
      if (turn === this.#turn) filtros.setAttribute('aria-busy', 'false');
    }
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

function start(): void {
  const page = new Page({
    busqueda: part('busqueda'),
    estado: part('estado'),
    correccion: part('correccion'),
    directo: part('directo'),
    elegidas: part('elegidas'),
    facetas: part('facetas'),
    filtros: part('filtros'),
    orden: part('orden'),
    lista: part('lista'),
    mas: part('mas'),
    ayuda: part('ayuda'),
  });
  const input = document.querySelector<HTMLInputElement>('#q');
  if (input === null) return;
  const first = readEstado(location.search);
  input.value = first.consulta;
  const typed = (): Estado => ({
    ...readEstado(location.search),
    consulta: input.value.trim(),
    exacta: false,
    literal: false,
  });
  // The form would send its field alone: what filters and orders the results goes with it.
  input.form?.addEventListener('submit', ({ currentTarget: form }) => {
    const { facetas, orden } = readEstado(location.search);
    const kept = Object.entries(facetas).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    );
    const all = orden === 'clave' ? [...kept, ['orden', orden] as const] : kept;
    for (const old of document.querySelectorAll('form input[type=hidden]')) old.remove();
    if (form instanceof HTMLElement)
      form.append(...all.map(([name, value]) => element('input', { type: 'hidden', name, value })));
  });
  let timers: ReturnType<typeof setTimeout>[] = [];
  input.addEventListener('input', () => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => {
        if (isAsked(typed()))
          void openMotor(root)
            .then((motor) => page.look(motor, typed()))
            .catch(() => undefined);
      }, EARLY),
      setTimeout(() => {
        history.replaceState(null, '', writeEstado(typed()));
        void page.show(typed());
      }, WAIT),
    ];
  });
  // The engine takes a moment to open: whoever puts the cursor in the field is about to need it.
  input.addEventListener('focus', () => void openMotor(root).catch(() => undefined), { once: true });
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
    const free = !typing && document.documentElement.dataset['teclas'] !== 'no';
    if (event.key === '/' && free && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.key === 'Escape' && event.target === input) {
      // Leaves the field without emptying it, as browsers would.
      event.preventDefault();
      input.blur();
    }
  });
  // On a small screen the results come first; the filters open by one tap.
  if (matchMedia('(max-width: 63.99rem)').matches) part('filtros').removeAttribute('open');
  void page.show(first);
}

start();
