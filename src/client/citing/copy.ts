/** Copying by one tap on http and file://; where the browser refuses, the text stays selected for the person to copy. */

let status: HTMLElement | undefined;

/** Said by screen readers; seen on the button itself. */
export function say(words: string): void {
  if (status === undefined) {
    status = document.createElement('p');
    status.className = 'v';
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = words;
}

function selectAll(element: Element): void {
  getSelection()?.selectAllChildren(element);
}

/** The old way, from a field that is not seen: works where the clipboard is only for https. */
function copyByField(text: string): boolean {
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
  return done;
}

async function copyText(text: string): Promise<boolean> {
  try {
    // eslint-disable-next-line baseline-js/use-baseline -- the old way is below
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text);
  }
}

export function makeButton(words: string, click: () => unknown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ficha';
  button.textContent = words;
  button.addEventListener('click', click);
  return button;
}

/** Copies, and says so in the place of what was pressed; `fallback` is what stays selected when nothing else works. */
export async function copyFrom(pressed: HTMLElement, text: string, fallback?: Element): Promise<void> {
  const words = pressed.textContent;
  const done = await copyText(text);
  pressed.focus();
  if (!done && fallback) selectAll(fallback);
  const told = done ? 'Copiado' : 'Seleccionado: cópielo con su teclado o su menú';
  say(told);
  pressed.textContent = told;
  setTimeout(() => (pressed.textContent = words), 2500);
}

export function copyButton(words: string, text: () => string, fallback?: Element): HTMLButtonElement {
  const button = makeButton(words, () => copyFrom(button, text(), fallback));
  return button;
}
