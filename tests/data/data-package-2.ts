/** What Data Package 2 asks of a descriptor with tabular resources: its profile, written from the standard, and closed, so that a misspelt property shows. */

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const names = { type: 'array', items: text, minItems: 1, uniqueItems: true };
const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });

const closed = (required: readonly string[], properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

const constraints = closed([], {
  required: { type: 'boolean' },
  unique: { type: 'boolean' },
  pattern: { type: 'string', format: 'regex' },
  enum: { type: 'array', minItems: 1, uniqueItems: true },
});
const described = { name: text, title: text, description: text, constraints };

const field = {
  oneOf: [
    closed(['name', 'type'], {
      ...described,
      type: { const: 'string' },
      format: { enum: ['default', 'email', 'uri', 'binary', 'uuid'] },
    }),
    closed(['name', 'type'], { ...described, type: { enum: ['integer', 'number'] } }),
    closed(['name', 'type'], {
      ...described,
      type: { const: 'boolean' },
      trueValues: names,
      falseValues: names,
    }),
  ],
};

const foreignKey = closed(['fields', 'reference'], {
  fields: names,
  reference: closed(['fields'], { resource: text, fields: names }),
});

const tableSchema = closed(['fields'], {
  $schema: profile('tableschema'),
  fields: { type: 'array', items: field, minItems: 1 },
  missingValues: { type: 'array', items: { type: 'string' } },
  primaryKey: names,
  foreignKeys: { type: 'array', items: foreignKey, minItems: 1 },
});

const dialect = closed([], {
  $schema: profile('tabledialect'),
  header: { type: 'boolean' },
  delimiter: { type: 'string', minLength: 1, maxLength: 1 },
  lineTerminator: text,
  quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
  doubleQuote: { type: 'boolean' },
});

/** Neither absolute nor leading out of the folder. */
const path = { type: 'string', pattern: '^(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\]+$' };

const resource = closed(['name', 'path', 'schema'], {
  $schema: profile('dataresource'),
  name: text,
  type: { const: 'table' },
  title: text,
  description: text,
  path,
  format: text,
  mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
  encoding: text,
  bytes: { type: 'integer' },
  hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
  dialect,
  schema: tableSchema,
});

export const DATA_PACKAGE_2 = closed(['resources'], {
  $schema: profile('datapackage'),
  name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
  id: text,
  title: text,
  description: text,
  homepage: address,
  version: text,
  created: { type: 'string', format: 'date-time' },
  keywords: names,
  contributors: {
    type: 'array',
    minItems: 1,
    items: closed(['title'], { title: text, path: address, roles: names }),
  },
  // The standard asks for one of the two; here both stand.
  licenses: {
    type: 'array',
    minItems: 1,
    items: closed(['name', 'path'], { name: text, path: address, title: text }),
  },
  sources: { type: 'array', minItems: 1, items: closed(['title'], { title: text, path, email: text }) },
  resources: { type: 'array', minItems: 1, items: resource },
});
