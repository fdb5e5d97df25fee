/** On the wall a tile shows only its clave: whoever points at one, or comes to it by keyboard, is shown its text. */
import { loadGlobal, once } from '../browser/load.ts';
import { root } from '../browser/online.ts';

const wall = document.querySelector<HTMLElement>('.muro');
const line = document.querySelector<HTMLElement>('[data-nombra]');
/** The list of the suggestions knows every text; it comes when it is first asked for. */
const names = once(async () => {
  const list = await loadGlobal(`${root}guiones/lista.js`, 'pemLista').catch(() => []);
  return new Map(list.map(([clave, texto]) => [clave, texto]));
});

function name({ target }: Event): void {
  const tile = target instanceof Element ? target.closest<HTMLElement>('a.t') : null;
  const clave = tile?.textContent.trim() ?? '';
  if (line === null || tile === null) return;
  void names().then((known) => {
    line.textContent = `${clave} ${known.get(clave) ?? ''}`;
    tile.title = line.textContent;
  });
}

wall?.addEventListener('focusin', name);
wall?.addEventListener('pointerover', name);
