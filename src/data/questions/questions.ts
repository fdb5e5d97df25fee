/** Five questions that the data answer, with what may be concluded and what may not; the answers are counted when the site is built. */
import { type Catalog, countFormas, seenBy } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { formatNumber, joinWords, plural } from '../../model/words.ts';
import { actividades } from '../tables/actividades.ts';
import { completo } from '../tables/completo.ts';
import { participacionesConTexto } from '../tables/participaciones-con-texto.ts';
import { countCode, fileFor, type Herramienta } from './code.ts';
import { joinCode } from './join-code.ts';
import { pivotCode } from './pivot-code.ts';

export interface Codigo {
  herramienta: Herramienta;
  /** What to have in the same folder, inside `datos/`. */
  archivos: readonly string[];
  codigo: string;
}

export interface Pregunta {
  id: string;
  pregunta: string;
  respuesta: string;
  /** What nobody should conclude from it. */
  limite: string;
  /** The counts that every tool gives, in the order in which its code asks for them. */
  cuentas: readonly number[];
  codigos: readonly Codigo[];
}

const ORDER: readonly Herramienta[] = ['hoja', 'sql', 'duckdb', 'javascript', 'python', 'r'];

function codes(
  codigo: Record<Herramienta, string>,
  tablas: (herramienta: Herramienta) => readonly string[],
): Codigo[] {
  return ORDER.map((herramienta) => ({
    herramienta,
    archivos: [...new Set(tablas(herramienta).map((tabla) => fileFor(herramienta, tabla)))],
    codigo: codigo[herramienta],
  }));
}

function contradicciones({ lineas }: Catalog, reporte: Reporte): Pregunta {
  const { reporte_id } = reporte;
  const { mixta } = countFormas(lineas.map((vista) => seenBy(vista, reporte)));
  return {
    id: 'contradicciones',
    pregunta: '¿En cuántas líneas de acción la respuesta es «No» y la misma fila describe actividades?',
    respuesta: `En ${formatNumber(mixta)}. Se puede concluir que, en esas filas, la respuesta y las actividades no dicen lo mismo.`,
    limite: 'No se puede concluir cuál de las dos vale: la fuente no explica la diferencia.',
    cuentas: [mixta],
    codigos: codes(
      countCode(completo, [
        [
          ['reporte_id', reporte_id],
          ['contradiccion', true],
        ],
      ]),
      () => ['completo'],
    ),
  };
}

function porObjetivo({ objetivos }: Catalog, reporte: Reporte): Pregunta {
  const counted = objetivos.map(({ objetivo, lineas }) => {
    const own = lineas.map((vista) => seenBy(vista, reporte));
    return { objetivo, si: countFormas(own).si, total: own.length };
  });
  const most = Math.max(...counted.map(({ si }) => si));
  const first = counted.filter(({ si }) => si === most);
  const named = first.map(
    ({ objetivo, total }) => `el objetivo ${objetivo.clave} (${most} de sus ${total} líneas de acción)`,
  );
  return {
    id: 'por-objetivo',
    pregunta: '¿En qué objetivo hay más líneas de acción con acciones anunciadas?',
    respuesta: `En ${joinWords(named)}. Se puede concluir en qué objetivo el ramo ${reporte.ramo} anunció acciones para más líneas en ${reporte.anio}.`,
    limite:
      'No se puede concluir cuántas acciones fueron, qué se hizo ni qué anunciaron otras partes del gobierno. Los objetivos no tienen el mismo número de líneas.',
    cuentas: counted.map(({ si }) => si),
    codigos: codes(
      pivotCode(
        reporte.reporte_id,
        objetivos.map(({ objetivo }) => objetivo.objetivo_id),
      ),
      () => ['completo'],
    ),
  };
}

function condicionadas({ anotaciones }: Catalog, { reporte_id }: Reporte): Pregunta {
  const own = [...anotaciones.actividades.values()].filter(
    ({ actividad }) => actividad.reporte_id === reporte_id,
  );
  const conditional = own.filter(({ condicion }) => condicion !== undefined).length;
  return {
    id: 'condicionadas',
    pregunta: '¿Cuántas actividades ponen una condición: presupuesto, permiso, capacidad u otro hecho?',
    respuesta: `${formatNumber(conditional)} de ${formatNumber(own.length)}. Se puede concluir que su propio texto las condiciona; la columna condicion_cita da las palabras.`,
    limite: 'No se puede concluir que las demás no dependan de nada: sólo que su texto no lo dice.',
    cuentas: [conditional],
    codigos: codes(
      countCode(actividades, [
        [
          ['reporte_id', reporte_id],
          ['condicionada', true],
        ],
      ]),
      () => ['actividades'],
    ),
  };
}

function responsable({ anotaciones }: Catalog, { reporte_id }: Reporte): Pregunta | undefined {
  const counted = anotaciones.dependencias.map(({ dependencia, papeles }) => ({
    dependencia,
    veces: papeles.responsable.filter(({ vista }) => vista.actividad.reporte_id === reporte_id).length,
  }));
  // Of several with as many, the first of the table.
  const [first] = counted.toSorted((a, b) => b.veces - a.veces);
  if (first === undefined || first.veces === 0) return undefined;
  const { dependencia, veces } = first;
  const tied = counted.filter((own) => own.veces === veces).length > 1;
  return {
    id: 'responsable',
    pregunta: `¿Cuántas veces aparece «${dependencia.nombre}» como responsable?`,
    respuesta: `${plural(veces, 'vez', 'veces')}; ninguna otra dependencia aparece más${tied ? ', y alguna, las mismas' : ''}. Se puede concluir a quién nombran los textos para hacer lo que anuncian.`,
    limite:
      'No se puede concluir quién tiene más trabajo: una actividad puede ser grande o chica, y de otras no consta quién las haría.',
    cuentas: [veces],
    codigos: codes(
      joinCode(
        reporte_id,
        dependencia.sigla,
        countCode(participacionesConTexto, [
          [
            ['actividad_id', `${reporte_id}-`, 'empieza'],
            ['papel', 'responsable'],
            ['dependencia_id', dependencia.dependencia_id],
          ],
        ]).hoja,
      ),
      (herramienta) =>
        herramienta === 'hoja'
          ? ['participaciones_con_texto']
          : ['participaciones', 'dependencias', 'actividades'],
    ),
  };
}

function porTema({ lineas, anotaciones }: Catalog, reporte: Reporte): Pregunta | undefined {
  const tema = anotaciones.temas[0]?.tema;
  if (tema === undefined) return undefined;
  const speaks = (id: string): boolean =>
    (anotaciones.temasDe.get(id) ?? []).some((own) => own.tema === tema);
  const own = lineas
    .map((vista) => seenBy(vista, reporte))
    .filter(
      ({ linea, respuestas }) =>
        speaks(linea.linea_id) ||
        respuestas.some((view) => view.actividades.some(({ actividad_id: id }) => speaks(id))),
    );
  const { si, no, mixta } = countFormas(own);
  const about = (respuesta: string) =>
    [
      ['reporte_id', reporte.reporte_id],
      ['temas', tema.nombre, 'contiene'],
      ['respuesta', respuesta],
    ] as const;
  return {
    id: 'por-tema',
    pregunta: `¿Qué dijo el reporte de las líneas de acción del tema «${tema.nombre}»?`,
    respuesta: `Anunció acciones en ${formatNumber(si)}; en ${formatNumber(no + mixta)}, la respuesta es «No». Se puede concluir qué se anunció sobre lo que esas líneas, o sus actividades, nombran.`,
    limite:
      'No se puede concluir que no se haya hecho nada más sobre el tema. Los temas son nuestros: la tabla temas_de_lineas da las palabras en que se apoya cada uno.',
    cuentas: [si, no + mixta],
    codigos: codes(countCode(completo, [about('se-realizaran'), about('no-se-realizaran')]), () => [
      'completo',
    ]),
  };
}

/** Of the report that home and counts are about; none where there is no report. */
export function dataQuestions(catalog: Catalog): Pregunta[] {
  const { principal } = catalog;
  if (principal === undefined) return [];
  return [contradicciones, porObjetivo, condicionadas, responsable, porTema].flatMap(
    (question) => question(catalog, principal) ?? [],
  );
}
