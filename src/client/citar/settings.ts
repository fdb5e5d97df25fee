/** Keyboard shortcuts, their help sheet, and reading size and theme, kept where the browser lets them. */
import { makeButton } from './copy.ts';

const KEY = 'pem-lectura';
type Setting = 'tema' | 'letra' | 'teclas';
const CHOICES: readonly [Setting, string, readonly [string, string][]][] = [
  [
    'tema',
    'Colores',
    [
      ['', 'Como el aparato'],
      ['claro', 'Claros'],
      ['oscuro', 'Oscuros'],
    ],
  ],
  [
    'letra',
    'Letra',
    [
      ['', 'Normal'],
      ['grande', 'Grande'],
      ['mayor', 'Muy grande'],
    ],
  ],
  // A single key can get in the way of voice control: WCAG asks for a way to turn them off.
  [
    'teclas',
    'Atajos de una tecla',
    [
      ['', 'Sí'],
      ['no', 'No'],
    ],
  ],
];
const KEYS: readonly [string, string][] = [
  ['/', 'Buscar'],
  ['j', 'Página siguiente'],
  ['k', 'Página anterior'],
  ['t', 'Volver arriba'],
  ['?', 'Esta ayuda'],
];
const data = document.documentElement.dataset;

function load(): void {
  try {
    Object.assign(data, Object.fromEntries(new URLSearchParams(localStorage.getItem(KEY) ?? '')));
  } catch {
    // Storage is closed: the settings last as long as the page.
  }
}

function set(name: Setting, value: string): void {
  data[name] = value;
  const all = CHOICES.map(([setting]) => [setting, data[setting] ?? '']);
  try {
    localStorage.setItem(KEY, new URLSearchParams(all).toString());
  } catch {
    // As above.
  }
}

function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function choice([name, words, options]: (typeof CHOICES)[number]): HTMLElement {
  const select = document.createElement('select');
  select.append(
    ...options.map(([value, text]) => new Option(text, value, false, value === (data[name] ?? ''))),
  );
  select.addEventListener('change', () => set(name, select.value));
  const label = element('label', `${words} `, select);
  return element('p', label);
}

let sheet: HTMLDialogElement | undefined;

function openSheet(): void {
  if (sheet === undefined) {
    sheet = document.createElement('dialog');
    const title = element('h2', 'Lectura y teclado');
    title.id = 'ajustes';
    sheet.setAttribute('aria-labelledby', 'ajustes');
    const keys = KEYS.map(([key, words]) => element('p', element('kbd', key), ` ${words}`));
    const close = makeButton('Cerrar', () => sheet?.close());
    sheet.append(title, ...CHOICES.map(choice), element('div', ...keys), close);
    document.body.append(sheet);
  }
  sheet.showModal();
}

const ACTIONS: Record<string, () => boolean> = {
  '/': () => {
    const field = document.querySelector<HTMLInputElement>('input[name="q"]');
    field?.focus();
    return field !== null;
  },
  j: () => follow('next'),
  k: () => follow('prev'),
  t: () => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('.logo')?.focus({ preventScroll: true });
    return true;
  },
  '?': () => {
    openSheet();
    return true;
  },
};

function follow(rel: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
  link?.click();
  return link !== null;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || data['teclas'] === 'no') return;
  const busy = event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
  if (!busy && ACTIONS[event.key]?.() === true) event.preventDefault();
}

export function addSettings(): void {
  load();
  document.addEventListener('keydown', onKey);
  const button = makeButton('Lectura y teclado', openSheet);
  const last = document.querySelector('.pie p:last-of-type');
  last?.after(element('p', button));
}
