/** References to a page or to the data set, for people and for reference managers. Pure: the pages and the downloads share it. */
import { formatDate } from './words.ts';

export const AUTOR = 'PEM Abierto';

/**
 * RIS has no mark for organisations. EndNote takes a name that ends in a comma whole, bibutils one without a plain space;
 * otherwise the last word is read as the family name of a person.
 */
const AUTOR_RIS = `${AUTOR.replaceAll(' ', '\u00a0')},`;

export const SIN_DIRECCION = 'copia sin dirección pública';

export interface Obra {
  /** Key for reference managers: `pem-abierto-1.1.1`. */
  id: string;
  titulo: string;
  tipo: 'datos' | 'pagina';
  version: string;
  /** ISO date of the edition. */
  fecha: string;
  /** Absolute address; without it the copy has none to give. */
  url: string | undefined;
  /** A sentence or two for whoever reads the reference; managers have no field for it. */
  nota?: string | undefined;
}

export interface Cita {
  /** As one reads it: «BibTeX». */
  nombre: string;
  texto: string;
}

const TYPES = {
  datos: { ris: 'DATA', csl: 'dataset', note: 'Conjunto de datos, edición' },
  pagina: { ris: 'ELEC', csl: 'webpage', note: 'Página web, edición' },
};

interface Day {
  year: string;
  month: string;
  day: string;
}

function dayOf({ fecha }: Obra): Day {
  const [year = '', month = '', day = ''] = fecha.split('-');
  return { year, month, day };
}

/** What a source says must reach LaTeX as it is. */
const escapeTex = (text: string): string =>
  text
    .replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\textbackslash ' : `\\${sign}`))
    .replace(/[&%$#_]/g, '\\$&');

/** A title that ends in a full stop keeps it, and gets no second one. */
const closed = (titulo: string): string => (/[.!?…]$/.test(titulo) ? titulo : `${titulo}.`);

/** The reference in plain Spanish, for an e-mail or a note at the foot of a page. */
export function citaSimple(obra: Obra): string {
  const where = obra.url ?? `(${SIN_DIRECCION})`;
  const nota = obra.nota === undefined ? '' : `${obra.nota} `;
  return `${closed(obra.titulo)} ${nota}En ${AUTOR}, edición ${obra.version}, del ${formatDate(obra.fecha)}. ${where}`;
}

/** Seventh edition of APA, in Spanish. */
export function citaApa(obra: Obra): string {
  const { year, month, day } = dayOf(obra);
  const [, monthName = month] = /de (\p{L}+) de/u.exec(formatDate(obra.fecha)) ?? [];
  const where = obra.url ?? `[${SIN_DIRECCION}]`;
  return `${AUTOR}. (${year}, ${Number(day)} de ${monthName}). ${closed(`${obra.titulo.replace(/\.$/, '')} (edición ${obra.version})`)} ${where}`;
}

export function citaBibtex(obra: Obra): string {
  const { year, month } = dayOf(obra);
  const note = `${TYPES[obra.tipo].note} ${obra.version}${obra.url === undefined ? `, ${SIN_DIRECCION}` : ''}`;
  return [
    // Double braces keep the capitals of the name and of the title.
    `@misc{${obra.id},`,
    `  author = {{${AUTOR}}},`,
    `  title = {{${escapeTex(obra.titulo)}}},`,
    `  year = {${year}},`,
    `  month = {${Number(month)}},`,
    `  version = {${obra.version}},`,
    `  note = {${note}},`,
    ...(obra.url === undefined ? [] : [`  url = {${obra.url}},`]),
    '}',
  ].join('\n');
}

/** Lines without their line ends, which RIS wants as CR LF in a file. */
export function citaRis(obra: Obra): string[] {
  const { year, month, day } = dayOf(obra);
  return [
    `TY  - ${TYPES[obra.tipo].ris}`,
    `AU  - ${AUTOR_RIS}`,
    `TI  - ${obra.titulo}`,
    `PY  - ${year}`,
    `DA  - ${year}/${month}/${day}`,
    `ET  - ${obra.version}`,
    'LA  - es',
    obra.url === undefined ? `N1  - ${SIN_DIRECCION}` : `UR  - ${obra.url}`,
    'ER  - ',
  ];
}

export function citaCsl(obra: Obra) {
  const { year, month, day } = dayOf(obra);
  return [
    {
      id: obra.id,
      type: TYPES[obra.tipo].csl,
      title: obra.titulo,
      author: [{ literal: AUTOR }],
      issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] },
      version: obra.version,
      language: 'es-MX',
      ...(obra.url === undefined ? { note: SIN_DIRECCION } : { URL: obra.url }),
    },
  ];
}

/** Every form, in the order in which a page offers them. */
export function citas(obra: Obra): Cita[] {
  return [
    { nombre: 'Texto', texto: citaSimple(obra) },
    { nombre: 'APA', texto: citaApa(obra) },
    { nombre: 'BibTeX', texto: citaBibtex(obra) },
    { nombre: 'RIS', texto: citaRis(obra).join('\n') },
    { nombre: 'CSL-JSON', texto: JSON.stringify(citaCsl(obra)) },
  ];
}
