/** One's own selection between pages: in the address always, and in the browser's storage where that is one for the whole site. */
import { readSelection, SELECTION, SELECTION_KEY } from '../../model/selection.ts';

/** By double click each file may have a storage of its own: there the address alone carries the selection. */
const stored = location.protocol !== 'file:';

/** Whether this copy of the site remembers a selection: by double click only the address does. */
export const keepsSelection = (): boolean => stored;

export function readStored(): string[] {
  try {
    return stored ? readSelection(localStorage.getItem(SELECTION_KEY) ?? '') : [];
  } catch {
    return [];
  }
}

/** Whether the next page will find it. */
export function store(claves: readonly string[]): boolean {
  try {
    if (!stored) return false;
    localStorage.setItem(SELECTION_KEY, `#${SELECTION}=${claves.join(',')}`);
    return true;
  } catch {
    return false;
  }
}

/** What has been chosen so far, as this page can know it. */
export function chosen(): string[] {
  return [...new Set([...readSelection(location.hash), ...readStored()])];
}
