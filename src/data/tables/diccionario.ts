/** The data dictionary: what each column of each table holds. It is filled from the other schemas, where each column is described once. */
import { z } from 'zod';
import { shorten } from '../../model/words.ts';
import { cellText, joinCell, type Row } from './cells.ts';
import { column, lugar, optionalColumn } from './column.ts';
import { BORROWED, type OtherColumns, OWN } from './other-columns.ts';
import type { Column } from './read-columns.ts';
import type { ForeignKey, Table } from './table.ts';

export const filaDeDiccionario = z.strictObject({
  tabla: column(
    z
      .string()
      .min(1)
      .describe(
        'Nombre de la tabla o de la vista de pem.sqlite; de los demás CSV, su lugar en el sitio, con * donde hay uno por registro.',
      ),
    'Tabla',
  ),
  columna: column(z.string().min(1).describe('Nombre de la columna.'), 'Columna'),
  orden: lugar,
  tipo: column(
    z
      .enum(['texto', 'entero', 'numero', 'booleano', 'direccion'])
      .describe(
        'Qué clase de dato es. booleano: «si» o «no» en CSV, «Sí» o «No» en el libro, true o false en JSON y Parquet, 1 o 0 en SQLite.',
      ),
    'Tipo',
  ),
  obligatoria: column(z.boolean().describe('Sí cuando la celda nunca está vacía.'), 'Obligatoria'),
  descripcion: column(z.string().min(1).describe('Qué dice la columna.'), 'Descripción'),
  valores: optionalColumn(
    z.string().min(1).describe('Los únicos valores posibles, separados por « | »; vacío cuando son libres.'),
    'Valores',
    'Los valores son libres.',
  ),
  ejemplo: optionalColumn(
    z.string().min(1).describe('El primer valor que aparece en la tabla, acortado si es largo.'),
    'Ejemplo',
    'La columna está vacía en todas las filas, o es de un índice o una lista sin ejemplo.',
  ),
  titulo: column(
    z
      .string()
      .min(1)
      .describe('Encabezado de la columna en el libro de hojas de cálculo, o cómo se llamaría en él.'),
    'Encabezado en el libro',
  ),
  vacio: optionalColumn(
    z.string().min(1).describe('Qué quiere decir una celda vacía.'),
    'Qué quiere decir vacío',
    'La celda nunca está vacía.',
  ),
  referencia: optionalColumn(
    z
      .string()
      .min(1)
      .describe(
        'Tabla y columna donde está el registro que la celda nombra; si puede estar en varias, separadas por « | ».',
      ),
    'Dónde está lo que nombra',
    'La celda no nombra un registro de otra tabla.',
  ),
});
type FilaDeDiccionario = z.infer<typeof filaDeDiccionario>;
type Entrada = Omit<FilaDeDiccionario, 'orden'>;

const EXAMPLE_LENGTH = 120;

interface Described {
  name: string;
  columns: readonly Column[];
  foreignKeys: readonly ForeignKey[];
  refersTo: Table['refersTo'];
  key: readonly string[];
  rows: readonly Row[];
}

function example(rows: readonly Row[], column: string): string | null {
  const cell = rows.map((row) => row[column] ?? null).find((value) => value !== null) ?? null;
  return cell === null ? null : shorten(cellText(cell), EXAMPLE_LENGTH);
}

/** Where the records are that a column names: `tabla.columna`. */
function references({ foreignKeys, refersTo }: Described, column: string): string | null {
  const keys = foreignKeys.flatMap((key) => {
    const at = key.columns.indexOf(column);
    return at < 0 ? [] : [`${key.table}.${key.references[at] ?? ''}`];
  });
  return joinCell([...keys, ...(refersTo?.[column] ?? [])]);
}

/** What the column says and, where the workbook says it in other words, in which: readers of both need the pairs. */
function description({ description, words }: Column): string {
  const pairs = [...words].map(([value, said]) => `${value} = «${said}»`);
  return pairs.length === 0 ? description : `${description} En el libro: ${pairs.join(', ')}.`;
}

function dictionaryRow(table: Described, column: Column): Entrada {
  return {
    tabla: table.name,
    columna: column.name,
    tipo: column.tipo,
    obligatoria: column.required,
    descripcion: description(column),
    valores: joinCell(column.values),
    ejemplo: example(table.rows, column.name),
    titulo: column.title,
    vacio: column.empty ?? null,
    referencia: references(table, column.name),
  };
}

/** What is said of a column of a table, said again where it also stands; there the cell names a record of that table. */
function borrowed(entradas: readonly Entrada[], keys: ReadonlySet<string>): Entrada[] {
  const known = new Map(entradas.map((entrada) => [`${entrada.tabla}.${entrada.columna}`, entrada]));
  return BORROWED.flatMap(({ name, columns, empty }) =>
    [...columns].map(([columna, source]): Entrada => {
      const entrada = known.get(source);
      if (entrada === undefined) throw new Error(`${name}.${columna} is said to be ${source}, which is none`);
      const referencia = entrada.referencia ?? (keys.has(source) ? source : null);
      // Of a view that also has what no report answers, every column of the answer may be empty.
      const isOptional = empty !== undefined && !source.startsWith('completo.');
      const rest = isOptional ? { obligatoria: false, vacio: empty } : {};
      return { ...entrada, tabla: name, columna, referencia, ...rest };
    }),
  );
}

/** `own` is the dictionary's own table: it describes itself too, with its first row as the example. After the tables comes what is none. */
export function diccionarioRows(
  described: readonly Described[],
  own: Omit<Described, 'rows'>,
  others: readonly OtherColumns[],
): FilaDeDiccionario[] {
  const numbered = ({ tabla, columna, ...rest }: Entrada, index: number): FilaDeDiccionario => ({
    tabla,
    columna,
    orden: index + 1,
    ...rest,
  });
  const entries = (tables: readonly Described[]): Entrada[] =>
    tables.flatMap((table) => table.columns.map((column) => dictionaryRow(table, column)));
  const rows = entries(described);
  const self = entries([{ ...own, rows: rows.map(numbered) }]);
  const keys = new Set(
    described.flatMap(({ name, key }) => (key.length === 1 ? [`${name}.${key[0] ?? ''}`] : [])),
  );
  const rest = [...OWN, ...others].map((other) => ({ refersTo: {}, ...other, foreignKeys: [], key: [] }));
  return [...rows, ...self, ...borrowed(rows, keys), ...entries(rest)].map(numbered);
}

export const diccionario: Table = {
  name: 'diccionario',
  title: 'Diccionario',
  description:
    'Qué dice cada columna de cada tabla, de cada vista de pem.sqlite y de los demás CSV. Los que están junto a un objetivo, una estrategia o una línea de acción tienen las columnas de completo.',
  row: filaDeDiccionario,
  primaryKey: ['tabla', 'columna'],
  lists: ['valores', 'referencia'],
  foreignKeys: [],
  derived: true,
};
