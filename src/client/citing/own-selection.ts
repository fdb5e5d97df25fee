/** One's own selection between pages: in the browser's storage, and in the address where the browser keeps nothing. */
import { readSelection, SELECTION, SELECTION_KEY } from '../../model/selection.ts';

/** By double click each file may have a storage of its own: there the page of the selection alone keeps it. */
const shared = location.protocol !== 'file:';

function canStore(): boolean {
  try {
    const probe = `${SELECTION_KEY}-prueba`;
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

const stores = canStore();

/** Whether what this page stores is there when it is opened again: a browser may refuse, or have no room. */
export const keepsSelection = (): boolean => stores;

export function readStored(): string[] {
  try {
    return readSelection(localStorage.getItem(SELECTION_KEY) ?? '');
  } catch {
    return [];
  }
}

export function store(claves: readonly string[]): boolean {
  try {
    localStorage.setItem(SELECTION_KEY, `#${SELECTION}=${claves.join(',')}`);
    return true;
  } catch {
    return false;
  }
}

/** Stores what another page of the site is to find; false where only the page of the selection can keep it. */
export const storeForAll = (claves: readonly string[]): boolean => shared && store(claves);

/** What has been chosen so far, as this page can know it. */
export function chosen(): string[] {
  return [...new Set([...readSelection(location.hash), ...readStored()])];
}
