/** The sheet with reading size, theme and the keys; comes with the script that is loaded when it is first asked for. */
import { makeButton } from '../buttons.ts';
import { settingOf, type Setting, setSetting } from './settings.ts';

const CHOICES: readonly [Setting, string, readonly [string, string][]][] = [
  [
    'tema',
    'Colores',
    [
      ['', 'Igual que su teléfono'],
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

function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function choice([name, words, options]: (typeof CHOICES)[number]): HTMLElement {
  const select = document.createElement('select');
  select.append(...options.map(([value, text]) => new Option(text, value, false, value === settingOf(name))));
  select.addEventListener('change', () => setSetting(name, select.value));
  return element('p', element('label', `${words} `, select));
}

let sheet: HTMLDialogElement | undefined;

export function openSheet(): void {
  if (sheet === undefined) {
    sheet = document.createElement('dialog');
    sheet.className = 'js';
    const title = element('h2', 'Lectura y teclado');
    title.id = 'ajustes';
    sheet.setAttribute('aria-labelledby', 'ajustes');
    const keys = KEYS.map(([key, words]) => element('li', element('kbd', key), ` ${words}`));
    const close = makeButton('Cerrar', () => sheet?.close());
    sheet.append(title, ...CHOICES.map(choice), element('ul', ...keys), close);
    document.body.append(sheet);
  }
  if (!sheet.open) sheet.showModal();
}
