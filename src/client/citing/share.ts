/** Sends a línea de acción or one of its actividades on, with its whole text. Comes with guiones/mas.js. */
import { shareWords } from '../../model/share-words.ts';

const text = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** What is said beside the address, from the words of the page. */
function wordsOf(clave: string, act: Element | null): string {
  const scope: ParentNode = act?.closest('[data-reporte]') ?? document;
  const dicho = [...scope.querySelectorAll('.resp h2')].map((answer) => `${text(answer)}.`).join(' ');
  const own = act?.querySelector<HTMLElement>('[data-actividad]');
  return shareWords({
    clave,
    texto: text(document.querySelector('[data-texto-programa]')),
    dicho,
    actividad: own ? { numero: own.dataset['actividad'] ?? '', texto: text(own) } : undefined,
    url: undefined,
  });
}

/** By the share sheet where there is one; else, and where it may not open so late after the tap, by WhatsApp. */
export function share(button: HTMLElement, clave: string, url: string): void {
  const words = wordsOf(clave, button.closest('.act'));
  // A file on a stick has no address that another person could open.
  const whole = url.startsWith('http') ? `${words} ${url}` : words;
  const byMessage = (): void => location.assign(`https://wa.me/?text=${encodeURIComponent(whole)}`);
  if (!('share' in navigator)) {
    byMessage();
    return;
  }
  // eslint-disable-next-line baseline-js/use-baseline -- asked for above
  navigator.share({ title: document.title, text: whole }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) byMessage();
  });
}
