/** Figure: which dependencias the actividades of each objetivo name, and of how many they are responsible. */
import { dependenciaPath } from '../../model/addresses.ts';
import type { Dependencia, Catalog } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { joinWords, plural, reporteCorto, reporteWords } from '../../model/words.ts';
import { type CeldaDeMatriz, type Figura, greatest } from './figura.ts';

/** Dependencias with fewer actividades are in the table only. */
const DRAWN_FROM = 4;

interface Row {
  dependencia: Dependencia;
  celdas: CeldaDeMatriz[];
  total: number;
  responsable: number;
  conducto: number;
  mencionada: number;
}

function rowsOf({ anotaciones, objetivos }: Catalog, reporte: Reporte): Row[] {
  const rows = anotaciones.dependencias.map(({ dependencia, papeles }): Row => {
    const [responsable, conducto, mencionada] = [
      papeles.responsable,
      papeles['por-conducto'],
      papeles.mencionada,
    ].map((uses) => uses.filter(({ vista }) => vista.actividad.reporte_id === reporte.reporte_id)) as [
      typeof papeles.responsable,
      typeof papeles.responsable,
      typeof papeles.responsable,
    ];
    const all = [...responsable, ...conducto, ...mencionada];
    const inObjetivo = (uses: typeof all, id: string): number =>
      uses.filter(({ vista }) => vista.linea.objetivo.objetivo_id === id).length;
    return {
      dependencia,
      celdas: objetivos.map(({ objetivo: { objetivo_id: id } }) => ({
        total: inObjetivo(all, id),
        parte: inObjetivo(responsable, id),
      })),
      total: all.length,
      responsable: responsable.length,
      conducto: conducto.length,
      mencionada: mencionada.length,
    };
  });
  return rows
    .filter((row) => row.total > 0)
    .sort(
      (a, b) =>
        b.total - a.total || b.responsable - a.responsable || a.dependencia.orden - b.dependencia.orden,
    );
}

const nameOf = ({ dependencia: { nombre, sigla } }: Row): string =>
  nombre === sigla ? nombre : `${nombre} (${sigla})`;
const names = (rows: readonly Row[]): string => joinWords(rows.map(nameOf));

function finding(rows: readonly Row[], actividades: number): string {
  const most = greatest(rows, (row) => row.total);
  const acting = greatest(rows, (row) => row.responsable);
  const named = `${most.length === 1 ? 'La dependencia más nombrada, sea o no responsable' : 'Las dependencias más nombradas, sean o no responsables'}: ${names(most)}, en ${most[0]?.total ?? 0} de ${actividades} actividades`;
  return acting.length === 0
    ? named
    : `${named}. ${acting.length === 1 ? 'La que más veces es responsable' : 'Las que más veces son responsables'}: ${names(acting)}, de ${acting[0]?.responsable ?? 0}`;
}

export function dependenciasPorObjetivo(catalog: Catalog, reporte: Reporte): Figura | undefined {
  const rows = rowsOf(catalog, reporte);
  if (rows.length === 0) return undefined;
  const actividades = catalog.content.actividades.filter((a) => a.reporte_id === reporte.reporte_id).length;
  const enough = rows.filter((row) => row.total >= DRAWN_FROM);
  const drawn = enough.length > 0 ? enough : rows;
  const { objetivos } = catalog;
  return {
    nombre: `${reporte.reporte_id}-dependencias-por-objetivo`,
    tema: `Dependencias por objetivo, ${reporteCorto(reporte)}`,
    titulo: finding(rows, actividades),
    cuenta: `Actividades del ${reporteWords(reporte)} que nombran a cada dependencia, por objetivo. El número grande dice de cuántas es responsable, y da su tono a la celda; el que lleva «+», cuántas más haría otra a través de ella y cuántas sólo la mencionan, juntas. Así lo leemos nosotros. ${drawn.length < rows.length ? `La figura tiene las ${drawn.length} con ${DRAWN_FROM} actividades o más; la tabla, las ${rows.length}.` : `Son ${plural(rows.length, 'dependencia', 'dependencias')}.`}`,
    leyenda: [],
    notas: objetivos.map(({ objetivo: { clave, nombre } }) => `Obj. ${clave}: «${nombre}»`),
    dibujo: {
      tipo: 'matriz',
      columnas: objetivos.map(({ objetivo }) => `Obj. ${objetivo.clave}`),
      filas: drawn.map(({ dependencia, celdas }) => ({
        etiqueta: dependencia.sigla,
        ...(dependencia.nombre === dependencia.sigla ? {} : { nombre: dependencia.nombre }),
        href: `/${dependenciaPath(dependencia.dependencia_id)}`,
        celdas,
      })),
    },
    columnas: [
      {
        nombre: 'dependencia',
        titulo: 'Dependencia',
        descripcion: 'Sigla de la dependencia.',
        nombra: 'dependencias.sigla',
      },
      ...objetivos.map(({ objetivo }) => ({
        nombre: `objetivo_${objetivo.clave}`,
        titulo: `Obj. ${objetivo.clave}`,
        descripcion: `Cuántas actividades del objetivo ${objetivo.clave} la nombran.`,
      })),
      { nombre: 'total', titulo: 'En total', descripcion: 'Cuántas actividades del reporte la nombran.' },
      { nombre: 'responsable', titulo: 'Responsable', descripcion: 'De cuántas de ellas es responsable.' },
      {
        nombre: 'por_conducto',
        titulo: 'A través de ella',
        descripcion: 'Cuántas haría otra a través de ella.',
      },
      {
        nombre: 'mencionada',
        titulo: 'Sólo mencionada',
        descripcion: 'Cuántas sólo la mencionan.',
      },
      { nombre: 'nombre', titulo: 'Nombre', descripcion: 'Nombre de la dependencia.' },
    ],
    filas: rows.map((row) => [
      [{ texto: row.dependencia.sigla, href: `/${dependenciaPath(row.dependencia.dependencia_id)}` }],
      ...row.celdas.map(({ total }) => total),
      row.total,
      row.responsable,
      row.conducto,
      row.mencionada,
      row.dependencia.nombre,
    ]),
  };
}
