/** Figure: which dependencias share an actividad, pair by pair. */
import { actividadPath, dependenciaPath } from '../../model/addresses.ts';
import type { ActividadVista, Dependencia, Catalog } from '../../model/views.ts';
import type { Papel } from '../../model/schemas/participacion.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { joinWords, plural, reporteCorto, reporteWords } from '../../model/words.ts';
import { type Figura, greatest } from './figura.ts';

/** Pairs that share fewer are in the table only. */
const DRAWN_FROM = 2;

interface Pair {
  one: Dependencia;
  other: Dependencia;
  shared: { vista: ActividadVista; papeles: readonly Papel[] }[];
}

function pairsOf({ anotaciones }: Catalog, reporte: Reporte): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const vista of anotaciones.actividades.values()) {
    if (vista.actividad.reporte_id !== reporte.reporte_id) continue;
    const present = vista.participaciones.toSorted((a, b) => a.dependencia.orden - b.dependencia.orden);
    for (const [index, a] of present.entries()) {
      for (const b of present.slice(index + 1)) {
        if (a.dependencia === b.dependencia) continue;
        const key = `${a.dependencia.dependencia_id} ${b.dependencia.dependencia_id}`;
        const pair = pairs.get(key) ?? { one: a.dependencia, other: b.dependencia, shared: [] };
        if (pair.shared.every((other) => other.vista !== vista))
          pair.shared.push({ vista, papeles: [a.participacion.papel, b.participacion.papel] });
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()].sort(
    (a, b) => b.shared.length - a.shared.length || a.one.orden - b.one.orden || a.other.orden - b.other.orden,
  );
}

const nameOf = ({ one: una, other: otra }: Pair): string => `${una.sigla} y ${otra.sigla}`;

/** In a title nobody has to know a sigla. */
const namesOf = ({ one: una, other: otra }: Pair): string =>
  [una, otra].map(({ nombre, sigla }) => (nombre === sigla ? nombre : `${nombre} (${sigla})`)).join(' y ');

/** Shared actividades in which the pair plays these two parts, in any order. */
function countPapeles({ shared }: Pair, one: Papel, other: Papel): number {
  return shared.filter(({ papeles: [a, b] }) => (a === one && b === other) || (a === other && b === one))
    .length;
}

function finding(pairs: readonly Pair[]): string {
  const most = greatest(pairs, ({ shared }) => shared.length);
  const n = most[0]?.shared.length ?? 0;
  return most.length <= 3
    ? `${joinWords(most.map(namesOf)).replace(/^./, (first) => first.toUpperCase())}: ${plural(n, 'actividad', 'actividades')} con los dos nombres, más que ninguna otra pareja`
    : `${most.length} parejas comparten ${plural(n, 'actividad', 'actividades')}, y ninguna más`;
}

export function dependenciasJuntas(catalog: Catalog, reporte: Reporte): Figura | undefined {
  const pairs = pairsOf(catalog, reporte);
  if (pairs.length === 0) return undefined;
  const several = pairs.filter(({ shared }) => shared.length >= DRAWN_FROM);
  const drawn = several.length > 0 ? several : pairs;
  const organos = pairs.filter((pair) => countPapeles(pair, 'responsable', 'por-conducto') > 0).length;
  return {
    nombre: `${reporte.reporte_id}-dependencias-juntas`,
    tema: `Quién aparece con quién, ${reporteCorto(reporte)}`,
    titulo: finding(pairs),
    cuenta: `Actividades del ${reporteWords(reporte)} que nombran a las dos dependencias. ${plural(pairs.length, 'pareja comparte', 'parejas comparten')} alguna; ${several.length}, más de una${drawn === several ? ': son las de la figura' : ''}. En ${organos} la que es responsable actuaría a través de la otra. Que un texto nombre a dos no quiere decir que trabajen juntas. Así lo leemos nosotros.`,
    leyenda: [{ forma: 'si', texto: 'una actividad' }],
    dibujo: {
      tipo: 'unidades',
      filas: drawn.map((pair) => ({
        etiqueta: nameOf(pair),
        nombre: `${pair.one.nombre}, ${pair.other.nombre}`,
        formas: pair.shared.map(() => 'si' as const),
        valor: String(pair.shared.length),
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
    filas: pairs.map((pair) => [
      ...[pair.one, pair.other].map(({ sigla, dependencia_id: id }) => [
        { texto: sigla, href: `/${dependenciaPath(id)}` },
      ]),
      pair.shared.length,
      countPapeles(pair, 'responsable', 'responsable'),
      countPapeles(pair, 'responsable', 'por-conducto'),
      pair.shared.map(({ vista: { actividad, linea } }) => ({
        texto: `${linea.linea.clave}, actividad ${actividad.numero}`,
        dato: actividad.actividad_id,
        href: `/${actividadPath(actividad)}`,
      })),
    ]),
  };
}
