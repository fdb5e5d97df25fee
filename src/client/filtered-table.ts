/** Tables that are complete as they come: words, selects and an order that hide and move rows; the state is in the address. */
import '../browser/folder-address.ts';
import './every-page.ts';
import { plainValue, readAlteredParams, unreadWords } from '../model/altered-params.ts';
import { passes } from '../model/table-rows.ts';
import { download, rowsCsv } from './table-download.ts';
import { arrange, type Group, isArranged, readGroups } from './table-view.ts';

type Control = HTMLInputElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name]')];
}

function stateOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(controlsOf(form).map((control) => [control.name, control.value.trim()]));
}

/** On file:// some browsers refuse to change the address: the table works all the same. */
function writeAddress(estado: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(Object.entries(estado).filter(([, valor]) => valor !== '')).toString();
  try {
    history.replaceState(
      null,
      '',
      `${location.pathname}${query === '' ? '' : `?${query}`}${behind() === '' ? location.hash : ''}`,
    );
  } catch {
    // Nothing to do: the state stays in the controls.
  }
}

/** What others hand on may ask behind `#`, where no place of the page has such a name. */
const behind = (): string => (location.hash.includes('=') ? location.hash : '');

/** Puts into the controls what the address asks, however it was altered on the way; gives back what none of them has. */
function readAddress(form: HTMLFormElement): string[] {
  const controls = controlsOf(form);
  const { typed, values } = readAlteredParams(
    location.search + behind(),
    controls.map(({ name }) => name),
  );
  return controls.flatMap((control) => {
    if (control instanceof HTMLInputElement) {
      control.value = typed(control.name);
      return [];
    }
    const [asked] = values(control.name);
    const option = [...control.options].find(({ value }) => plainValue(value) === asked);
    if (option !== undefined) control.value = option.value;
    return asked === undefined || option !== undefined ? [] : [`${control.name}=${asked}`];
  });
}

function apply(form: HTMLFormElement, groups: readonly Group[]): void {
  const estado = stateOf(form);
  const rows = groups.flatMap((group) => group.rows);
  for (const row of rows) row.element.hidden = !passes(row, estado);
  arrange(groups, estado['orden'] ?? '');
  const shown = rows.filter((row) => !row.element.hidden).length;
  const count = form.querySelector<HTMLElement>('[data-cuenta]');
  if (count !== null) count.textContent = `${shown} de ${rows.length} ${count.dataset['unidad'] ?? ''}`;
  writeAddress(estado);
}

/** Puts the rows that are shown, in their order, into a file. */
function save(form: HTMLFormElement, table: HTMLTableElement): void {
  const { archivo = 'filas.csv', columnas = '' } = form.dataset;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not([data-grupo]):not([hidden])')];
  download(archivo, rowsCsv(columnas.split(' '), rows));
}

function start(form: HTMLFormElement): void {
  const table = document.getElementById(form.dataset['filtros'] ?? '');
  if (!(table instanceof HTMLTableElement)) return;
  const arranged = isArranged(table);
  const groups = readGroups(table);
  const update = (): void => apply(form, groups);
  const unread = readAddress(form);
  form.classList.remove('espera');
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  // A reset empties the controls after its event.
  form.addEventListener('reset', () => setTimeout(update));
  form.querySelector('[data-bajar]')?.addEventListener('click', () => save(form, table));
  if (location.search !== '' || behind() !== '' || arranged) update();
  if (unread.length > 0) form.querySelector('[data-cuenta]')?.append(`. ${unreadWords(unread)}`);
}

if (typeof document !== 'undefined') {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filtros]')) start(form);
}
