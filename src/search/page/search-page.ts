/** The search page: reads the address, asks, shows; typing changes the address in place, links and Enter navigate for real. */
import '../../browser/offers.ts';
import { element } from '../../browser/dom.ts';
import { parentOf } from '../../model/claves.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { raizOf } from '../analysis/analyze.ts';
import { emptyPlan } from '../plan/plan.ts';
import { FIRST } from '../rank/groups.ts';
import type { Respuesta } from '../search.ts';
import type { Plan } from '../types.ts';
import { root } from '../../browser/online.ts';
import { ask, isAsked, keep, resultsOf } from './ask.ts';
import { type Motor, openMotor, prepare } from './engine.ts';
import { openPlainSearch } from './load-plain.ts';
import { type Display, openRest } from './load-rest.ts';
import { completeResult, isSilent, type Pagina } from './results.ts';
import { type Estado, readEstado, writeEstado } from './state.ts';
import {
  findParts,
  type Parts,
  showFailure,
  showPlain,
  showResults,
  showStart,
  showWaiting,
} from './view.ts';

/** Results are shown after a pause of this many milliseconds, and looked for a little after each letter, so that they are there by then. */
const WAIT = 150;
const EARLY = 50;
/** Whoever has not typed for this long is not in the middle of a word. */
const SETTLED = 1200;

const INCOMPLETE = 'Los filtros y los demás resultados no se pudieron abrir. Vuelva a cargar la página.';

/** What was found for a state; `claves` are those that it keeps, in its order. */
interface Found {
  readonly motor: Motor;
  readonly estado: Estado;
  readonly respuesta: Respuesta;
  readonly claves: readonly string[];
}

/** Marks of a plain search: the words themselves. */
const plainPlan = (consulta: string): Plan => ({
  ...emptyPlan(consulta),
  marcas: { raices: tokenize(consulta).map(({ forma }) => raizOf(forma)), fichas: [], frases: [] },
});

class Page {
  #turn = 0;
  #looked: { words: string; answer: Promise<Respuesta> } | undefined;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks for the answer to a state, without showing it. */
  async look(motor: Motor, estado: Estado): Promise<Found> {
    const words = writeEstado({ ...estado, orden: 'relevancia', facetas: {} });
    if (this.#looked?.words !== words) this.#looked = { words, answer: ask(motor, estado) };
    const respuesta = await this.#looked.answer;
    return { motor, estado, respuesta, claves: await keep(root, motor, estado, respuesta) };
  }

  /** Shows the answer to a state; of two questions only the later one is shown. */
  async show(estado: Estado, typing = false): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (!isAsked(estado)) {
      showStart(this.#parts);
      return;
    }
    showWaiting(this.#parts);
    // What fails here fails again below, and is told there.
    void prepare(root, estado.consulta).catch(() => undefined);
    try {
      const motor = await openMotor(root);
      const found = await this.look(motor, estado);
      if (turn !== this.#turn) return;
      const { respuesta, claves } = found;
      const shown = { estado, plan: respuesta.plan, claves, programme: motor.claves, typing };
      showResults(this.#parts, shown, motor.pagina, root);
      void this.#showRest(found, turn);
    } catch (error) {
      this.#looked = undefined;
      console.warn(error);
      if (turn === this.#turn) await this.#showPlain(estado, turn);
    } finally {
      if (turn === this.#turn) this.#parts.busqueda.setAttribute('aria-busy', 'false');
    }
  }

  /** Never a dead end: words in the texts that the site carries anyway, and where even those can't be had, other ways. */
  async #showPlain(estado: Estado, turn: number): Promise<void> {
    try {
      const plain = await openPlainSearch(root);
      if (turn === this.#turn)
        showPlain(this.#parts, plainPlan(estado.consulta), plain.find(estado.consulta), root);
    } catch (error) {
      console.warn(error);
      if (turn === this.#turn) showFailure(this.#parts);
    }
  }

  /** Facets, what follows the first results, and the passages of those; whoever waits for them finds the list already there. */
  async #showRest(found: Found, turn: number): Promise<void> {
    const { motor, estado, respuesta, claves } = found;
    const { filtros, elegidas, facetas, lista, mas } = this.#parts;
    filtros.setAttribute('aria-busy', 'true');
    const display: Display = {
      results: (some) => resultsOf(root, motor, respuesta.plan, some),
      text: (clave) => motor.pagina(clave).textos[0]?.texto ?? '',
      isCurrent: () => turn === this.#turn,
    };
    const passages = this.#complete(found, turn);
    try {
      const rest = await openRest(root, motor.claves);
      if (turn !== this.#turn) return;
      const shown = rest.facets(respuesta.resultados, estado, respuesta.dichos);
      elegidas.replaceChildren(...shown.chosen);
      facetas.replaceChildren(...shown.all);
      rest.offer(display, lista, mas, claves);
    } catch (error) {
      if (turn !== this.#turn) return;
      filtros.hidden = true;
      elegidas.replaceChildren();
      mas.replaceChildren(claves.length > FIRST ? INCOMPLETE : '');
      console.warn(error);
    } finally {
      await passages;
      if (turn === this.#turn) filtros.setAttribute('aria-busy', 'false');
    }
  }

  /** A passage that can't be had leaves the result as it is. */
  async #complete({ motor, respuesta, claves }: Found, turn: number): Promise<void> {
    const items = [...this.#parts.lista.children].filter((item) => item instanceof HTMLElement);
    await Promise.all(
      claves.slice(0, FIRST).map(async (clave, i) => {
        const { plan } = respuesta;
        const read = (one: string): Promise<Pagina | undefined> => motor.completa(one).catch(() => undefined);
        const pagina = await read(clave);
        const above = parentOf(clave);
        const madre = pagina && above.includes('.') && isSilent(pagina, plan) ? await read(above) : undefined;
        const item = items[i];
        if (pagina && item && turn === this.#turn) completeResult(item, pagina, plan, { root, madre });
      }),
    );
  }
}

/** The form would send its field alone: what filters and orders the results goes with it. */
function keepFilters(form: HTMLFormElement): void {
  form.addEventListener('submit', () => {
    const { facetas, orden } = readEstado(location.search);
    const chosen = Object.entries(facetas).flatMap(([name, values]) =>
      values.map((value) => ({ name, value })),
    );
    const kept = orden === 'clave' ? [...chosen, { name: 'orden', value: orden }] : chosen;
    for (const old of form.querySelectorAll('input[type=hidden]')) old.remove();
    form.append(...kept.map((field) => element('input', { type: 'hidden', ...field })));
  });
}

function listenToKeys(input: HTMLInputElement): void {
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
}

/** Looks early, shows after a pause, and says that nothing was found only when the typing has ended. */
function listenToTyping(page: Page, input: HTMLInputElement): void {
  const typed = (): Estado => ({
    ...readEstado(location.search),
    consulta: input.value.trim(),
    exacta: false,
    literal: false,
  });
  const look = (): void => {
    if (!isAsked(typed())) return;
    void openMotor(root)
      .then((motor) => page.look(motor, typed()))
      .catch(() => undefined);
  };
  const show = (): void => {
    history.replaceState(null, '', writeEstado(typed()));
    void page.show(typed(), true);
  };
  let timers: ReturnType<typeof setTimeout>[] = [];
  const settle = (): void => {
    timers.forEach(clearTimeout);
    timers = [];
    if (document.querySelector('[data-estado]')?.textContent === '' && isAsked(typed()))
      void page.show(typed());
  };
  input.addEventListener('input', () => {
    timers.forEach(clearTimeout);
    timers = [setTimeout(look, EARLY), setTimeout(show, WAIT), setTimeout(settle, SETTLED)];
  });
  input.addEventListener('change', settle);
}

function start(): void {
  for (const missing of document.querySelectorAll('[data-sin-guion]')) missing.remove();
  const parts = findParts();
  const input = document.querySelector<HTMLInputElement>('#q');
  if (input === null) return;
  const page = new Page(parts);
  const first = readEstado(location.search);
  input.value = first.consulta;
  if (input.form) keepFilters(input.form);
  listenToTyping(page, input);
  listenToKeys(input);
  // The engine takes a moment to open: whoever puts the cursor in the field is about to need it.
  input.addEventListener('focus', () => void openMotor(root).catch(() => undefined), { once: true });
  // On a small screen the results come first; the filters open by one tap.
  if (matchMedia('(max-width: 63.99rem)').matches) parts.filtros.removeAttribute('open');
  void page.show(first);
}

start();
