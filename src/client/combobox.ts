/** The search field as a combobox (ARIA practices): a list of pages under it, walked with the arrows; without it the form works as ever. */
import { suggest, type Suggestion } from '../search/suggest.ts';
import { loadGlobal, once } from '../browser/load.ts';

declare global {
  /** Left by guiones/lista.js. */
  var pemLista: readonly Suggestion[] | undefined;
}

/** Without the list there are no suggestions, and nothing else is missing. */
const loadList = once((root: string): Promise<readonly Suggestion[]> =>
  loadGlobal(`${root}guiones/lista.js`, 'pemLista').catch(() => []),
);

/** Hosts that hide `.html` send on to the page and lose what stands behind `?`; browsers carry what stands behind `#` through every redirect. */
function carryTwice({ form, value }: HTMLInputElement): void {
  if (form !== null && location.protocol.startsWith('http'))
    form.action = `${form.action.replace(/#.*/, '')}#${new URLSearchParams({ q: value }).toString()}`;
}

class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #root: string;
  #shown: readonly Suggestion[] = [];
  #active = -1;

  constructor(input: HTMLInputElement, root: string, id: string) {
    this.#input = input;
    this.#root = root;
    this.#list = document.createElement('ul');
    this.#list.id = id;
    this.#list.className = 'sugerencias js';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Páginas sugeridas');
    this.#list.hidden = true;
    input.after(this.#list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
    }))
      input.setAttribute(name, value);
    input.addEventListener('focus', () => void loadList(root), { once: true });
    input.addEventListener('input', () => void this.#update());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    input.form?.addEventListener('submit', () => carryTwice(input));
  }

  async #update(): Promise<void> {
    const typed = this.#input.value;
    const list = await loadList(this.#root);
    if (typed !== this.#input.value) return;
    this.#show(suggest(list, typed));
  }

  #show(found: readonly Suggestion[]): void {
    this.#shown = found;
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(...found.map((item, index) => this.#option(item, index)));
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
  }

  #option([clave, texto, url]: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const key = document.createElement('b');
    key.textContent = clave;
    option.append(key, ` ${texto}`);
    // Before blur, which would close the list under the finger.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => location.assign(this.#root + url));
    return option;
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || this.#shown.length === 0) return;
    const size = this.#shown.length;
    if (event.key === 'ArrowDown') this.#move((this.#active + 1) % size, event);
    else if (event.key === 'ArrowUp') this.#move((this.#active <= 0 ? size : this.#active) - 1, event);
    else if (event.key === 'Escape') this.#close(event);
    else if (event.key === 'Enter') {
      const chosen = this.#shown[this.#active];
      if (chosen === undefined) return;
      event.preventDefault();
      location.assign(this.#root + chosen[2]);
    }
  }

  #move(next: number, event: KeyboardEvent): void {
    event.preventDefault();
    this.#active = next;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === next));
      if (index !== next) continue;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #close(event?: KeyboardEvent): void {
    if (!this.#list.hidden) event?.preventDefault();
    this.#show([]);
  }
}

/** Makes a combobox of each field that asks for one; another field may have had it done for all. */
export function addSuggestions(root: string): void {
  for (const [index, input] of document.querySelectorAll<HTMLInputElement>('input[data-sugerir]').entries()) {
    // Asked by the list: a page that was saved as it stood has the roles without it.
    if (input.nextElementSibling?.matches('.sugerencias') === true) continue;
    new Combobox(input, root, `sugerencias-${index + 1}`);
    // What was typed before it came counts.
    if (input === document.activeElement) input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
