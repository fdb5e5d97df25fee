/** `datos/LEEME.txt`: what is in the folder, for whoever has only the folder. */
import { citation, LICENCIAS, LIMITES, RESUMEN, TITULO } from './texts.ts';
import { withMark } from '../model/encoding.ts';
import { formatDate, plural } from '../model/words.ts';
import type { DataModel } from './data-model.ts';

const WIDTH = 92;

/** Folds a text at spaces, with the later lines moved in. */
function fold(text: string, indent = ''): string {
  const lines = text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH)
      return [...done, done.length === 0 ? word : indent + word];
    return [...done.slice(0, -1), `${last} ${word}`];
  }, []);
  return lines.join('\n');
}

const item = (text: string): string => fold(`- ${text}`, '  ');

const FOLDERS = [
  'csv/: una tabla por archivo, para hojas de cálculo y para cualquier programa (UTF-8, comas).',
  'json/: las mismas tablas, con true y false.',
  'parquet/: las mismas tablas con tipos, para R, Python y DuckDB.',
  'pem.xlsx: las mismas tablas en un libro, una por hoja: cantidades como números, «Sí» y «No», claves como texto.',
  'pem.sqlite: las mismas tablas en una base de datos, con llaves, vistas y búsqueda sin acentos.',
  'pem.json: todo anidado: objetivo, estrategia, línea de acción, respuestas, actividades.',
  'esquemas/: el esquema JSON de cada tabla. datapackage.json y csvw-metadata.json: lo mismo para los CSV.',
  'catalogo.jsonld y catalogo.ttl: la ficha de catálogo (DCAT 3).',
  'citas/: la referencia, para gestores bibliográficos.',
  'fuentes/: los documentos de donde sale todo, tal como se recibieron.',
  'cambios.csv, cambios.json y cambios.atom: qué cambió de una edición a otra, registro por registro.',
];

export function readme(model: DataModel): string {
  const section = (title: string, lines: readonly string[]): string =>
    `${title}\n${'-'.repeat(title.length)}\n${lines.join('\n')}\n`;
  const tables = model.tables.map(({ table, rows }) =>
    item(`${table.name} (${plural(rows.length, 'fila', 'filas')}): ${table.description}`),
  );
  const { version, fecha } = model.edicion;
  const parts = [
    `${fold(TITULO)}\nEdición ${version}, del ${formatDate(fecha)}\n`,
    `${fold(RESUMEN)}\n`,
    section('Qué hay', FOLDERS.map(item)),
    section('Las tablas', tables),
    section('Las claves', [
      fold(
        'Los identificadores llevan una letra (O1, E1.5, L1.5.10) porque muchos programas toman 1.5 por un número y 1.5.10 por una fecha. La clave es el número oficial, para leer. Para ordenar, la columna orden.',
      ),
    ]),
    section('Lo que estos datos no dicen', LIMITES.map(item)),
    section('Licencias', LICENCIAS.map(item)),
    section('Cómo citar', [fold(citation(model.edicion, model.site))]),
  ];
  return withMark(parts.join('\n'));
}
