/** What each of the single keys does but «/», which can't wait (keys.ts); they are named in the sheet that «?» opens. */
import { openSheet } from './sheet.ts';

const follow = (rel: string): void => document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();

const ACTIONS: Readonly<Record<string, () => void>> = {
  j: () => follow('next'),
  k: () => follow('prev'),
  t: () => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('.logo')?.focus({ preventScroll: true });
  },
  '?': openSheet,
};

export function press(key: string): void {
  ACTIONS[key]?.();
}
