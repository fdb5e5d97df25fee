/** The search page: reads the address, asks, shows; typing changes the address in place, links and Enter navigate for real. */
import '../../browser/offers.ts';
import { parentOf } from '../../model/claves.ts';
import { FIRST } from '../rank/groups.ts';
import type { Answer } from '../search.ts';
import { root } from '../../browser/online.ts';
import { ask, isAsked, keep, resultsOf } from './ask.ts';
import { type Finder, openFinder, prepare } from './engine.ts';
import { openPlainSearch } from './load-plain.ts';
import { type Display, openRest, stateOfAddress } from './load-rest.ts';
import { completeResult, isSilent, type Pagina } from './results.ts';
import { type SearchState, readState, writeState } from './state.ts';
import { findParts, type Parts, showFailure, showResults, showStart, showWaiting } from './view.ts';

/** Results are shown after a pause of this many milliseconds, and looked for a little after each letter, so that they are there by then. */
const WAIT = 150;
const EARLY = 50;
/** Whoever has not typed for this long is not in the middle of a word. */
const SETTLED = 1200;

const INCOMPLETE = 'Los filtros y los demás resultados no se pudieron abrir. Vuelva a cargar la página.';

/** What was found for a state; `claves` are those that it keeps, in its order. */
interface Found {
  readonly finder: Finder;
  readonly state: SearchState;
  readonly answer: Answer;
  readonly claves: readonly string[];
}

class Page {
  #turn = 0;
  #looked: { words: string; answer: Promise<Answer> } | undefined;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks for the answer to a state, without showing it. */
  async look(finder: Finder, state: SearchState): Promise<Found> {
    const words = writeState({ ...state, order: 'relevancia', facets: {} });
    if (this.#looked?.words !== words) this.#looked = { words, answer: ask(finder, state) };
    const answer = await this.#looked.answer;
    return { finder, state, answer, claves: await keep(root, finder, state, answer) };
  }

  /** Shows the answer to a state; of two questions only the later one is shown. */
  async show(state: SearchState, typing = false): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (!isAsked(state)) {
      showStart(this.#parts);
      return;
    }
    showWaiting(this.#parts);
    // What fails here fails again below, and is told there.
    void prepare(root, state.query).catch(() => undefined);
    try {
      const finder = await openFinder(root);
      const found = await this.look(finder, state);
      if (turn !== this.#turn) return;
      const { answer, claves } = found;
      const shown = { state, plan: answer.plan, claves, programme: finder.claves, typing };
      showResults(this.#parts, shown, finder.pagina, root);
      void this.#showRest(found, turn);
    } catch (error) {
      this.#looked = undefined;
      console.warn(error);
      if (turn === this.#turn) await this.#showPlain(state, turn);
    } finally {
      if (turn === this.#turn) this.#parts.busqueda.setAttribute('aria-busy', 'false');
    }
  }

  /** Never a dead end: words in the texts that the site carries anyway, and where even those can't be had, other ways. */
  async #showPlain(state: SearchState, turn: number): Promise<void> {
    try {
      const plain = await openPlainSearch(root);
      if (turn === this.#turn) plain.show(this.#parts, state.query);
    } catch (error) {
      console.warn(error);
      if (turn === this.#turn) showFailure(this.#parts);
    }
  }

  /** Facets, what follows the first results, and the passages of those; whoever waits for them finds the list already there. */
  async #showRest(found: Found, turn: number): Promise<void> {
    const { finder, state, answer, claves } = found;
    const { correccion, filtros, elegidas, facetas, lista, mas } = this.#parts;
    filtros.setAttribute('aria-busy', 'true');
    const display: Display = {
      results: (some) => resultsOf(root, finder, answer.plan, some),
      text: (clave) => finder.pagina(clave).textos[0]?.texto ?? '',
      isCurrent: () => turn === this.#turn,
    };
    const passages = this.#complete(found, turn);
    try {
      const rest = await openRest(root, finder.claves);
      if (turn !== this.#turn) return;
      const shown = rest.facets(answer.results, state, answer.saidFilters);
      correccion.append(shown.unread);
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
  async #complete({ finder, answer, claves }: Found, turn: number): Promise<void> {
    const items = [...this.#parts.lista.children].filter((item) => item instanceof HTMLElement);
    await Promise.all(
      claves.slice(0, FIRST).map(async (clave, i) => {
        const { plan } = answer;
        const read = (one: string): Promise<Pagina | undefined> =>
          finder.complete(one).catch(() => undefined);
        const pagina = await read(clave);
        const above = parentOf(clave);
        const madre = pagina && above.includes('.') && isSilent(pagina, plan) ? await read(above) : undefined;
        const item = items[i];
        if (pagina && item && turn === this.#turn) completeResult(item, pagina, plan, { root, madre });
      }),
    );
  }
}

/** Other words with the filters and the order of the address. */
const asking = (query: string): SearchState => ({
  ...readState(location.search),
  query,
  exact: false,
  literal: false,
});

/** The form would send its field alone: what filters and orders the results goes with it, to where this page is shown, for some hosts lose what is sent to another form of its address. */
function keepFilters(input: HTMLInputElement): void {
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(writeState(asking(input.value.trim())));
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
  const typed = (): SearchState => asking(input.value.trim());
  const look = (): void => {
    if (!isAsked(typed())) return;
    void openFinder(root)
      .then((finder) => page.look(finder, typed()))
      .catch(() => undefined);
  };
  const show = (): void => {
    history.replaceState(null, '', writeState(typed()));
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

async function start(): Promise<void> {
  for (const missing of document.querySelectorAll('[data-sin-guion]')) missing.remove();
  const parts = findParts();
  const input = document.querySelector<HTMLInputElement>('#q');
  if (input === null) return;
  const page = new Page(parts);
  const first = await stateOfAddress(root);
  input.value = first.query;
  keepFilters(input);
  listenToTyping(page, input);
  listenToKeys(input);
  // The engine takes a moment to open: whoever puts the cursor in the field is about to need it.
  input.addEventListener('focus', () => void openFinder(root).catch(() => undefined), { once: true });
  // On a small screen the results come first; the filters open by one tap.
  if (matchMedia('(max-width: 63.99rem)').matches) parts.filtros.removeAttribute('open');
  // A page that was saved as it stood, and is opened without its address, goes on showing what it found.
  if (isAsked(first) || parts.lista.childElementCount === 0) void page.show(first);
}

void start();
