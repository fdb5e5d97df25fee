/** Loads guiones/mas.js the first time that it is needed, so that a page opens in few bytes. */

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

let loading: Promise<Mas | undefined> | undefined;

/** By itself and not by load.ts, whose errors nobody asks for here: every page carries it, and the longest has no byte to spare. */
export function loadMore(root: string): Promise<Mas | undefined> {
  loading ??= new Promise((done) => {
    const script = document.createElement('script');
    script.src = `${root}guiones/mas.js`;
    const end = (): void => done(globalThis.pemMas);
    script.addEventListener('load', end);
    // Without it the field and the page work as they do without scripts.
    script.addEventListener('error', end);
    document.head.append(script);
  });
  return loading;
}

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
