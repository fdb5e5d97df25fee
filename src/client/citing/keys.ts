/** Single keys that lead somewhere; they can be turned off, and never act while one types or a dialog is open. What they do, «/» apart, comes with the first of them, so that a page opens in few bytes. */
import { loadMore } from '../load-tools.ts';

const KEYS = '/jkt?';

export function addKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!KEYS.includes(event.key) || document.querySelector('[data-teclas=no]')) return;
    if (document.activeElement?.closest('input,select,textarea,dialog')) return;
    event.preventDefault();
    // At once: what is typed after it belongs to the field, however long the rest takes to come.
    if (event.key === '/') document.querySelector<HTMLInputElement>('input[name="q"]')?.focus();
    else void loadMore().then((more) => more?.press(event.key));
  });
}
