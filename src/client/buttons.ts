/** Buttons that scripts add, and what is said of what they did. */

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

export function makeButton(words: string, click: () => unknown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ficha';
  button.textContent = words;
  button.addEventListener('click', click);
  return button;
}
