/** `datos/csvw-metadata.json`: CSV on the Web, for the same CSVs. */
import { SEPARATOR } from '../tables/cells.ts';
import type { Column, Tipo } from '../tables/read-columns.ts';
import type { TableData } from '../tables/table-data.ts';
import { LICENCIA_DATOS, RESUMEN, TITULO } from '../texts.ts';
import type { DataModel } from '../data-model.ts';

const DATATYPES: Readonly<Record<Tipo, unknown>> = {
  texto: 'string',
  direccion: 'anyURI',
  entero: 'integer',
  numero: 'decimal',
  booleano: { base: 'boolean', format: 'si|no' },
};

function columnOf(column: Column): object {
  return {
    name: column.name,
    // Validators compare `titles` with the header row, which holds the names.
    titles: column.name,
    'dc:title': column.title,
    'dc:description': column.description,
    datatype: DATATYPES[column.tipo],
    required: column.required,
    null: '',
    ...(column.isList && { separator: SEPARATOR }),
  };
}

function tableOf({ table, columns }: TableData, folder: string): object {
  const fileOf = (name: string): string => `${folder}pem-${name}.csv`;
  const foreignKeys = table.foreignKeys.map((key) => ({
    columnReference: key.columns,
    reference: { resource: fileOf(key.table), columnReference: key.references },
  }));
  return {
    url: fileOf(table.name),
    'dc:title': table.title,
    'dc:description': table.description,
    tableSchema: {
      columns: columns.map(columnOf),
      primaryKey: table.primaryKey,
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

/** `folder` leads from the metadata to the CSVs. */
export function csvw(model: DataModel, folder: string): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'es' }],
    'dc:title': TITULO,
    'dc:description': RESUMEN,
    'dc:license': { '@id': LICENCIA_DATOS.url },
    'dc:modified': { '@value': model.edicion.fecha, '@type': 'xsd:date' },
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      header: true,
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
    },
    tables: model.tables.map((data) => tableOf(data, folder)),
  };
  return `${JSON.stringify(metadata)}\n`;
}
