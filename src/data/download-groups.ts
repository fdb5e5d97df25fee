/** The downloads as their page shows them: groups, sizes in words, and the schema.org Dataset that search engines read. */
import type { Descarga, IndiceDeDatos } from './download-schema.ts';
import type { Edicion } from '../model/schemas/edicion.ts';
import type { Fuente } from '../model/schemas/fuente.ts';
import { absolute } from '../model/addresses.ts';
import { scriptJson } from '../model/escape.ts';
import { LICENCIA_DATOS, PALABRAS_CLAVE, RESUMEN, TITULO } from './texts.ts';
import { AUTOR } from '../model/cite.ts';

export interface DescargasPorClase {
  /** Everything in one file. */
  enteras: Descarga[];
  /** A table in one format. */
  porTabla: ReadonlyMap<string, Descarga[]>;
  fuentes: Descarga[];
}

export function groupDownloads(descargas: readonly Descarga[]): DescargasPorClase {
  const tables = descargas.filter((descarga) => descarga.tabla !== undefined);
  const others = descargas.filter((descarga) => descarga.tabla === undefined);
  return {
    enteras: others.filter((descarga) => descarga.formato !== 'TXT'),
    porTabla: Map.groupBy(tables, (descarga) => descarga.tabla ?? ''),
    fuentes: others.filter((descarga) => descarga.formato === 'TXT'),
  };
}

/** What the data count, and in what. */
const VARIABLES = [
  { tabla: 'respuestas', columna: 'respuesta', unidad: 'líneas de acción' },
  { tabla: 'respuestas', columna: 'actividades', unidad: 'actividades' },
  { tabla: 'metas', columna: 'valor', unidad: 'lo que dice la columna unidad' },
];

/** What the dictionary says of a column. */
function describe(indice: IndiceDeDatos, tabla: string, columna: string): string | undefined {
  const columnas = indice.tablas.find(({ id }) => id === tabla)?.columnas;
  return columnas?.find(({ nombre }) => nombre === columna)?.descripcion;
}

/** One Dataset for the whole site, on the downloads page. */
export function datasetJsonLd(
  indice: IndiceDeDatos,
  edicion: Edicion,
  fuentes: readonly Fuente[],
  site: string,
): string {
  const publisher = { '@type': 'Organization', name: AUTOR, url: site };
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': absolute(site, 'datos/index.html#conjunto'),
    name: TITULO,
    description: RESUMEN,
    url: absolute(site, 'datos/index.html'),
    identifier: absolute(site, 'datos/index.html'),
    license: LICENCIA_DATOS.url,
    creator: publisher,
    publisher,
    version: edicion.version,
    datePublished: indice.cambios.at(-1)?.edicion.fecha ?? edicion.fecha,
    dateModified: edicion.fecha,
    inLanguage: 'es-MX',
    isAccessibleForFree: true,
    temporalCoverage: '2014/2018',
    spatialCoverage: { '@type': 'Place', name: 'México' },
    keywords: PALABRAS_CLAVE,
    variableMeasured: VARIABLES.map(({ tabla, columna, unidad }) => ({
      '@type': 'PropertyValue',
      name: `${tabla}.${columna}`,
      description: describe(indice, tabla, columna),
      unitText: unidad,
    })),
    isBasedOn: fuentes.map((fuente) => absolute(site, `datos/fuentes/${fuente.archivo}`)),
    distribution: indice.descargas
      .filter((descarga) => descarga.formato !== 'TXT')
      .map((descarga) => ({
        '@type': 'DataDownload',
        name: `${descarga.titulo} (${descarga.formato})`,
        contentUrl: absolute(site, descarga.ruta),
        encodingFormat: descarga.mediaType,
        contentSize: String(descarga.bytes),
        sha256: descarga.sha256,
      })),
  };
  return scriptJson(dataset);
}
