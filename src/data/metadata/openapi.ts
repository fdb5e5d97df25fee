/** `openapi.json`: OpenAPI 3.1 of the JSON twins, from the schemas that the twins are checked with. */
import { rowSchema } from '../tables/read-columns.ts';
import { indiceDeColeccion } from '../twins/collections.ts';
import { gemelos } from '../twins/twin-schemas.ts';
import { LICENCIA_DATOS, RESUMEN } from '../texts.ts';
import type { DataModel } from '../data-model.ts';

interface Recurso {
  folder: string;
  schema: keyof typeof gemelos;
  name: string;
  plural: string;
  parameter: string;
  example: string | undefined;
  /** What the parameter looks like, from the schema of the record. */
  pattern: string;
}

const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';

function resources({ content }: DataModel): Recurso[] {
  const all: Recurso[] = [
    {
      folder: 'objetivos',
      schema: 'objetivo',
      name: 'un objetivo',
      plural: 'los objetivos',
      pattern: '^[0-9]+$',
      parameter: 'clave',
      example: content.objetivos[0]?.clave,
    },
    {
      folder: 'estrategias',
      schema: 'estrategia',
      name: 'una estrategia',
      plural: 'las estrategias',
      pattern: '^[0-9]+\\.[0-9]+$',
      parameter: 'clave',
      example: content.estrategias[0]?.clave,
    },
    {
      folder: 'lineas',
      schema: 'linea',
      name: 'una línea de acción',
      plural: 'las líneas de acción',
      pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$',
      parameter: 'clave',
      example: content.lineas[0]?.clave,
    },
    {
      folder: 'dependencias',
      schema: 'dependencia',
      name: 'una dependencia',
      plural: 'las dependencias',
      pattern: ID,
      parameter: 'id',
      example: content.dependencias[0]?.dependencia_id,
    },
    {
      folder: 'poblaciones',
      schema: 'poblacion',
      name: 'una población',
      plural: 'las poblaciones',
      pattern: ID,
      parameter: 'id',
      example: content.poblaciones[0]?.poblacion_id,
    },
    {
      folder: 'temas',
      schema: 'tema',
      name: 'un tema',
      plural: 'los temas',
      pattern: ID,
      parameter: 'id',
      example: content.temas[0]?.tema_id,
    },
  ];
  return all.filter((resource) => resource.example !== undefined);
}

function operation({ folder, schema, name, parameter, example, pattern }: Recurso): [string, object] {
  const get = {
    operationId: `${schema}PorClave`,
    summary: `Los datos de ${name}`,
    tags: ['gemelos'],
    parameters: [
      {
        name: parameter,
        in: 'path',
        required: true,
        description: 'Como en la dirección de la página.',
        schema: { type: 'string', pattern },
        example,
      },
    ],
    responses: {
      200: {
        description: `Los datos de ${name}, con la edición, la licencia y las fuentes.`,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      404: { description: 'No existe.' },
    },
  };
  return [`/${folder}/{${parameter}}.json`, { get }];
}

/** Every record of a kind, with the address of its data. */
function collection({ folder, schema, plural }: Recurso): [string, object] {
  const get = {
    operationId: `indiceDe${folder.charAt(0).toUpperCase()}${folder.slice(1)}`,
    summary: `Dónde están los datos de ${plural}`,
    tags: ['gemelos'],
    responses: {
      200: {
        description: `La lista de ${plural}, en su orden. Cada dirección da los datos que describe ${schema}.`,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/indice' } } },
      },
      404: { description: 'No existe.' },
    },
  };
  return [`/${folder}/index.json`, { get }];
}

/** Inside a component, a reference to the schema's own root or definitions would point nowhere: zod writes these schemas without any. */
export function openApi(model: DataModel): string {
  const own = resources(model);
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'PEM Abierto: gemelos de las páginas',
      version: model.edicion.version,
      description: `${RESUMEN} Son archivos fijos: cada página tiene al lado sus datos.`,
      license: { name: LICENCIA_DATOS.nombre, url: LICENCIA_DATOS.url },
    },
    servers: [{ url: model.site.replace(/\/$/, '') }],
    security: [],
    tags: [{ name: 'gemelos', description: 'Los datos de cada página, en JSON.' }],
    paths: Object.fromEntries(own.flatMap((resource) => [collection(resource), operation(resource)])),
    components: {
      schemas: {
        indice: rowSchema(indiceDeColeccion),
        ...Object.fromEntries(own.map(({ schema }) => [schema, rowSchema(gemelos[schema])])),
      },
    },
  };
  return `${JSON.stringify(document)}\n`;
}
