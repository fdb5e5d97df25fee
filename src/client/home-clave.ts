/** Home: takes whoever types a clave that exists straight to its page; anything else goes to the search, as without script. */
import { elementPath } from '../model/addresses.ts';
import { idOf } from '../model/claves.ts';
import { cleanQuery } from '../model/text/clean-query.ts';
import { readClave } from '../search/plan/query-claves.ts';

/** Whether a clave exists, by the counts of líneas that the page writes: `6 9 7|5 6` (estrategias apart by spaces, objetivos by bars). */
function exists(clave: string, counts: string): boolean {
  const [objetivo = 0, estrategia = 0, linea = 0] = clave.split('.').map(Number);
  const estrategias = counts.split('|')[objetivo - 1]?.split(' ');
  if (estrategias === undefined) return false;
  const lineas = estrategias[estrategia - 1];
  return estrategia === 0 || (lineas !== undefined && linea <= Number(lineas));
}

const form = document.querySelector<HTMLFormElement>('[data-ir-a-clave]');
form?.addEventListener('submit', (event) => {
  const clave = readClave(cleanQuery(form.querySelector('input')?.value ?? ''));
  if (clave === null || !exists(clave, form.dataset['irAClave'] ?? '')) return;
  event.preventDefault();
  location.assign(elementPath(idOf(clave)));
});
