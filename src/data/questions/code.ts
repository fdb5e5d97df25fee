/** How a count is asked for in each tool. What the downloads page shows is this code, and the tests run it. */
import { columnsOf } from '../tables/read-columns.ts';
import type { Table } from '../tables/table.ts';

export type Herramienta = 'hoja' | 'sql' | 'duckdb' | 'javascript' | 'python' | 'r';

/** Where each tool finds a table, inside `datos/`. */
export function fileFor(herramienta: Herramienta, tabla: string): string {
  const files: Record<Herramienta, string> = {
    hoja: 'pem.xlsx',
    sql: 'pem.sqlite',
    duckdb: `parquet/pem-${tabla}.parquet`,
    javascript: `json/pem-${tabla}.json`,
    python: `csv/pem-${tabla}.csv`,
    // In a locale without accents R reads no row of a file with a mark.
    r: `csv-sin-marca/pem-${tabla}.csv`,
  };
  return files[herramienta];
}

/** A value, or words that stand somewhere in the cell, or with which it begins. */
export type Condicion = readonly [columna: string, valor: string | true, como?: 'contiene' | 'empieza'];

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** As a workbook says it: some values in words. Excel and LibreOffice in Spanish call the function so. */
function formula(table: Table, condiciones: readonly Condicion[]): string {
  const columns = columnsOf(table);
  const parts = condiciones.map(([columna, valor, como]) => {
    const at = columns.findIndex(({ name }) => name === columna);
    const words = columns[at]?.words;
    const text = valor === true ? (words?.get('si') ?? '') : (words?.get(valor) ?? valor);
    const wanted = como === undefined ? text : como === 'empieza' ? `${text}*` : `*${text}*`;
    return `${table.name}!${letters(at)}:${letters(at)},"${wanted.replaceAll('"', '""')}"`;
  });
  return `=CONTAR.SI.CONJUNTO(${parts.join(',')})`;
}

/** A text as each language writes one. */
export const inSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const inScript = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
export const inDoubleQuotes = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const LIKE = { contiene: (text: string) => `%${text}%`, empieza: (text: string) => `${text}%` };

function where(condiciones: readonly Condicion[]): string {
  return condiciones
    .map(([columna, valor, como]) => {
      if (valor === true) return columna;
      return como === undefined
        ? `${columna} = ${inSql(valor)}`
        : `${columna} LIKE ${inSql(LIKE[como](valor))}`;
    })
    .join('\n  AND ');
}

const JS = { contiene: 'includes', empieza: 'startsWith' };

const inJavaScript = ([columna, valor, como]: Condicion): string => {
  if (valor === true) return `fila.${columna}`;
  return como === undefined
    ? `fila.${columna} === ${inScript(valor)}`
    : `fila.${columna}?.${JS[como]}(${inScript(valor)})`;
};

const PANDAS = { contiene: 'contains', empieza: 'startswith' };

const inPandas =
  (tabla: string) =>
  ([columna, valor, como]: Condicion): string => {
    const cell = `${tabla}["${columna}"]`;
    const text = inDoubleQuotes(valor === true ? 'si' : valor);
    return como === undefined ? `(${cell} == ${text})` : `${cell}.str.${PANDAS[como]}(${text}, na=False)`;
  };

const inR =
  (tabla: string) =>
  ([columna, valor, como]: Condicion): string => {
    const cell = `${tabla}$${columna}`;
    const text = inDoubleQuotes(valor === true ? 'si' : valor);
    if (como === undefined) return `${cell} == ${text}`;
    return como === 'empieza' ? `startsWith(${cell}, ${text})` : `grepl(${text}, ${cell}, fixed = TRUE)`;
  };

const name = (tabla: string): string => tabla.replaceAll('_', '');

/** The line or lines that read a table, and the name under which it is then known. */
export const READ = {
  javascript: (tabla: string) =>
    `const ${name(tabla)} = JSON.parse(readFileSync('pem-${tabla}.json', 'utf8'));`,
  python: (tabla: string) =>
    `${name(tabla)} = pd.read_csv("pem-${tabla}.csv", encoding="utf-8-sig", dtype=str)`,
  r: (tabla: string) =>
    `${name(tabla)} <- read.csv("pem-${tabla}.csv", encoding = "UTF-8", colClasses = "character")`,
};
export const BEGIN = {
  javascript: "import { readFileSync } from 'node:fs';\n",
  python: 'import pandas as pd\n',
};

/** Counts of rows of one table: each with its conditions. */
export function countCode(
  table: Table,
  cuentas: readonly (readonly Condicion[])[],
): Record<Herramienta, string> {
  const own = name(table.name);
  const lines = (line: (condiciones: readonly Condicion[]) => string): string[] => cuentas.map(line);
  const select = (from: string): string =>
    lines((condiciones) => `SELECT count(*) FROM ${from}\nWHERE ${where(condiciones)};`).join('\n');
  return {
    hoja: lines((condiciones) => formula(table, condiciones)).join('\n'),
    sql: select(table.name),
    duckdb: select(`'pem-${table.name}.parquet'`),
    javascript: [
      BEGIN.javascript,
      READ.javascript(table.name),
      ...lines(
        (condiciones) =>
          `console.log(${own}.filter((fila) => ${condiciones.map(inJavaScript).join(' && ')}).length);`,
      ),
    ].join('\n'),
    python: [
      BEGIN.python,
      READ.python(table.name),
      ...lines((condiciones) => `print((${condiciones.map(inPandas(own)).join(' & ')}).sum())`),
    ].join('\n'),
    r: [
      READ.r(table.name),
      ...lines((condiciones) => `cat(sum(${condiciones.map(inR(own)).join(' & ')}), "\\n")`),
    ].join('\n'),
  };
}
