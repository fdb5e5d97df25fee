/** `datos/esquemas/TABLA.schema.json`: the JSON Schema of each table's JSON, from the row's Zod schema. */
import { rowSchema } from '../tables/read-columns.ts';
import type { TableData } from '../tables/table-data.ts';

export function tableJsonSchema({ table }: TableData, site: string): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: new URL(`datos/esquemas/${table.name}.schema.json`, site).href,
    title: table.title,
    description: table.description,
    type: 'array',
    items: rowSchema(table.row),
  };
  return `${JSON.stringify(schema)}\n`;
}
