/** What every page adds where scripts run: suggestions in the search field, and `/` to reach it. Pages work without it. */
import './clave.ts';
import './en-linea.ts';
import { addSuggestions } from './sugerencias/combobox.ts';

const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
/** The site's root, wherever the site was put. */
const root = new URL('../', source).href;

addSuggestions(root);

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  if (typing || field === null) return;
  event.preventDefault();
  field.focus();
});
