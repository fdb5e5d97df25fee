/** Loads guiones/mas.js the first time that it is needed, so that a page opens in few bytes. */
import { loadGlobal, once } from '../load.ts';

export interface Mas {
  addSuggestions: (root: string) => void;
  openSheet: () => void;
  press: (key: string) => void;
  select: (button: HTMLElement, clave: string, root: string) => void;
  showSelection: (button: HTMLElement, clave: string, root: string) => void;
}

declare global {
  /** Left by guiones/mas.js. */
  var pemMas: Mas | undefined;
}

/** Undefined where it can't be had: the field and the page then work as they do without scripts. */
export const loadMore = once((root: string) =>
  loadGlobal(`${root}guiones/mas.js`, 'pemMas').catch(() => undefined),
);

/** The search field suggests pages from the first time that it has the focus. */
export function suggestOnFocus(root: string): void {
  for (const input of document.querySelectorAll('[data-sugerir]')) {
    input.addEventListener(
      'focus',
      () =>
        void loadMore(root).then((more) => {
          // Another field may have brought it: all of them are served at once.
          if (input.role === 'combobox') return;
          more?.addSuggestions(root);
          // What was typed meanwhile counts.
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      { once: true },
    );
  }
}
