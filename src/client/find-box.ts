/** The find box of pem-abierto.html: hides the líneas de acción that don't hold what is typed. Without it the page is whole. */
import { parentOf } from '../model/claves.ts';
import { holds, isEmpty, plainText, readTyped } from '../search/plan/in-page.ts';
import { lineasWords } from '../model/words.ts';

/** The paragraphs of a línea de acción; its links, which lead to itself, say its clave and nothing of the documents. */
function paragraphsOf(article: HTMLElement): string[] {
  const copy = article.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a')) link.remove();
  return [...copy.querySelectorAll('h4, p')].map((part) => part.textContent);
}

const box = document.querySelector<HTMLElement>('[data-hallar]');
const input = box?.querySelector('input');
const status = box?.querySelector('[role=status]');
const articles = [...document.querySelectorAll<HTMLElement>('article')].map((article) => ({
  article,
  text: plainText(paragraphsOf(article)),
  clave: article.id.replace('linea-', ''),
}));
const lineas = articles.map(({ clave }) => clave);
const estrategias = lineas.map(parentOf);
const claves = [...new Set([...estrategias.map(parentOf), ...estrategias, ...lineas])];
/** Estrategias and objetivos, which show when something in them does. */
const groups = [...document.querySelectorAll<HTMLElement>('.entero, .entero > section')];
const fixed = [...document.querySelectorAll<HTMLElement>('[data-fijo], .entero > .pila')];

function find(typed: string): void {
  const wanted = readTyped(typed, claves);
  const all = isEmpty(wanted);
  let left = 0;
  for (const { article, text, clave } of articles) {
    article.hidden = !holds(wanted, clave, text);
    if (!article.hidden) left += 1;
  }
  for (const group of groups) group.hidden = group.querySelector('article:not([hidden])') === null;
  for (const element of fixed) element.hidden = !all;
  if (status)
    status.textContent = all ? '' : left === 0 ? 'Ninguna línea de acción.' : `${lineasWords(left)}.`;
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
  // Going back brings the typed words with it; a page that was saved as it stood has hidden what they hid, and no words.
  find(input.value);
}
