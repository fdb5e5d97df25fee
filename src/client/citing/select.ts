/** «Agregar a mi selección»: what the button does, and what a page shows that is reached with a selection. Comes with guiones/mas.js. */
import { ADDING, readSelection, SELECTION } from '../../model/selection.ts';
import { say } from '../buttons.ts';
import { chosen, keepsSelection, storeForAll } from './own-selection.ts';

const address = (claves: readonly string[], root: string): string =>
  `${root}seleccion.html#${SELECTION}=${claves.join(',')}`;

/** The button gives its place to a link to the selection. */
function showLink(button: HTMLElement, root: string): HTMLAnchorElement {
  const claves = chosen();
  const link = document.createElement('a');
  link.className = 'ficha js';
  link.href = address(claves, root);
  link.textContent = `Ver mi selección (${claves.length})`;
  button.replaceWith(link);
  return link;
}

/** Where storage isn't shared, the page of the selection is asked to add to what it keeps; what this address carries goes along. */
export function select(button: HTMLElement, clave: string, root: string): void {
  if (!storeForAll([...chosen(), clave])) {
    const claves = [...readSelection(location.hash), clave];
    location.assign(`${root}seleccion.html#${ADDING}=${claves.join(',')}`);
    return;
  }
  say('Agregada a su selección');
  showLink(button, root).focus();
}

/** Pages reached from a selection keep it at hand where only the address can carry it. */
export function showSelection(button: HTMLElement, clave: string, root: string): void {
  const claves = chosen();
  if (claves.includes(clave)) showLink(button, root);
  if (keepsSelection() || !location.hash.startsWith(`#${SELECTION}=`)) return;
  for (const link of document.links) {
    if (link.pathname.includes('/lineas/') && link.hash === '') link.hash = location.hash;
  }
}
