/** Figure: which dependencias share an actividad, pair by pair. */
import { actividadPath, dependenciaPath } from '../../model/addresses.ts';
import type { ActividadVista, Dependencia, Catalog } from '../../model/views.ts';
import type { Papel } from '../../model/schemas/participacion.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { joinWords, plural, reporteCorto, reporteWords } from '../../model/words.ts';
import { type Figura, greatest } from './figura.ts';

/** Pairs that share fewer are in the table only. */
const DRAWN_FROM = 2;

interface Pareja {
  una: Dependencia;
  otra: Dependencia;
  compartidas: { vista: ActividadVista; papeles: readonly Papel[] }[];
}

function parejasOf({ anotaciones }: Catalog, reporte: Reporte): Pareja[] {
  const parejas = new Map<string, Pareja>();
  for (const vista of anotaciones.actividades.values()) {
    if (vista.actividad.reporte_id !== reporte.reporte_id) continue;
    const present = vista.participaciones.toSorted((a, b) => a.dependencia.orden - b.dependencia.orden);
    for (const [index, a] of present.entries()) {
      for (const b of present.slice(index + 1)) {
        if (a.dependencia === b.dependencia) continue;
        const key = `${a.dependencia.dependencia_id} ${b.dependencia.dependencia_id}`;
        const pareja = parejas.get(key) ?? { una: a.dependencia, otra: b.dependencia, compartidas: [] };
        if (pareja.compartidas.every((other) => other.vista !== vista))
          pareja.compartidas.push({ vista, papeles: [a.participacion.papel, b.participacion.papel] });
        parejas.set(key, pareja);
      }
    }
  }
  return [...parejas.values()].sort(
    (a, b) =>
      b.compartidas.length - a.compartidas.length || a.una.orden - b.una.orden || a.otra.orden - b.otra.orden,
  );
}

const nameOf = ({ una, otra }: Pareja): string => `${una.sigla} y ${otra.sigla}`;

/** In a title nobody has to know a sigla. */
const namesOf = ({ una, otra }: Pareja): string =>
  [una, otra].map(({ nombre, sigla }) => (nombre === sigla ? nombre : `${nombre} (${sigla})`)).join(' y ');

/** Shared actividades in which the pair plays these two parts, in any order. */
function countPapeles({ compartidas }: Pareja, one: Papel, other: Papel): number {
  return compartidas.filter(({ papeles: [a, b] }) => (a === one && b === other) || (a === other && b === one))
    .length;
}

function finding(parejas: readonly Pareja[]): string {
  const most = greatest(parejas, ({ compartidas }) => compartidas.length);
  const n = most[0]?.compartidas.length ?? 0;
  return most.length <= 3
    ? `${joinWords(most.map(namesOf)).replace(/^./, (first) => first.toUpperCase())}: ${plural(n, 'actividad', 'actividades')} con los dos nombres, más que ninguna otra pareja`
    : `${most.length} parejas comparten ${plural(n, 'actividad', 'actividades')}, y ninguna más`;
}

export function dependenciasJuntas(catalog: Catalog, reporte: Reporte): Figura | undefined {
  const parejas = parejasOf(catalog, reporte);
  if (parejas.length === 0) return undefined;
  const several = parejas.filter(({ compartidas }) => compartidas.length >= DRAWN_FROM);
  const drawn = several.length > 0 ? several : parejas;
  const organos = parejas.filter((pareja) => countPapeles(pareja, 'responsable', 'por-conducto') > 0).length;
  return {
    nombre: `${reporte.reporte_id}-dependencias-juntas`,
    tema: `Quién aparece con quién, ${reporteCorto(reporte)}`,
    titulo: finding(parejas),
    cuenta: `Actividades del ${reporteWords(reporte)} que nombran a las dos dependencias. ${plural(parejas.length, 'pareja comparte', 'parejas comparten')} alguna; ${several.length}, más de una${drawn === several ? ': son las de la figura' : ''}. En ${organos} la que es responsable actuaría a través de la otra. Que un texto nombre a dos no quiere decir que trabajen juntas. Así lo leemos nosotros.`,
    leyenda: [{ forma: 'si', texto: 'una actividad' }],
    dibujo: {
      tipo: 'unidades',
      filas: drawn.map((pareja) => ({
        etiqueta: nameOf(pareja),
        nombre: `${pareja.una.nombre}, ${pareja.otra.nombre}`,
        formas: pareja.compartidas.map(() => 'si' as const),
        valor: String(pareja.compartidas.length),
        grupo: '',
      })),
    },
    columnas: [
      {
        nombre: 'dependencia',
        titulo: 'Dependencia',
        descripcion: 'Sigla de una de las dos dependencias.',
        nombra: 'dependencias.sigla',
      },
      { nombre: 'otra', titulo: 'Otra', descripcion: 'Sigla de la otra.', nombra: 'dependencias.sigla' },
      {
        nombre: 'actividades',
        titulo: 'Actividades',
        descripcion: 'Cuántas actividades nombran a las dos.',
      },
      {
        nombre: 'ambas_responsables',
        titulo: 'Ambas responsables',
        descripcion: 'En cuántas de ellas las dos son responsables.',
      },
      {
        nombre: 'responsable_por_conducto',
        titulo: 'Una a través de la otra',
        descripcion: 'En cuántas de ellas la que es responsable actuaría a través de la otra.',
      },
      {
        nombre: 'cuales',
        titulo: 'Cuáles',
        descripcion: 'Identificadores de esas actividades, separados por « | ».',
        nombra: 'actividades.actividad_id',
      },
    ],
    filas: parejas.map((pareja) => [
      ...[pareja.una, pareja.otra].map(({ sigla, dependencia_id: id }) => [
        { texto: sigla, href: `/${dependenciaPath(id)}` },
      ]),
      pareja.compartidas.length,
      countPapeles(pareja, 'responsable', 'responsable'),
      countPapeles(pareja, 'responsable', 'por-conducto'),
      pareja.compartidas.map(({ vista: { actividad, linea } }) => ({
        texto: `${linea.linea.clave}, actividad ${actividad.numero}`,
        dato: actividad.actividad_id,
        href: `/${actividadPath(actividad)}`,
      })),
    ]),
  };
}
