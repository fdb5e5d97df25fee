/** Copying by one tap on http and file://. */
import { makeButton, say } from '../buttons.ts';
import { loadMore, NOT_LOADED } from '../load-tools.ts';

/** Where the browser has no clipboard for this page, the old way comes with guiones/mas.js. */
async function copyText(text: string, fallback: Element): Promise<string> {
  try {
    // eslint-disable-next-line baseline-js/use-baseline -- the old way is below
    await navigator.clipboard.writeText(text);
    return 'Copiado';
  } catch {
    return (await loadMore())?.copyByHand(text, fallback) ?? NOT_LOADED;
  }
}

/** Copies, and says so in the place of what was pressed; `fallback` is what stays selected when nothing else works. */
export async function copyFrom(pressed: HTMLElement, text: string, fallback: Element): Promise<void> {
  const words = pressed.textContent;
  const told = await copyText(text, fallback);
  say(told);
  pressed.textContent = told;
  setTimeout(() => (pressed.textContent = words), 2500);
}

export function copyButton(words: string, text: () => string, fallback: Element): HTMLButtonElement {
  const button = makeButton(words, () => copyFrom(button, text(), fallback));
  return button;
}
