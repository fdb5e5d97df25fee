/** The search page: reads the address, asks, shows; typing changes the address in place, links and Enter navigate for real. */
import './en-linea.ts';
import { countFacets, filterResults } from '../lib/search/facets.ts';
import { FIRST } from '../lib/search/groups.ts';
import type { Plan, Resultado } from '../lib/search/types.ts';
import { element } from './busqueda/dom.ts';
import { type Motor, openMotor } from './busqueda/engine.ts';
import { renderChosen, renderFacets } from './busqueda/facets.ts';
import { renderList } from './busqueda/list.ts';
import { type Estado, readEstado, writeEstado } from './busqueda/state.ts';

/** Results are shown after a pause of this many milliseconds, and looked for a little after each letter, so that they are there by then. */
const WAIT = 150;
const EARLY = 50;

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
  filtros: HTMLElement;
  orden: HTMLElement;
  lista: HTMLElement;
  mas: HTMLElement;
  ayuda: HTMLElement;
}

function isAsked(estado: Estado): boolean {
  return estado.consulta !== '' || Object.values(estado.facetas).some((values) => values.length > 0);
}

interface Respuesta {
  plan: Plan;
  resultados: readonly Resultado[];
}

/** Without words, the facets alone choose from everything, in the order of the programme. */
async function ask(motor: Motor, estado: Estado): Promise<Respuesta> {
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

/** Words that no document holds: what is shown answers only the rest. */
function unknownOf({ desconocidas }: Plan, found: number): Node[] {
  if (desconocidas.length === 0 || found === 0) return [];
  const words = desconocidas.map((word) => `«${word}»`).join(', ');
  const verb = desconocidas.length === 1 ? 'no aparece' : 'no aparecen';
  return [document.createTextNode(`${words} ${verb} en los documentos: se buscó lo demás.`)];
}

/** The query with its corrections: what was searched, and no other, is told to whoever hears the page. */
const askedFor = ({ correcciones }: Plan, { consulta }: Estado): string =>
  correcciones.reduce((text, { escrito, corregido }) => text.replace(escrito, corregido), consulta);

const countWords = (n: number): string =>
  n === 0 ? 'Sin resultados' : n === 1 ? '1 resultado' : `${n} resultados`;

class Page {
  #turn = 0;
  #looked: { words: string; answer: Promise<Respuesta> } | undefined;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks for the answer to a state and reads what its first results show, without showing it. */
  async look(motor: Motor, estado: Estado): Promise<Respuesta> {
    const words = writeEstado({ ...estado, orden: 'relevancia', facetas: {} });
    if (this.#looked?.words !== words) this.#looked = { words, answer: ask(motor, estado) };
    const answer = await this.#looked.answer;
    if (estado.orden === 'relevancia') {
      const kept = filterResults(answer.resultados, estado.facetas, motor.datos);
      for (const { clave } of kept.slice(0, FIRST)) void motor.pagina(clave).catch(() => undefined);
    }
    return answer;
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
      const { plan, resultados } = await this.look(motor, estado);
      if (turn !== this.#turn) return;
      await this.#render(motor, estado, plan, resultados, turn);
    } catch (error) {
      this.#looked = undefined;
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
    const muestra = { motor, plan, root, isCurrent: () => turn === this.#turn };
    const list = await renderList(
      muestra,
      kept.map(({ clave }) => clave),
    );
    if (list === null) return;
    list.show(parts.lista, parts.mas);
    parts.correccion.replaceChildren(...correctionOf(plan, estado), ...unknownOf(plan, kept.length));
    const cuentas = countFacets(resultados, estado.facetas, motor.datos);
    parts.elegidas.replaceChildren(...renderChosen(estado, cuentas));
    parts.facetas.replaceChildren(...renderFacets(estado, cuentas));
    parts.orden.replaceChildren(...orderLinks(estado));
    parts.ayuda.hidden = kept.length > 0;
    // Nothing to filter; what was chosen can still be taken away above.
    parts.filtros.hidden = kept.length === 0;
    parts.busqueda.hidden = false;
    parts.busqueda.dataset['total'] = String(kept.length);
    const about = estado.consulta === '' ? '' : ` para «${askedFor(plan, estado)}»`;
    parts.estado.textContent = `${countWords(kept.length)}${about}`;
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
