/** The find box of pem-abierto.html: hides the líneas de acción that don't hold every typed word. Without it the page is whole. */
import { foldAll } from '../lib/search/normalize.ts';
import { lineasWords } from '../lib/words.ts';

const box = document.querySelector<HTMLElement>('[data-hallar]');
const input = box?.querySelector('input');
const status = box?.querySelector('[role=status]');
const articles = [...document.querySelectorAll<HTMLElement>('article')].map((article) => ({
  article,
  text: foldAll(article.textContent),
  clave: article.id.replace('linea-', ''),
}));
/** Estrategias and objetivos, which show when something in them does. */
const groups = [...document.querySelectorAll<HTMLElement>('.entero, .entero > section')];
const fixed = [...document.querySelectorAll<HTMLElement>('[data-fijo], .entero > .pila')];

const CLAVE = /^\d+(?:\.\d+)*\.?$/;

function holds(text: string, clave: string, word: string): boolean {
  if (!CLAVE.test(word)) return text.includes(word);
  const wanted = word.replace(/\.$/, '');
  return clave === wanted || clave.startsWith(`${wanted}.`) || new RegExp(`\\b${wanted}\\b`).test(text);
}

function find(typed: string): void {
  const words = foldAll(typed).split(/\s+/).filter(Boolean);
  let left = 0;
  for (const { article, text, clave } of articles) {
    article.hidden = !words.every((word) => holds(text, clave, word));
    if (!article.hidden) left += 1;
  }
  for (const group of groups) group.hidden = group.querySelector('article:not([hidden])') === null;
  for (const element of fixed) element.hidden = words.length > 0;
  if (status)
    status.textContent =
      words.length === 0 ? '' : left === 0 ? 'Ninguna línea de acción.' : `${lineasWords(left)}.`;
}

if (box && input) {
  box.hidden = false;
  input.addEventListener('input', () => find(input.value));
  // A link of the contents leads to what the box may have hidden.
  addEventListener('hashchange', () => {
    if (document.getElementById(location.hash.slice(1))?.closest('[hidden]') == null) return;
    input.value = '';
    find('');
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  // Going back brings the typed words with it.
  if (input.value !== '') find(input.value);
}
