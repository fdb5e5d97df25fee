/** The site's own words for answers, counts, dates and sizes, in plain es-MX. */
import type { EstadoDeResponsable } from './schemas/autoria.ts';
import type { Reporte } from './schemas/reporte.ts';
import type { Sigla } from './schemas/sigla.ts';
import type { Cuenta, Forma } from './views.ts';

export type DeReporte = Pick<Reporte, 'ramo' | 'anio'>;

/** One report by its name, in the middle of a sentence: «reporte de Gobernación de 2018». */
export const reporteWords = ({ ramo, anio }: DeReporte): string => `reporte de ${ramo} de ${anio}`;

/** Whoever speaks in all of them: the only one by its name, several together. */
export const losReportes = (reportes: readonly DeReporte[]): string =>
  reportes.length === 1 ? `el ${reportes.map(reporteWords).join('')}` : 'los reportes';
export const deLosReportes = (reportes: readonly DeReporte[]): string =>
  losReportes(reportes).replace(/^el /, 'del ').replace(/^los /, 'de los ');

/** The page of what they leave unsaid. */
export const unsaidWords = (reportes: readonly DeReporte[]): string =>
  reportes.length === 1 ? 'Lo que el reporte no anunció' : 'Lo que los reportes no anunciaron';

/** The same where a label has no room: «Gobernación 2018». */
export const reporteCorto = ({ ramo, anio }: DeReporte): string => `${ramo} ${anio}`;

/** What a report said, where a label has no room; it stands beside a tile and the name of the report. */
export const FORMA_CORTA: Record<Forma, string> = {
  si: 'Anunció acciones',
  mixta: 'No, pero describió actividades',
  no: 'No anunció acciones',
  sin: 'No respondió',
};

/** What one report said, as a sentence: said of the report and not of the world, and in the past. */
export function formaLarga(forma: Forma, { ramo, anio }: DeReporte): string {
  const said: Record<Forma, string> = {
    si: `dijo que habría acciones en ${anio}`,
    mixta: `dijo que no habría acciones en ${anio}, pero describió actividades`,
    no: `dijo que no habría acciones en ${anio}`,
    sin: `para ${anio} no respondió sobre esta línea`,
  };
  return `El reporte de ${ramo} ${said[forma]}`;
}

/** What an answer says and what it doesn't, beside it on each page: one line, in our words. A «no» is no refusal. */
export const SIGNIFICA: Record<Forma, string> = {
  si: 'Es un anuncio: no dice si se hizo.',
  mixta: 'Lo que describió es un plan: no dice si se hizo.',
  no: 'No dice por qué, ni habla de otros años ni de otras partes del gobierno.',
  sin: '',
};

/** What several reports said, in little room: each by its name, or else how many said what. */
export function answersShort(views: readonly { forma: Forma; reporte: DeReporte }[]): string {
  const each = views
    .map(({ forma, reporte }) => `${reporteCorto(reporte)}: ${FORMA_CORTA[forma]}.`)
    .join(' ');
  if (each.length <= 80) return each;
  const said = FORMAS.flatMap((one) => {
    const n = views.filter(({ forma }) => forma === one).length;
    return n === 0 ? [] : [`${FORMA_CORTA[one].replace(/^./, (letter) => letter.toLowerCase())}: ${n}`];
  });
  return `De ${views.length} reportes, ${said.join('; ')}.`;
}

export const FORMAS: readonly Forma[] = ['si', 'mixta', 'no', 'sin'];

/** The words of a count, for those that are not zero: «Anunció acciones: 22 · No anunció acciones: 22». */
export function countWords(cuenta: Cuenta): string {
  return FORMAS.filter((forma) => cuenta[forma] > 0)
    .map((forma) => `${FORMA_CORTA[forma]}: ${cuenta[forma]}`)
    .join(' · ');
}

export function plural(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** When the programme was published in the Diario Oficial de la Federación. */
export const DOF_FECHA = '30 de abril de 2014';

const LINEAS: [string, string] = ['línea de acción', 'líneas de acción'];
export const lineasWords = (n: number): string => plural(n, ...LINEAS);

const MESES =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** `2026-11-22` → «22 de noviembre de 2026». */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} de ${MESES[Number(month) - 1] ?? month} de ${year}`;
}

/** A day, a month or a year, as far as it is known: «marzo de 2026». */
export function formatDatePart(iso: string): string {
  const [year = '', month] = iso.split('-');
  if (month === undefined) return year;
  return iso.length > 7 ? formatDate(iso) : `${MESES[Number(month) - 1] ?? month} de ${year}`;
}

/** Since when something is, after a verb: «del 22 de noviembre de 2026», «de marzo de 2026». */
export const datedWords = (iso: string): string => `${iso.length > 7 ? 'del' : 'de'} ${formatDatePart(iso)}`;

/** es-MX groups thousands with a comma; written here, so that no locale data of the machine can change it. */
export function formatNumber(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** «2018», «2018 y 2019», «2017, 2018 y 2019». */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} y ${words.at(-1) ?? ''}`;
}

/** A text cut at a word, for descriptions and previews, with an ellipsis when something is left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : cut.length).replace(/[ ,;:.]+$/, '')}…`;
}

/** «Secretaría de Salud (SS)»: the whole name first, its sigla in brackets. */
export function fullName({ nombre, sigla }: { nombre: string; sigla: string }): string {
  return nombre === sigla ? nombre : `${nombre} (${sigla})`;
}

/** Only where the sentence is surely impersonal. */
export const SIN_RESPONSABLE = 'El texto no dice quién lo haría';
/** Never «el texto no lo dice» where our reading may be what falls short. */
export const SIN_IDENTIFICAR = {
  titulo: 'Responsable',
  corto: 'No identificamos quién es responsable',
  texto: 'No lo identificamos. Lea el texto: puede decirlo con palabras que no conocemos.',
};

export function responsableWords(estado: EstadoDeResponsable, siglas: readonly string[]): string {
  if (siglas.length > 0) return `responsable, ${joinWords(siglas)}`;
  return (estado === 'texto-no-lo-dice' ? SIN_RESPONSABLE : SIN_IDENTIFICAR.corto).replace(/^./, (first) =>
    first.toLowerCase(),
  );
}

/** «25,000», «de 15 a 35». */
export function valorWords(valor: number, hasta: number | undefined): string {
  return hasta === undefined ? formatNumber(valor) : `de ${formatNumber(valor)} a ${formatNumber(hasta)}`;
}

/** At the beginning of a sentence: «El reporte de Gobernación de 2018». */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an abbreviation says when one asks; the glossary says whether the source or this site explains it. */
export function tituloDeSigla({ expansion }: Pick<Sigla, 'expansion'>): string {
  return expansion ?? 'Sigla sin explicar: la fuente no dice qué significa';
}

/** A measured value with its unit, as es-MX writes it: «12,416 bytes», «1.84 veces»; under 10 with three digits that count. */
export function formatMedida(valor: number, unidad: string): string {
  const rounded = Math.abs(valor) < 10 ? valor.toPrecision(3) : valor.toFixed(1);
  const [whole = '', decimals] = String(Number(rounded)).split('.');
  const number =
    decimals === undefined ? formatNumber(Number(whole)) : `${formatNumber(Number(whole))}.${decimals}`;
  return unidad === '' ? number : `${number}\u00a0${unidad}`;
}

interface DeUnReporte {
  respuesta: { reporte: { reporte_id: string } };
}

/** «9 actividades»; with several reports those of each, which are never added up. */
export function cuentaDeActividades(
  vistas: readonly DeUnReporte[],
  reportes: readonly { reporte_id: string; ramo: string; anio: number }[],
): string {
  if (reportes.length < 2 || vistas.length === 0) return plural(vistas.length, 'actividad', 'actividades');
  const cada = reportes.flatMap((reporte) => {
    const own = vistas.filter(({ respuesta }) => respuesta.reporte.reporte_id === reporte.reporte_id);
    return own.length === 0
      ? []
      : [`${plural(own.length, 'actividad', 'actividades')} del ${reporteWords(reporte)}`];
  });
  return joinWords(cada);
}
