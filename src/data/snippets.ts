/** Ready snippets for the downloads page. Each is run as it stands by `npm run test:formats` or `npm run measure -- formats`. */
import { absolute } from '../model/addresses.ts';

type Hecho = (lugar: string) => string;

export interface Fragmento {
  id: string;
  herramienta: string;
  /** What it reads, inside `datos/`. */
  archivo: string;
  /** With the file in the same folder; none where it is opened there by hand. */
  codigo?: Hecho;
  /** From the address of the file; none where the tool reads no addresses. */
  desdeDireccion?: Hecho;
}

export const localName = (archivo: string): string => archivo.split('/').at(-1) ?? archivo;
export const addressOf = (site: string, archivo: string): string => absolute(site, `datos/${archivo}`);

const pandas: Hecho = (lugar) => `import pandas as pd

completo = pd.read_csv("${lugar}", encoding="utf-8-sig", dtype=str)
print(completo["respuesta"].value_counts())`;

const r: Hecho = (lugar) => `completo <- read.csv("${lugar}", encoding = "UTF-8", colClasses = "character")
print(table(completo$respuesta))`;

const duckdb: Hecho = (lugar) => `SELECT respuesta, count(*) AS lineas
FROM '${lugar}'
GROUP BY respuesta;`;

const COUNT_IN_JAVASCRIPT = `const si = completo.filter((fila) => fila.respuesta === 'se-realizaran');
const no = completo.filter((fila) => fila.respuesta === 'no-se-realizaran');
console.log({ si: si.length, no: no.length });`;

export const FRAGMENTOS: readonly Fragmento[] = [
  {
    id: 'hoja',
    herramienta: 'Hojas de cálculo de Google, una fórmula en la primera celda',
    archivo: 'csv/pem-completo.csv',
    desdeDireccion: (address) => `=IMPORTDATA("${address}")`,
  },
  {
    id: 'python',
    herramienta: 'Python (pandas)',
    archivo: 'csv/pem-completo.csv',
    codigo: pandas,
    desdeDireccion: pandas,
  },
  {
    id: 'r',
    herramienta: 'R',
    archivo: 'csv-sin-marca/pem-completo.csv',
    codigo: r,
    desdeDireccion: r,
  },
  {
    id: 'sql',
    herramienta: 'SQL (SQLite)',
    archivo: 'pem.sqlite',
    codigo: () => `SELECT respuesta, count(*) AS lineas
FROM lineas_con_respuesta
GROUP BY respuesta;`,
  },
  {
    id: 'buscar',
    herramienta: 'SQL (SQLite), buscar palabras sin cuidar acentos',
    archivo: 'pem.sqlite',
    codigo: () => `SELECT tipo, clave, texto
FROM busqueda
WHERE busqueda MATCH 'repatriacion'
ORDER BY rank;`,
  },
  {
    id: 'duckdb',
    herramienta: 'DuckDB',
    archivo: 'parquet/pem-completo.parquet',
    codigo: duckdb,
    desdeDireccion: duckdb,
  },
  {
    id: 'javascript',
    herramienta: 'JavaScript (Node)',
    archivo: 'json/pem-completo.json',
    codigo: (lugar) => `import { readFileSync } from 'node:fs';

const completo = JSON.parse(readFileSync('${lugar}', 'utf8'));
${COUNT_IN_JAVASCRIPT}`,
    desdeDireccion: (address) => `const completo = await (await fetch('${address}')).json();
${COUNT_IN_JAVASCRIPT}`,
  },
];
