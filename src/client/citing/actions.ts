/** Buttons beside what a page offers to copy, to share and to select. Without script the texts can be selected, and the links followed. */
import { SELECTION, SELECTION_KEY } from '../../model/selection.ts';
import { root } from '../../browser/online.ts';
import { loadMore, toolButton } from '../load-tools.ts';
import { copyButton, copyFrom } from './copy.ts';

/** The address that the page states, where it has a public one. */
function pageAddress(): string {
  const said = document.querySelector('.direccion')?.textContent ?? '';
  return said.startsWith('http') ? said : location.href.replace(/#.*/, '');
}

function addCopies(): void {
  for (const box of document.querySelectorAll('[data-copia]')) {
    const code = box.querySelector('code');
    const name = box.querySelector('dt')?.textContent;
    if (code === null) continue;
    const button = copyButton('Copiar', () => code.textContent, code);
    if (name !== undefined) button.setAttribute('aria-description', name);
    code.after(document.createElement('br'), button);
  }
}

/** Whether something has been chosen, without reading what: guiones/mas.js does that. */
function hasSelection(): boolean {
  try {
    return location.hash.startsWith(`#${SELECTION}=`) || localStorage.getItem(SELECTION_KEY) !== null;
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
  addCopies();
  if (box === null) return;
  const here = pageAddress();
  const clave = box.dataset['acciones'] ?? '';
  const send = (url: string): HTMLElement =>
    toolButton('Compartir', (more, button) => more.share(button, clave, url));
  box.prepend(
    copyButton('Copiar enlace', () => here, document.querySelector('.direccion') ?? box),
    selectButton(clave),
    send(here),
  );
  // The permalink of an actividad stays one control: it leads to its place as without script, and copies.
  for (const perma of document.querySelectorAll<HTMLAnchorElement>('.act .perma')) {
    perma.textContent = 'Copiar enlace';
    perma.setAttribute('aria-label', `Copiar ${perma.getAttribute('aria-label')?.toLowerCase() ?? ''}`);
    perma.addEventListener('click', () => void copyFrom(perma, here + perma.hash, perma));
    perma.after(send(here + perma.hash));
  }
}
