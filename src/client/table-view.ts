/** The rows of a table: what they are filtered by, in what groups they came, and how they are put in order. */
import { compareCells, type FilterableRow } from '../model/table-rows.ts';
import { foldAll } from '../model/text/normalize.ts';

export interface Row extends FilterableRow {
  element: HTMLTableRowElement;
}

export interface Group {
  body: HTMLTableSectionElement;
  /** The row that names the group, where there are groups. */
  head: HTMLTableRowElement | undefined;
  rows: Row[];
}

/** `data-clase` and `data-v-clase` are the value of the filter «clase»: some names stand for something else on the site. */
function readRow(element: HTMLTableRowElement): Row {
  return {
    element,
    texto: foldAll(element.textContent).replace(/\s+/g, ' '),
    valores: Object.fromEntries(
      [...element.attributes]
        .filter(({ name }) => name.startsWith('data-'))
        .map(({ name, value }) => [name.replace(/^data-(v-)?/, ''), value]),
    ),
  };
}

/** What a row carries of the body and the place in which it came: a page that is saved in another order finds back by it. */
const ORIGIN = 'origen';
export const isArranged = (table: HTMLTableElement): boolean =>
  table.querySelector(`[data-${ORIGIN}]`) !== null;

export function readGroups(table: HTMLTableElement): Group[] {
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body, group) =>
    [...body.rows]
      .filter((row) => row.dataset['grupo'] === undefined)
      .map((row, place) => {
        const origin = (row.dataset[ORIGIN] ??= `${group} ${place}`);
        const [from, index] = origin.split(' ').map(Number);
        return { from, index: index ?? 0, row: readRow(row) };
      }),
  );
  return bodies.map((body, group) => ({
    body,
    head: body.querySelector<HTMLTableRowElement>('tr[data-grupo]') ?? undefined,
    rows: rows
      .filter(({ from }) => from === group)
      .sort((a, b) => a.index - b.index)
      .map(({ row }) => row),
  }));
}

/** In the order of the page, each row in its group; in another order, all in the first body and without the groups' names. */
export function arrange(groups: readonly Group[], orden: string): void {
  const all = groups.flatMap((group) => group.rows);
  const first = groups[0]?.body;
  if (orden === '' || first === undefined) {
    for (const { body, rows } of groups) body.append(...rows.map((row) => row.element));
  } else {
    const key = `o-${orden}`;
    const sorted = all.sort((a, b) => compareCells(a.valores[key] ?? '', b.valores[key] ?? ''));
    first.append(...sorted.map((row) => row.element));
  }
  for (const { body, head, rows } of groups) {
    const empty = rows.every((row) => row.element.hidden);
    if (head !== undefined) head.hidden = orden !== '' || empty;
    body.hidden = groups.length > 1 && (orden === '' ? empty : body !== first);
  }
}
