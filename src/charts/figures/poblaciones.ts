/** Figure: the líneas de acción that name each population, by answer. */
import { poblacionPath } from '../../model/addresses.ts';
import type { PoblacionVista, Catalog, Forma } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { FORMAS, joinWords, lineasWords, reporteCorto, reporteWords } from '../../model/words.ts';
import {
  byForma,
  columnasDeFormas,
  countOf,
  DICE_VALOR,
  type Figura,
  formaIn,
  greatest,
  leyendaOf,
  valorWords,
} from './figura.ts';

interface Row {
  poblacion: PoblacionVista['poblacion'];
  formas: Forma[];
  actividades: number;
}

const names = (rows: readonly Row[]): string =>
  joinWords(rows.map(({ poblacion }) => `«${poblacion.nombre}»`));

function finding(rows: readonly Row[]): string {
  const most = greatest(rows, ({ formas }) => formas.length);
  const [first] = most;
  if (first === undefined) return 'Ninguna línea de acción nombra a una población';
  const n = first.formas.length;
  if (most.length > 1) return `${names(most)} son las poblaciones que más líneas nombran: ${n} cada una`;
  return `${names(most)} es la población que más líneas nombran: ${n}, de ellas ${countOf(first.formas, 'si')} con acciones anunciadas`;
}

function unnamed(rows: readonly Row[]): string[] {
  const inLineas = rows.filter(({ formas, actividades }) => formas.length === 0 && actividades > 0);
  const inActividades = rows.filter(({ formas, actividades }) => actividades === 0 && formas.length > 0);
  const sentences = [
    inLineas.length > 0 ? `${names(inLineas)}: ninguna línea, sólo actividades.` : '',
    inActividades.length > 0 ? `${names(inActividades)}: ninguna actividad, sólo líneas.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '');
}

export function poblacionesPorRespuesta({ anotaciones }: Catalog, reporte: Reporte): Figura {
  const rows = anotaciones.poblaciones
    .map(({ poblacion, lineas, actividades }): Row & { orden: number } => ({
      poblacion,
      orden: poblacion.orden,
      formas: lineas.map(({ vista }) => formaIn(vista, reporte)).sort(byForma),
      actividades: actividades.filter(({ vista }) => vista.actividad.reporte_id === reporte.reporte_id)
        .length,
    }))
    .sort((a, b) => b.formas.length - a.formas.length || a.orden - b.orden);
  const formas = rows.flatMap((row) => row.formas);
  const present = FORMAS.filter((forma) => formas.includes(forma));
  const any = new Set(
    anotaciones.poblaciones.flatMap(({ lineas }) => lineas.map(({ vista }) => vista.linea)),
  );
  return {
    nombre: `${reporte.reporte_id}-poblaciones-por-respuesta`,
    tema: `Poblaciones, ${reporteCorto(reporte)}`,
    titulo: finding(rows),
    cuenta: [
      `Líneas de acción cuyo texto nombra a cada población, por lo que dijo el ${reporteWords(reporte)}. ${lineasWords(any.size)} nombran a alguna; una puede nombrar a varias, así que no se suman. ${DICE_VALOR}`,
      ...unnamed(rows),
      'Así lo leemos nosotros.',
    ].join(' '),
    leyenda: leyendaOf(formas),
    dibujo: {
      tipo: 'unidades',
      filas: rows.map(({ poblacion, formas: own }) => ({
        etiqueta: poblacion.nombre,
        href: `/${poblacionPath(poblacion.poblacion_id)}`,
        formas: own,
        valor: valorWords(own),
        grupo: '',
      })),
    },
    columnas: [
      {
        nombre: 'poblacion',
        titulo: 'Población',
        descripcion: 'Nombre de la población.',
        nombra: 'poblaciones.nombre',
      },
      {
        nombre: 'lineas',
        titulo: 'Líneas',
        descripcion: 'Cuántas líneas de acción nombran a esa población.',
      },
      ...columnasDeFormas(present),
      {
        nombre: 'actividades',
        titulo: 'Actividades que la nombran',
        descripcion: 'Cuántas actividades del reporte nombran a esa población.',
      },
    ],
    filas: rows.map(({ poblacion, formas: own, actividades }) => [
      [{ texto: poblacion.nombre, href: `/${poblacionPath(poblacion.poblacion_id)}` }],
      own.length,
      ...present.map((forma) => countOf(own, forma)),
      actividades,
    ]),
  };
}
