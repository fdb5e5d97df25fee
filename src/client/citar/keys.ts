/** Single keys that lead somewhere; they can be turned off, and never act while one types or a dialog is open. */
import { settingOf } from './settings.ts';

function follow(rel: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
  link?.click();
  return link !== null;
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[name="q"]');
  field?.focus();
  return field !== null;
}

function goUp(): boolean {
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('.logo')?.focus({ preventScroll: true });
  return true;
}

function act(key: string, openSheet: () => void): boolean {
  if (key === '/') return focusSearch();
  if (key === 'j' || key === 'k') return follow(key === 'j' ? 'next' : 'prev');
  if (key === 't') return goUp();
  if (key === '?') openSheet();
  return key === '?';
}

export function addKeys(openSheet: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (settingOf('teclas') === 'no') return;
    const busy = event.target instanceof Element && event.target.closest('input,select,textarea,dialog');
    if (!busy && act(event.key, openSheet)) event.preventDefault();
  });
}
