/** Ready snippets for the downloads page. Each is run as it stands by `npm run test:formats` where its tool is in Debian. */

export interface Fragmento {
  id: string;
  herramienta: string;
  /** What to have in the same folder. */
  archivo: string;
  lenguaje: string;
  codigo: string;
}

export const FRAGMENTOS: readonly Fragmento[] = [
  {
    id: 'python',
    herramienta: 'Python (pandas)',
    archivo: 'csv/pem-completo.csv',
    lenguaje: 'python',
    codigo: `import pandas as pd

completo = pd.read_csv("pem-completo.csv", encoding="utf-8-sig", dtype=str)
print(completo["respuesta"].value_counts())`,
  },
  {
    id: 'r',
    herramienta: 'R',
    archivo: 'csv/pem-completo.csv',
    lenguaje: 'r',
    codigo: `completo <- read.csv("pem-completo.csv", fileEncoding = "UTF-8-BOM", colClasses = "character")
print(table(completo$respuesta))`,
  },
  {
    id: 'sql',
    herramienta: 'SQL (SQLite)',
    archivo: 'pem.sqlite',
    lenguaje: 'sql',
    codigo: `SELECT respuesta, count(*) AS lineas
FROM lineas_con_respuesta
GROUP BY respuesta;`,
  },
  {
    id: 'buscar',
    herramienta: 'SQL (SQLite), buscar palabras sin cuidar acentos',
    archivo: 'pem.sqlite',
    lenguaje: 'sql',
    codigo: `SELECT tipo, clave, texto
FROM busqueda
WHERE busqueda MATCH 'repatriacion'
ORDER BY rank;`,
  },
  {
    id: 'duckdb',
    herramienta: 'DuckDB',
    archivo: 'parquet/pem-completo.parquet',
    lenguaje: 'sql',
    codigo: `SELECT respuesta, count(*) AS lineas
FROM 'pem-completo.parquet'
GROUP BY respuesta;`,
  },
  {
    id: 'javascript',
    herramienta: 'JavaScript (Node)',
    archivo: 'json/pem-completo.json',
    lenguaje: 'js',
    codigo: `import { readFileSync } from 'node:fs';

const completo = JSON.parse(readFileSync('pem-completo.json', 'utf8'));
const si = completo.filter((fila) => fila.respuesta === 'se-realizaran');
const no = completo.filter((fila) => fila.respuesta === 'no-se-realizaran');
console.log({ si: si.length, no: no.length });`,
  },
];
