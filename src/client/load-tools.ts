/** Loads guiones/mas.js the first time that it is needed, so that a page opens in few bytes. */
import { root } from '../browser/online.ts';
import { makeButton, say } from './buttons.ts';

export interface Mas {
  /** Says what it did. */
  copyByHand: (text: string, fallback: Element) => string;
  addSuggestions: (root: string) => void;
  openSheet: () => void;
  press: (key: string) => void;
  select: (button: HTMLElement, clave: string, root: string) => void;
  share: (button: HTMLElement, clave: string, url: string) => void;
  showSelection: (button: HTMLElement, clave: string, root: string) => void;
}

declare global {
  /** Left by guiones/mas.js. */
  var pemMas: Mas | undefined;
}

export const NOT_LOADED = 'No cargó: toque otra vez';

let loading: Promise<Mas | undefined> | undefined;

/** By itself and not by load.ts, whose errors nobody asks for here: every page carries it, and the longest has no byte to spare. */
export function loadMore(): Promise<Mas | undefined> {
  loading ??= new Promise((done) => {
    const script = document.createElement('script');
    script.src = `${root}guiones/mas.js`;
    // Without it the field and the page work as they do without scripts.
    script.onload = script.onerror = () => {
      // Whatever came in its place: the next time may bring it.
      if (!globalThis.pemMas) loading = undefined;
      done(globalThis.pemMas);
    };
    document.head.append(script);
  });
  return loading;
}

/** A button whose work comes with it; where that does not arrive, the button says so and may be pressed again. */
export function toolButton(words: string, use: (more: Mas, button: HTMLElement) => void): HTMLElement {
  const button = makeButton(words, async () => {
    const more = await loadMore();
    button.textContent = more ? words : NOT_LOADED;
    if (more) use(more, button);
    else say(button.textContent);
  });
  return button;
}

/** The search field suggests pages from the first time that it has the focus. */
export function suggestOnFocus(): void {
  for (const input of document.querySelectorAll('[data-sugerir]'))
    input.addEventListener('focus', () => void loadMore().then((more) => more?.addSuggestions(root)), {
      once: true,
    });
}
