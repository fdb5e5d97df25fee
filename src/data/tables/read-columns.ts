/** The columns of a published table, read from its row's JSON Schema: what every format asks of them. */
import { z } from 'zod';
import type { Table } from './table.ts';

export type Tipo = 'texto' | 'entero' | 'numero' | 'booleano' | 'direccion';

export interface Column {
  name: string;
  title: string;
  description: string;
  tipo: Tipo;
  required: boolean;
  /** What an empty cell means, where it may be empty. */
  empty: string | undefined;
  values: readonly string[];
  /** The cell holds several values, separated. */
  isList: boolean;
  /** How the workbook says a value, where it doesn't say it as the CSV: «Sí», an answer in words. */
  words: ReadonlyMap<string, string>;
  pattern: string | undefined;
}

const SI_O_NO = new Map([
  ['si', 'Sí'],
  ['no', 'No'],
]);
const RESPUESTAS = new Map([
  ['se-realizaran', 'Se realizarán acciones'],
  ['no-se-realizaran', 'No se realizarán acciones'],
]);

function wordsOf(tipo: Tipo, values: readonly string[]): ReadonlyMap<string, string> {
  if (tipo === 'booleano') return SI_O_NO;
  const isAnswer = values.length > 0 && values.every((value) => RESPUESTAS.has(value));
  return isAnswer ? RESPUESTAS : new Map();
}

/** The JSON Schema of a column, as far as zod writes it for these rows. */
export type ColumnSchema = Readonly<Record<string, unknown>>;

const TIPOS: Readonly<Record<string, Tipo>> = {
  string: 'texto',
  integer: 'entero',
  number: 'numero',
  boolean: 'booleano',
};

/** `anyOf [X, null]` in the form that readers know: X whose type may also be null. */
function flatten(schema: Record<string, unknown>): void {
  const [inner, other] = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as Record<string, unknown>[]) : [];
  if (inner !== undefined && other?.['type'] === 'null') {
    delete schema['anyOf'];
    const { type, enum: values, ...rest } = inner;
    const own = { ...schema };
    Object.assign(
      schema,
      { type: [type, 'null'], ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }) },
      rest,
      own,
    );
  }
  // zod says how large a safe integer may be; that is about JavaScript, not about the data.
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
}

/** The properties of a row, in the order of the table's columns. */
export function rowSchema(row: z.ZodType): Record<string, unknown> {
  const schema: Record<string, unknown> = z.toJSONSchema(row, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      flatten(jsonSchema);
    },
  });
  // The draft is named once, by the file that the schema goes into.
  delete schema['$schema'];
  return schema;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function columnOf(name: string, schema: ColumnSchema): Omit<Column, 'isList'> {
  const { type } = schema;
  const types = (Array.isArray(type) ? (type as unknown[]) : [type]).map(text);
  const values = Array.isArray(schema['enum'])
    ? schema['enum'].map(text).filter((value) => value !== '')
    : [];
  const base = TIPOS[types.find((type) => type !== 'null') ?? ''];
  if (base === undefined) throw new Error(`the column ${name} has a type that tables don't hold`);
  const tipo = schema['format'] === 'uri' ? 'direccion' : base;
  return {
    name,
    title: text(schema['title']),
    description: text(schema['description']),
    tipo,
    required: !types.includes('null'),
    empty: typeof schema['$comment'] === 'string' ? schema['$comment'] : undefined,
    values,
    words: wordsOf(tipo, values),
    pattern: typeof schema['pattern'] === 'string' ? schema['pattern'] : undefined,
  };
}

export function columnsOf(table: Pick<Table, 'row' | 'lists'>): Column[] {
  const properties = rowSchema(table.row)['properties'] as Readonly<Record<string, ColumnSchema>>;
  const lists = new Set(table.lists);
  return Object.entries(properties).map(([name, schema]) => ({
    ...columnOf(name, schema),
    isList: lists.has(name),
  }));
}
