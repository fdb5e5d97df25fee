/** What each file of `datos/` is, with its size and hash: metadata, the downloads page and the feeds are made from this list. */
import type { Descarga } from './download-schema.ts';
import type { DataModel, Files } from './data-model.ts';
import { sha256 } from '../model/sha256.ts';

interface Format {
  formato: Descarga['formato'];
  mediaType: string;
  uso: string;
}

const TABLE_FORMATS: readonly (Format & { folder: string; extension: string })[] = [
  {
    folder: 'csv',
    extension: 'csv',
    formato: 'CSV',
    mediaType: 'text/csv',
    uso: 'para abrir en cualquier hoja de cálculo o programa',
  },
  {
    folder: 'json',
    extension: 'json',
    formato: 'JSON',
    mediaType: 'application/json',
    uso: 'para programar, sobre todo en JavaScript',
  },
  {
    folder: 'parquet',
    extension: 'parquet',
    formato: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    uso: 'para R, Python y DuckDB, con el tipo de cada columna',
  },
];

const WHOLE: readonly (Format & { name: string; titulo: string })[] = [
  {
    name: 'pem.xlsx',
    titulo: 'Libro de hojas de cálculo',
    formato: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    uso: 'para abrir en Excel o LibreOffice',
  },
  {
    name: 'pem.sqlite',
    titulo: 'Base de datos',
    formato: 'SQLite',
    mediaType: 'application/vnd.sqlite3',
    uso: 'para consultar con SQL',
  },
  {
    name: 'pem.json',
    titulo: 'Todo, anidado',
    formato: 'JSON',
    mediaType: 'application/json',
    uso: 'para programar: objetivo, estrategia, línea de acción, respuestas',
  },
  {
    name: 'pem-datos.zip',
    titulo: 'Todos los archivos',
    formato: 'ZIP',
    mediaType: 'application/zip',
    uso: 'para llevarse todo junto',
  },
];

function measured(files: Files, path: string): { bytes: number; sha256: string } | undefined {
  const data = files.get(path);
  return data === undefined ? undefined : { bytes: Buffer.byteLength(data), sha256: sha256(data) };
}

/** The downloads among some files, in the order in which they are offered. */
export function downloadsOf(model: DataModel, files: Files): Descarga[] {
  const whole = WHOLE.flatMap(({ name, ...rest }) => {
    const ruta = `datos/${name}`;
    const size = measured(files, ruta);
    return size === undefined ? [] : [{ id: name, ruta, ...rest, ...size }];
  });
  const perTable = model.tables.flatMap(({ table }) =>
    TABLE_FORMATS.flatMap(({ folder, extension, ...rest }) => {
      const name = `pem-${table.name}.${extension}`;
      const ruta = `datos/${folder}/${name}`;
      const size = measured(files, ruta);
      return size === undefined
        ? []
        : [{ id: name, ruta, titulo: table.title, tabla: table.name, ...rest, ...size }];
    }),
  );
  const fuentes = model.content.fuentes.flatMap(({ archivo, titulo }) => {
    const ruta = `datos/fuentes/${archivo}`;
    const size = measured(files, ruta);
    const rest = { formato: 'TXT' as const, mediaType: 'text/plain', uso: 'la fuente, tal como se recibió' };
    return size === undefined ? [] : [{ id: archivo, ruta, titulo, ...rest, ...size }];
  });
  return [...whole, ...perTable, ...fuentes];
}
