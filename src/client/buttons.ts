/** Buttons that scripts add, and what is said of what they did. */

/** What is of the class `js` is taken away, and made anew, where a page was saved as it stood (every-page.ts). */
export function make<Tag extends 'br' | 'button' | 'p'>(tag: Tag, kind: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = `${kind} js`;
  return made;
}

let status: HTMLElement | undefined;

/** Said by screen readers; seen on the button itself. */
export function say(words: string): void {
  if (!status) {
    status = make('p', 'v');
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = words;
}

export function makeButton(words: string, click: () => unknown): HTMLButtonElement {
  const button = make('button', 'ficha');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', click);
  return button;
}
