/** Figure: how each estrategia was answered, a rectangle per línea de acción. */
import { elementPath } from '../../model/addresses.ts';
import type { Catalog, Forma } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { exceptionWords } from '../../model/silencios.ts';
import {
  FORMA_CORTA,
  FORMAS,
  joinWords,
  lineasWords,
  plural,
  reporteCorto,
  reporteWords,
  shorten,
} from '../../model/words.ts';
import {
  byForma,
  columnasDeFormas,
  countOf,
  DICE_VALOR,
  type Figura,
  formaIn,
  leyendaOf,
  valorWords,
} from './figura.ts';

interface Row {
  clave: string;
  nombre: string;
  formas: Forma[];
  /** Actividades beside a «No». */
  descritas: number;
}

/** Letters of a name that a title has room for. */
const BEGINNING = 34;

/** Up to six are named; more are only counted. */
function nameWords(rows: readonly Row[]): string {
  const count = plural(rows.length, 'estrategia', 'estrategias');
  const names = rows.map(({ clave, nombre }) => `${clave} «${shorten(nombre, BEGINNING)}»`);
  return rows.length <= 6 ? `${count} (${joinWords(names)})` : count;
}

/** Said of the report that was read, and of no other. */
function finding(rows: readonly Row[], reporte: Reporte): string {
  const all = rows.filter(({ formas }) => formas.every((forma) => forma === 'si'));
  const none = rows.filter(({ formas }) => !formas.includes('si'));
  const report = `El ${reporteWords(reporte)}`;
  const exception = exceptionWords(none);
  const silent = `${nameWords(none)}${exception === '' ? '' : `; ${exception}`}`;
  const inAll = `${report} anunció acciones en todas las líneas de ${nameWords(all)}`;
  if (all.length > 0 && none.length > 0) return `${inAll}; no las anunció para ${silent}`;
  if (all.length > 0) return inAll;
  if (none.length > 0) return `${report} no anunció acciones para ${silent}`;
  return `${report} anunció acciones en unas líneas de cada estrategia y no en otras`;
}

function totals(formas: readonly Forma[]): string {
  const parts = FORMAS.filter((forma) => formas.includes(forma)).map(
    (forma) => `${FORMA_CORTA[forma]}: ${countOf(formas, forma)}`,
  );
  return `${lineasWords(formas.length)}. ${parts.join('. ')}.`;
}

export function respuestasPorEstrategia({ estrategias }: Catalog, reporte: Reporte): Figura {
  const rows = estrategias.map(({ estrategia, objetivo, lineas }) => ({
    estrategia,
    clave: estrategia.clave,
    nombre: estrategia.nombre,
    grupo: objetivo.clave,
    formas: lineas.map((vista) => formaIn(vista, reporte)).sort(byForma),
    descritas: lineas
      .flatMap(({ respuestas }) => respuestas)
      .filter((view) => view.reporte.reporte_id === reporte.reporte_id && view.forma === 'mixta')
      .reduce((sum, { actividades }) => sum + actividades.length, 0),
  }));
  const formas = rows.flatMap((row) => row.formas);
  const present = FORMAS.filter((forma) => formas.includes(forma));
  return {
    nombre: `${reporte.reporte_id}-respuestas-por-estrategia`,
    tema: `Respuestas por estrategia, ${reporteCorto(reporte)}`,
    titulo: finding(rows, reporte),
    cuenta: `Líneas de acción de cada estrategia, por lo que dijo el ${reporteWords(reporte)}. ${totals(formas)} ${DICE_VALOR} Son planes: no dicen qué se hizo.`,
    leyenda: leyendaOf(formas),
    dibujo: {
      tipo: 'unidades',
      literal: true,
      filas: rows.map((row) => ({
        etiqueta: row.clave,
        nombre: row.nombre,
        href: `/${elementPath(row.estrategia.estrategia_id)}`,
        formas: row.formas,
        valor: valorWords(row.formas),
        grupo: row.grupo,
      })),
    },
    columnas: [
      {
        nombre: 'estrategia_id',
        titulo: 'Estrategia',
        descripcion: 'Identificador de la estrategia.',
        nombra: 'estrategias.estrategia_id',
      },
      { nombre: 'nombre', titulo: 'Nombre', descripcion: 'Nombre de la estrategia.', literal: true },
      { nombre: 'lineas', titulo: 'Líneas', descripcion: 'Cuántas líneas de acción tiene.' },
      ...columnasDeFormas(present),
    ],
    filas: rows.map(({ estrategia, clave, formas: own }) => [
      [{ texto: clave, dato: estrategia.estrategia_id, href: `/${elementPath(estrategia.estrategia_id)}` }],
      estrategia.nombre,
      own.length,
      ...present.map((forma) => countOf(own, forma)),
    ]),
  };
}
