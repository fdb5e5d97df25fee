/** Pages that offer files: where the browser keeps the site, they come out of the kept copy. Chromium asks the network for a link with `download`, past the worker. */
import '../browser/folder-address.ts';
import './every-page.ts';
import { root } from '../browser/online.ts';
import { saveFile } from '../browser/save-file.ts';

/** One for the page: it stands beside the link that was touched last. */
let note: HTMLElement | undefined;

function tell(link: HTMLAnchorElement): void {
  note ??= document.createElement('span');
  note.className = 'js';
  note.setAttribute('role', 'status');
  // Said again also when it is said at the same place.
  note.textContent = '';
  link.after(note);
  note.textContent = ' No se pudo bajar: este archivo no está en la copia guardada. Necesita internet.';
}

async function takeFromCopy(link: HTMLAnchorElement): Promise<void> {
  try {
    const response = await fetch(link.href);
    if (!response.ok) throw new Error(`${link.href} answered ${response.status}`);
    const name = decodeURIComponent(new URL(link.href).pathname.split('/').at(-1) ?? '');
    saveFile(link.download || name, await response.blob());
    note?.remove();
  } catch {
    tell(link);
  }
}

/** Another worker, such as that of a reader of ZIM files, is none of ours. */
const hasCopy = (): boolean =>
  'serviceWorker' in navigator && navigator.serviceWorker.controller?.scriptURL === `${root}sw.js`;

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
  if (!link?.href.startsWith(root) || !hasCopy()) return;
  event.preventDefault();
  void takeFromCopy(link);
});
