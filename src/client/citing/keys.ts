/** Single keys that lead somewhere; they can be turned off, and never act while one types or a dialog is open. What they do, «/» apart, comes with the first of them, so that a page opens in few bytes. */
import { loadMore } from '../load-tools.ts';
import { settingOf } from './settings.ts';

const KEYS = '/jkt?';

export function addKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!KEYS.includes(event.key) || settingOf('teclas') === 'no') return;
    if (event.target instanceof Element && event.target.closest('input,select,textarea,dialog')) return;
    event.preventDefault();
    // At once: what is typed after it belongs to the field, however long the rest takes to come.
    if (event.key === '/') document.querySelector<HTMLInputElement>('input[name="q"]')?.focus();
    else void loadMore().then((more) => more?.press(event.key));
  });
}
