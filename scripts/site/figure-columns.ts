/** What the CSV of each figure has, for the data dictionary: the data don't know the figures. */
import { figurasOf } from '../../src/charts/figures/all.ts';
import { celdaText, type Figura } from '../../src/charts/figures/figura.ts';
import type { OtherColumns } from '../../src/data/tables/other-columns.ts';
import type { Catalog } from '../../src/model/views.ts';

function otherColumns({ nombre, columnas, filas }: Figura): OtherColumns {
  return {
    name: `graficas/${nombre}.csv`,
    columns: columnas.map((columna, index) => ({
      name: columna.nombre,
      title: columna.titulo,
      description: columna.descripcion,
      tipo: filas.some((fila) => typeof fila[index] === 'number') ? 'entero' : 'texto',
      required: true,
      empty: undefined,
      values: [],
      isList: false,
      words: new Map(),
      pattern: undefined,
    })),
    refersTo: Object.fromEntries(
      columnas.map((columna) => [columna.nombre, columna.nombra === undefined ? [] : [columna.nombra]]),
    ),
    rows: filas
      .slice(0, 1)
      .map((fila) =>
        Object.fromEntries(columnas.map((columna, index) => [columna.nombre, celdaText(fila[index] ?? '')])),
      ),
  };
}

export function figureColumns(catalog: Catalog): OtherColumns[] {
  return figurasOf(catalog).flatMap(({ figuras }) => figuras.map(otherColumns));
}
