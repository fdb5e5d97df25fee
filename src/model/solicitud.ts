/** A ready request for information about one línea de acción: whom to ask, by rule, and the words. */
import type { ActividadVista, Dependencia, LineaVista, Sucesora } from './views.ts';
import type { FraseDeTransparencia } from './schemas/hecho.ts';
import { heirsOf, todayOf } from './today.ts';
import { DOF_FECHA, formatDatePart, reporteWords } from './words.ts';

/** Foreign, international, academic and social bodies owe no answer to a request in Mexico. */
const ASKED: ReadonlySet<Dependencia['ambito']> = new Set(['federal', 'autonomo', 'local']);

export interface Destinatario {
  /** Names to write to; several where the tasks were split. */
  nombres: string[];
  /** Why this one. */
  motivo: string;
  dependencia: Dependencia | undefined;
}

export interface SolicitudContext {
  sucesoras: ReadonlyMap<string, readonly Sucesora[]>;
  dependencias: readonly Dependencia[];
  actividades: ReadonlyMap<string, ActividadVista>;
}

function change(dependencia: Dependencia, rows: readonly Sucesora[]): string {
  const { frases, evidencia, sinComprobar } = todayOf(rows);
  if (sinComprobar) return ` No hemos comprobado si hoy existe con ese nombre.`;
  const when = evidencia?.fecha === undefined ? '' : ` Evidencia: ${formatDatePart(evidencia.fecha)}.`;
  if (rows[0]?.situacion === 'igual') return ` ${frases.join(' ')}${when}`;
  return ` Era ${dependencia.nombre}. ${frases.join(' ')}${when}`;
}

function responsablesOf(vista: LineaVista, { actividades }: SolicitudContext): Dependencia[] {
  const own = vista.respuestas.flatMap((view) =>
    view.actividades.flatMap(({ actividad_id }) => actividades.get(actividad_id)?.participaciones ?? []),
  );
  return [
    ...new Set(
      own
        .filter(
          ({ participacion, dependencia }) =>
            participacion.papel === 'responsable' && ASKED.has(dependencia.ambito),
        )
        .map(({ dependencia }) => dependencia),
    ),
  ];
}

/** The secretaría of the ramo that answered: its name carries the ramo's. */
function ramoOf(ramo: string, { dependencias, sucesoras }: SolicitudContext): Destinatario {
  const names = ['', 'Secretaría de ', 'Secretaría del ', 'Secretaría de la '].map(
    (head) => `${head}${ramo}`,
  );
  const dependencia = dependencias.find(({ nombre }) => names.includes(nombre));
  const rows = sucesoras.get(dependencia?.dependencia_id ?? '') ?? [];
  const nombres =
    dependencia === undefined ? [`Oficina a cargo del ramo ${ramo}`] : heirsOf(dependencia, rows);
  const why = `El reporte que tenemos es del ramo ${ramo} y no identificamos en él quién sería responsable de esta línea.`;
  return {
    nombres,
    motivo: `${why}${dependencia === undefined ? '' : change(dependencia, rows)}`,
    dependencia,
  };
}

/** One responsible body or several, each by whoever holds its place today; where none is known, the report's own ramo. */
export function destinatariosOf(vista: LineaVista, contexto: SolicitudContext): Destinatario[] {
  const responsables = responsablesOf(vista, contexto);
  if (responsables.length === 0) {
    const ramos = [...new Set(vista.respuestas.map(({ reporte }) => reporte.ramo))];
    return ramos.map((ramo) => ramoOf(ramo, contexto));
  }
  return responsables.map((dependencia) => {
    const rows = contexto.sucesoras.get(dependencia.dependencia_id) ?? [];
    const why = `Así lo leemos: responsable de actividades que el reporte describió para esta línea, ${dependencia.sigla}.`;
    return { nombres: heirsOf(dependencia, rows), motivo: `${why}${change(dependencia, rows)}`, dependencia };
  });
}

function reported({ respuestas }: LineaVista): string[] {
  return respuestas.map(({ reporte, respuesta, texto, actividades }) => {
    const answered = `El ${reporteWords(reporte)} (renglón ${String(respuesta.renglon)} de la copia que consulté) respondió «${texto}»`;
    if (actividades.length === 0) return `${answered}.`;
    const described = actividades.map(
      (actividad) => `Actividad ${String(actividad.numero)}: «${actividad.texto}»`,
    );
    return [`${answered} y describió:`, ...described].join('\n');
  });
}

export interface SolicitudDatos {
  vista: LineaVista;
  destinatarios: readonly Destinatario[];
  /** What may be said of access to information. */
  frases: readonly FraseDeTransparencia[];
  /** Absolute address of the page; undefined where the copy doesn't know its own. */
  url: string | undefined;
}

const RULE = '-'.repeat(60);

function letter({ vista, destinatarios, url }: SolicitudDatos): string[] {
  const { linea } = vista;
  const several = destinatarios.flatMap(({ nombres }) => nombres).length > 1;
  return [
    'SOLICITUD DE INFORMACIÓN',
    several
      ? `A (elija una, o envíe la solicitud a cada una):\n${destinatarios.map(({ nombres }) => `- ${nombres.join('; ')}`).join('\n')}`
      : `A: ${destinatarios.flatMap(({ nombres }) => nombres).join('')}`,
    `Solicito los documentos que tenga sobre una línea de acción del Programa Especial de Migración 2014-2018, publicado en el Diario Oficial de la Federación el ${DOF_FECHA}:`,
    `Línea de acción ${linea.clave} (renglón ${String(linea.renglon)} de la copia que consulté): «${linea.texto}»`,
    ...reported(vista),
    'Solicito:',
    [
      '1. Los planes, convenios, lineamientos o programas de trabajo que se hicieron para cumplirla.',
      '2. El presupuesto que se le asignó y el que se gastó, por año.',
      '3. Los informes que digan qué se hizo, cuándo, dónde y con qué resultados.',
      '4. Si no tiene estos documentos, qué oficina los tiene o a cuál se entregaron.',
    ].join('\n'),
    'Pido recibirlos en formato electrónico. Gracias por su atención.',
    ...(url === undefined ? [] : [`Página consultada: ${url}`]),
  ];
}

function notes({ destinatarios, frases }: SolicitudDatos): string[] {
  return [
    RULE,
    'NOTAS DE PEM ABIERTO (no son parte de la solicitud)',
    destinatarios.map(({ nombres, motivo }) => `- ${nombres.join('; ')}. ${motivo}`).join('\n'),
    ...frases.map(({ texto, fecha, enlaces }) => {
      const when =
        enlaces.length === 0
          ? ''
          : ` (evidencia: ${fecha === undefined ? 'página sin fecha' : formatDatePart(fecha)})`;
      return `${texto}${when}`;
    }),
    'Comprobado por última vez en textos de hasta marzo de 2026.',
  ];
}

export function solicitudText(datos: SolicitudDatos): string {
  return `${[...letter(datos), ...notes(datos)].join('\n\n')}\n`;
}
