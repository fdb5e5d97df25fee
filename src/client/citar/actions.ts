/** Buttons beside what a page offers to copy, to share and to select. Without script the texts can be selected, and the links followed. */
import { SELECTION } from '../../lib/selection.ts';
import { copyButton, makeButton, say } from './copy.ts';
import { chosen, store } from './selection.ts';

const pageAddress = (url: string | undefined): string => url ?? location.href.replace(/#.*/, '');

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

/** «Añadir a mi selección»: where storage isn't shared the next page gets the selection in its address. */
function selectButton(clave: string, root: string): HTMLElement {
  const address = (claves: readonly string[]): string =>
    `${root}seleccion.html#${SELECTION}=${claves.join(',')}`;
  const link = document.createElement('a');
  link.className = 'ficha';
  const showLink = (): void => {
    const claves = chosen();
    link.href = address(claves);
    link.textContent = `Ver mi selección (${claves.length})`;
  };
  if (chosen().includes(clave)) {
    showLink();
    return link;
  }
  const button = makeButton('Añadir a mi selección', () => {
    const claves = [...chosen(), clave];
    if (!store(claves)) {
      location.assign(address(claves));
      return;
    }
    say('Añadida a su selección');
    showLink();
    button.replaceWith(link);
    link.focus();
  });
  return button;
}

/** Pages reached from a selection keep it at hand where only the address can carry it. */
function carrySelection(): void {
  if (!location.hash.startsWith(`#${SELECTION}=`) || store(chosen())) return;
  for (const link of document.links) {
    if (link.pathname.includes('/lineas/') && link.hash === '') link.hash = location.hash;
  }
}

export function addActions(root: string): void {
  const box = document.querySelector<HTMLElement>('[data-acciones]');
  const { acciones: clave = '', url } = box?.dataset ?? {};
  addCopies();
  if (box === null) return;
  carrySelection();
  const here = pageAddress(url);
  const buttons: HTMLElement[] = [
    copyButton('Copiar enlace', () => here, document.querySelector('.direccion') ?? box),
    selectButton(clave, root),
  ];
  // Only phones and some desktops have a share sheet.
  if ('share' in navigator)
    buttons.push(
      makeButton('Compartir', () => navigator.share({ title: document.title, url: here }).catch(() => null)),
    );
  box.prepend(...buttons);
  for (const perma of document.querySelectorAll<HTMLAnchorElement>('.act .perma')) {
    const button = copyButton('Copiar enlace', () => here + perma.hash, perma);
    button.setAttribute('aria-description', perma.getAttribute('aria-label') ?? '');
    perma.before(button);
  }
}
