/** `datos/datapackage.json`: Data Package 2, a resource per CSV with its Table Schema. Its files have no byte order mark. */
import { tableCsvWithoutMark } from '../formats/table-csv.ts';
import { sha256 } from '../../model/sha256.ts';
import type { Column, Tipo } from '../tables/read-columns.ts';
import type { TableData } from '../tables/table-data.ts';
import { LICENCIA_DATOS, PALABRAS_CLAVE, RESUMEN, TITULO } from '../texts.ts';
import { AUTOR } from '../../model/cite.ts';
import type { DataModel } from '../data-model.ts';

const TYPES: Readonly<Record<Tipo, object>> = {
  texto: { type: 'string' },
  direccion: { type: 'string', format: 'uri' },
  entero: { type: 'integer' },
  numero: { type: 'number' },
  booleano: { type: 'boolean', trueValues: ['si'], falseValues: ['no'] },
};

function field(column: Column, unique: boolean): object {
  const constraints = {
    ...(column.required && { required: true }),
    ...(unique && { unique: true }),
    ...(column.values.length > 0 && { enum: column.values }),
    ...(column.pattern !== undefined && { pattern: column.pattern }),
  };
  const { name, title, description } = column;
  return {
    name,
    title,
    description,
    ...TYPES[column.tipo],
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function tableSchema({ table, columns }: TableData): object {
  const [key, ...more] = table.primaryKey;
  const foreignKeys = table.foreignKeys.map((reference) => ({
    fields: reference.columns,
    // A table that names itself leaves the resource out.
    reference: {
      ...(reference.table !== table.name && { resource: reference.table }),
      fields: reference.references,
    },
  }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map((column) => field(column, more.length === 0 && column.name === key)),
    missingValues: [''],
    primaryKey: table.primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

export function dataPackage(model: DataModel): string {
  const resources = model.tables.map((data) => {
    const path = `csv-sin-marca/pem-${data.table.name}.csv`;
    const text = tableCsvWithoutMark(data);
    return {
      $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
      name: data.table.name,
      type: 'table',
      title: data.table.title,
      description: data.table.description,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      hash: `sha256:${sha256(text)}`,
      dialect: {
        $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: tableSchema(data),
    };
  });
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'pem-abierto',
    id: new URL('datos/datapackage.json', model.site).href,
    title: TITULO,
    description: RESUMEN,
    homepage: new URL('datos/index.html', model.site).href,
    version: model.edicion.version,
    created: `${model.edicion.fecha}T00:00:00Z`,
    keywords: PALABRAS_CLAVE,
    contributors: [{ title: AUTOR, roles: ['publisher'] }],
    licenses: [{ name: LICENCIA_DATOS.id, title: LICENCIA_DATOS.nombre, path: LICENCIA_DATOS.url }],
    sources: model.content.fuentes.map((fuente) => ({
      title: fuente.titulo,
      path: `fuentes/${fuente.archivo}`,
    })),
    resources,
  };
  return `${JSON.stringify(descriptor)}\n`;
}
