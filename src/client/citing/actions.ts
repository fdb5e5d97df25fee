/** Buttons beside what a page offers to copy, to share and to select. Without script the texts can be selected, and the links followed. */
import { SELECTION, SELECTION_KEY } from '../../model/selection.ts';
import { root } from '../../browser/online.ts';
import { make } from '../buttons.ts';
import { loadMore, toolButton } from '../load-tools.ts';
import { copyButton, copyFrom } from './copy.ts';

function addCopies(): void {
  for (const code of document.querySelectorAll('[data-copia] code')) {
    const button = copyButton('Copiar', () => code.textContent, code);
    // Its name: the term of a list, or what opens to show it.
    button.setAttribute('aria-description', code.parentElement?.previousElementSibling?.textContent ?? '');
    code.after(make('br', ''), button);
  }
}

/** Whether something has been chosen, without reading what: guiones/mas.js does that. */
function hasSelection(): boolean {
  try {
    return location.hash.startsWith(`#${SELECTION}=`) || SELECTION_KEY in localStorage;
  } catch {
    return false;
  }
}

/** Its work comes with guiones/mas.js, at the first tap, so that a page opens in few bytes. */
function selectButton(clave: string): HTMLElement {
  const button = toolButton('Agregar a mi selección', (more) => more.select(button, clave, root));
  if (hasSelection()) void loadMore().then((more) => more?.showSelection(button, clave, root));
  return button;
}

export function addActions(): void {
  const box = document.querySelector<HTMLElement>('[data-acciones]');
  const address = document.querySelector('.direccion');
  addCopies();
  if (!box || !address) return;
  // What the page states, where it has a public one.
  const said = address.textContent;
  const here = said.startsWith('http') ? said : location.href.replace(/#.*/, '');
  const clave = box.dataset['acciones'] ?? '';
  const send = (url: string): HTMLElement =>
    toolButton('Compartir', (more, button) => more.share(button, clave, url));
  box.prepend(
    copyButton('Copiar enlace', () => here, address),
    selectButton(clave),
    send(here),
  );
  // The permalink of an actividad stays one control: it leads to its place as without script, and copies.
  for (const perma of document.querySelectorAll<HTMLAnchorElement>('.act .perma')) {
    perma.textContent = 'Copiar enlace';
    const label = perma.getAttribute('aria-label')?.toLowerCase() ?? '';
    perma.setAttribute('aria-label', `Copiar ${label.replace('copiar ', '')}`);
    perma.addEventListener('click', () => void copyFrom(perma, here + perma.hash, perma));
    perma.after(send(here + perma.hash));
  }
}
