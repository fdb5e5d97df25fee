/** Tables that are complete as they come: words, selects and an order that hide and move rows; the state is in the address. */
import './sitio.ts';
import { compareCells, type Fila, fold, passes } from '../lib/rows.ts';

interface Row extends Fila {
  element: HTMLTableRowElement;
}

function readRows(table: HTMLTableElement): Row[] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].map((element) => ({
      element,
      texto: fold(element.textContent).replace(/\s+/g, ' '),
      valores: Object.fromEntries(
        [...element.attributes]
          .filter(({ name }) => name.startsWith('data-'))
          .map(({ name, value }) => [name.slice('data-'.length), value]),
      ),
    })),
  );
}

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
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  } catch {
    // Nothing to do: the state stays in the controls.
  }
}

function readAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const control of controlsOf(form)) {
    const value = query.get(control.name) ?? '';
    const known =
      control instanceof HTMLInputElement || [...control.options].some((option) => option.value === value);
    if (known) control.value = value;
  }
}

function apply(form: HTMLFormElement, body: HTMLTableSectionElement, rows: readonly Row[]): void {
  const estado = stateOf(form);
  const orden = estado['orden'] ?? '';
  const key = `o-${orden}`;
  const sorted =
    orden === '' ? rows : [...rows].sort((a, b) => compareCells(a.valores[key] ?? '', b.valores[key] ?? ''));
  body.append(...sorted.map((row) => row.element));
  let shown = 0;
  for (const row of rows) {
    row.element.hidden = !passes(row, estado);
    if (!row.element.hidden) shown += 1;
  }
  const count = form.querySelector<HTMLElement>('[data-cuenta]');
  if (count !== null) count.textContent = `${shown} de ${rows.length} ${count.dataset['unidad'] ?? ''}`;
  writeAddress(estado);
}

function start(form: HTMLFormElement): void {
  const table = document.getElementById(form.dataset['filtros'] ?? '');
  const body = table instanceof HTMLTableElement ? table.tBodies[0] : undefined;
  if (!(table instanceof HTMLTableElement) || body === undefined) return;
  const rows = readRows(table);
  const update = (): void => apply(form, body, rows);
  readAddress(form);
  form.hidden = false;
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  if (location.search !== '') update();
}

if (typeof document !== 'undefined') {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filtros]')) start(form);
}
