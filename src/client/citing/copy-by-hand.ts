/** Copying where the clipboard is only for https or was refused: the old way, and where that fails too, the text stays selected for the person to copy. Comes with guiones/mas.js. */

/** From a field that is not seen. */
function copyByField(text: string): boolean {
  const pressed = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'v';
  document.body.append(field);
  field.select();
  let done = false;
  try {
    // There is no other way on pages without a secure context.
    // eslint-disable-next-line baseline-js/use-baseline
    done = document.execCommand('copy'); // oxlint-disable-line typescript/no-deprecated
  } catch {
    done = false;
  }
  field.remove();
  if (pressed instanceof HTMLElement) pressed.focus();
  return done;
}

/** Says what it could do. */
export function copyByHand(text: string, fallback: Element): string {
  if (copyByField(text)) return 'Copiado';
  getSelection()?.selectAllChildren(fallback);
  return 'Seleccionado: cópielo con su teclado o su menú';
}
