/** `datos/catalogo.jsonld` and `datos/catalogo.ttl`: DCAT 3, a distribution per file. */
import type { Descarga } from '../download-schema.ts';
import { LICENCIA_DATOS, PALABRAS_CLAVE, RESUMEN, TITULO } from '../texts.ts';
import { es, iri, type Node, typed } from './graph.ts';
import { AUTOR } from '../../model/cite.ts';
import type { DataModel } from '../data-model.ts';

const MEXICO = 'http://publications.europa.eu/resource/authority/country/MEX';
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
/** Government, and population and society. */
const THEMES = ['GOVE', 'SOCI'].map((theme) => `${AUTHORITY}/data-theme/${theme}`);
const SPANISH = 'http://publications.europa.eu/resource/authority/language/SPA';

/** The terms that European portals list formats by. They have none for SQLite, whose media type tells it. */
const FILE_TYPES: Readonly<Partial<Record<Descarga['formato'], string>>> = {
  CSV: 'CSV',
  JSON: 'JSON',
  Parquet: 'PARQUET',
  XLSX: 'XLSX',
  ZIP: 'ZIP',
};

function fileType(formato: Descarga['formato']): Node['properties'] {
  const term = FILE_TYPES[formato];
  return term === undefined ? [] : [['dct:format', iri(`${AUTHORITY}/file-type/${term}`)]];
}

/** Nodes are named, never blank: fragments of the downloads page. */
const name = (site: string, fragment: string): string => new URL(`datos/index.html#${fragment}`, site).href;

function distribution(site: string, download: Descarga): Node[] {
  const url = new URL(download.ruta, site).href;
  const own = name(site, download.id);
  const checksum = name(site, `${download.id}-sha256`);
  return [
    {
      iri: own,
      types: ['dcat:Distribution'],
      properties: [
        ['dct:title', es(`${download.titulo} (${download.formato})`)],
        ['dct:description', es(`Un archivo ${download.uso}.`)],
        ['dcat:accessURL', iri(url)],
        ['dcat:downloadURL', iri(url)],
        ['dcat:mediaType', iri(media(download))],
        ...fileType(download.formato),
        ['dcat:byteSize', typed(String(download.bytes), 'nonNegativeInteger')],
        ['dct:license', iri(LICENCIA_DATOS.url)],
        ['spdx:checksum', iri(checksum)],
      ],
    },
    {
      iri: checksum,
      types: ['spdx:Checksum'],
      properties: [
        ['spdx:algorithm', iri('spdx:checksumAlgorithm_sha256')],
        ['spdx:checksumValue', typed(download.sha256, 'hexBinary')],
      ],
    },
  ];
}

const media = (download: Descarga): string =>
  `https://www.iana.org/assignments/media-types/${download.mediaType}`;

/** The sources are what the data come from, not distributions: they carry no licence of ours. */
function sources(model: DataModel): Node[] {
  return model.content.fuentes.map((fuente) => ({
    iri: new URL(`datos/fuentes/${fuente.archivo}`, model.site).href,
    types: ['prov:Entity'],
    properties: [['dct:title', es(fuente.titulo.trim())]],
  }));
}

export interface Publication {
  /** The day of the first edition. */
  issued: string;
  /** A mail address or a page; without one nobody is named. */
  contact: string | undefined;
}

const hasContact = (publication: Publication): publication is Publication & { contact: string } =>
  publication.contact !== undefined && publication.contact !== '';

/** The archive of everything: its size can't stand in a file that is inside it. */
function archive(site: string): Node {
  const url = iri(new URL('datos/pem-datos.zip', site).href);
  const zip = iri('https://www.iana.org/assignments/media-types/application/zip');
  return {
    iri: name(site, 'pem-datos.zip'),
    types: ['dcat:Distribution'],
    properties: [
      ['dct:title', es('Todos los archivos (ZIP)')],
      ['dcat:accessURL', url],
      ['dcat:downloadURL', url],
      ['dcat:mediaType', zip],
      ['dcat:packageFormat', zip],
      ...fileType('ZIP'),
      ['dct:license', iri(LICENCIA_DATOS.url)],
    ],
  };
}

function contactNode(site: string, contact: string): Node {
  const property = contact.startsWith('mailto:') ? 'vcard:hasEmail' : 'vcard:hasURL';
  return {
    iri: name(site, 'contacto'),
    types: ['vcard:Organization'],
    properties: [
      ['vcard:fn', es(AUTOR)],
      [property, iri(contact)],
    ],
  };
}

function dataset(model: DataModel, distributions: readonly Descarga[], publication: Publication): Node {
  const { site, edicion } = model;
  return {
    iri: name(site, 'conjunto'),
    types: ['dcat:Dataset'],
    properties: [
      ['dct:title', es(TITULO)],
      ['dct:description', es(RESUMEN)],
      ['dct:identifier', typed(new URL('datos/index.html', site).href, 'anyURI')],
      ['dct:publisher', iri(name(site, 'editor'))],
      ['dct:license', iri(LICENCIA_DATOS.url)],
      ['dct:language', iri(SPANISH)],
      ['dct:spatial', iri(MEXICO)],
      ['dct:temporal', iri(name(site, 'periodo'))],
      ['dct:issued', typed(publication.issued, 'date')],
      ['dct:modified', typed(edicion.fecha, 'date')],
      ['dct:accrualPeriodicity', iri(`${AUTHORITY}/frequency/IRREG`)],
      ['dct:accessRights', iri(`${AUTHORITY}/access-right/PUBLIC`)],
      ...THEMES.map((theme) => ['dcat:theme', iri(theme)] as const),
      ...(hasContact(publication) ? [['dcat:contactPoint', iri(name(site, 'contacto'))] as const] : []),
      ['dcat:version', { text: edicion.version }],
      ['dcat:landingPage', iri(new URL('datos/index.html', site).href)],
      ...PALABRAS_CLAVE.map((word) => ['dcat:keyword', es(word)] as const),
      ...sources(model).map((source) => ['prov:wasDerivedFrom', iri(source.iri)] as const),
      ...[...distributions.map((download) => download.id), 'pem-datos.zip'].map(
        (id) => ['dcat:distribution', iri(name(site, id))] as const,
      ),
    ],
  };
}

export function dcat(model: DataModel, downloads: readonly Descarga[], publication: Publication): Node[] {
  const { site } = model;
  const own = downloads.filter((download) => download.formato !== 'TXT');
  const catalog: Node = {
    iri: name(site, 'catalogo'),
    types: ['dcat:Catalog'],
    properties: [
      ['dct:title', es('Catálogo de PEM Abierto')],
      ['dct:description', es('El catálogo de los datos que este sitio publica.')],
      ['dct:publisher', iri(name(site, 'editor'))],
      ['dct:license', iri(LICENCIA_DATOS.url)],
      ['dct:language', iri(SPANISH)],
      ['dct:issued', typed(publication.issued, 'date')],
      ['dct:modified', typed(model.edicion.fecha, 'date')],
      ['foaf:homepage', iri(site)],
      ['dcat:dataset', iri(name(site, 'conjunto'))],
    ],
  };
  const publisher: Node = {
    iri: name(site, 'editor'),
    types: ['foaf:Agent'],
    properties: [['foaf:name', es(AUTOR)]],
  };
  const period: Node = {
    iri: name(site, 'periodo'),
    types: ['dct:PeriodOfTime'],
    properties: [
      ['dcat:startDate', typed('2014', 'gYear')],
      ['dcat:endDate', typed('2018', 'gYear')],
    ],
  };
  return [
    catalog,
    dataset(model, own, publication),
    archive(site),
    publisher,
    period,
    ...sources(model),
    ...(hasContact(publication) ? [contactNode(site, publication.contact)] : []),
    ...own.flatMap((download) => distribution(site, download)),
  ];
}
