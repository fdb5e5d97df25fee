/** Fourth step, for a report: rows joined to the programme on the clave → respuestas, actividades and the report's own wordings. */
import { compareClaves, idOf, parentOf } from '../../src/model/claves.ts';
import { answerText, withoutStop } from '../../src/model/texts.ts';
import type { Renglon } from '../../src/model/schemas/renglon.ts';
import type { Actividad, Reporte, Respuesta, Variante } from '../../src/model/schemas/reporte.ts';
import { clean, receivedFields } from './clean.ts';
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { type Source, sourceIssue } from '../lib/source.ts';
import type { Corrector } from './correct.ts';
import { endField } from './link-programa.ts';
import type { DestinoDeReporte, ReporteParseado } from './parse-reporte.ts';
import type { CeldaConClave, Fila } from './report-cells.ts';

/** A record without its place in the table, which is known only when all reports are joined. */
export type SinOrden<T> = Omit<T, 'orden'>;

export interface RegistrosDelReporte {
  reporte: SinOrden<Reporte>;
  respuestas: SinOrden<Respuesta>[];
  actividades: SinOrden<Actividad>[];
  variantes: SinOrden<Variante>[];
  renglones: Renglon[];
}

/** The programme's wordings by identifier: names of objetivos and estrategias, texts of líneas de acción. */
export type Textos = ReadonlyMap<string, string>;

type Elemento = Variante['elemento'];

function rowIssues(source: Source, fila: Fila, textos: Textos, seen: ReadonlySet<string>): Issue[] {
  const { clave } = fila.linea;
  const issues: Issue[] = [];
  const hint =
    'if the report is wrong, it has to be settled at its source: a row is never moved to another clave';
  if (!textos.has(idOf(clave))) {
    const message = `names línea de acción ${clave}, which the programme does not define`;
    issues.push(sourceIssue(source.archivo, 'references-exist', fila.linea, message, { hint }));
  }
  if (seen.has(clave)) {
    issues.push(
      sourceIssue(source.archivo, 'unique-clave', fila.linea, `línea de acción ${clave} is answered twice`, {
        hint,
      }),
    );
  }
  for (const [cell, expected] of [
    [fila.objetivo, parentOf(parentOf(clave))],
    [fila.estrategia, parentOf(clave)],
  ] as const) {
    if (cell.clave === expected) continue;
    const message = `the row of línea de acción ${clave} is under ${cell.clave}`;
    issues.push(
      sourceIssue(source.archivo, 'row-parents', cell, message, { actual: cell.clave, expected, hint }),
    );
  }
  return issues;
}

/** What a row is called: its respuesta, and the actividades beside it, carry this. */
function respuestaIdOf(source: Source, fila: Fila): string {
  return `${source.entry.id}-${idOf(fila.linea.clave)}`;
}

/** Collects the report's own wordings, each distinct cell once. */
class Variantes {
  readonly records: SinOrden<Variante>[] = [];
  readonly #byCell = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #source: Source;
  readonly #textos: Textos;

  constructor(source: Source, textos: Textos) {
    this.#source = source;
    this.#textos = textos;
  }

  /** The variante's id, or undefined when the cell is the programme's wording in the report's usual form. */
  idFor(elemento: Elemento, cell: CeldaConClave): string | undefined {
    const usual = this.#textos.get(idOf(cell.clave));
    if (usual !== undefined && cell.texto === `${cell.clave}. ${withoutStop(usual)}`) return undefined;
    const known = this.#byCell.get(cell.texto);
    if (known !== undefined) return known;
    const elemento_id = idOf(cell.clave);
    const number = (this.#counts.get(elemento_id) ?? 0) + 1;
    const cleaned = clean(cell.resto);
    const variante_id = `${this.#source.entry.id}-${elemento_id}-${number}`;
    this.records.push({
      variante_id,
      reporte_id: this.#source.entry.id,
      elemento,
      elemento_id,
      texto: cleaned.texto,
      ...receivedFields(`${cell.clave}. ${cleaned.texto}`, cell.texto, cleaned),
      fuente_id: this.#source.entry.id,
      renglon: cell.renglon,
      columna: cell.columna,
    });
    this.#counts.set(elemento_id, number);
    this.#byCell.set(cell.texto, variante_id);
    return variante_id;
  }
}

function respuestaOf(source: Source, fila: Fila, variantes: Variantes): SinOrden<Respuesta> {
  const refs = {
    variante_objetivo: variantes.idFor('objetivo', fila.objetivo),
    variante_estrategia: variantes.idFor('estrategia', fila.estrategia),
    variante_linea: variantes.idFor('linea', fila.linea),
  };
  const { texto, renglon, columna } = fila.celdaDeRespuesta;
  const usual = answerText(fila.respuesta, source.entry.anio ?? 0);
  const linea_id = idOf(fila.linea.clave);
  return {
    respuesta_id: respuestaIdOf(source, fila),
    reporte_id: source.entry.id,
    linea_id,
    respuesta: fila.respuesta,
    ...(refs.variante_objetivo !== undefined && { variante_objetivo: refs.variante_objetivo }),
    ...(refs.variante_estrategia !== undefined && { variante_estrategia: refs.variante_estrategia }),
    ...(refs.variante_linea !== undefined && { variante_linea: refs.variante_linea }),
    ...(texto !== usual && { respuesta_recibida: texto }),
    ...(fila.apartadas.length > 0 && { celdas_apartadas: fila.apartadas }),
    fuente_id: source.entry.id,
    renglon,
    columna,
  };
}

function actividadesOf(source: Source, fila: Fila, corrector: Corrector): SinOrden<Actividad>[] {
  const linea_id = idOf(fila.linea.clave);
  const respuesta_id = respuestaIdOf(source, fila);
  return fila.actividades.map(({ numero, texto: raw, renglon, columna }) => {
    const actividad_id = `${respuesta_id}-${numero}`;
    const read = corrector.read(actividad_id, source.entry.id, {
      body: raw,
      raw,
      canonical: (texto) => texto,
    });
    const place = { fuente_id: source.entry.id, renglon, columna };
    return { actividad_id, respuesta_id, reporte_id: source.entry.id, linea_id, numero, ...read, ...place };
  });
}

function fateOf(source: Source, destino: DestinoDeReporte): Renglon {
  const base = { renglon: destino.line.renglon, ...endField(source, destino.line) };
  if ('fila' in destino) {
    const { fila, parte } = destino;
    const id = respuestaIdOf(source, fila);
    return { ...base, destino: 'respuesta', id, ...(fila.lines.length > 1 && { parte }) };
  }
  const { texto } = destino.line;
  return { ...base, destino: 'apartado', clase: destino.apartado, ...(texto !== '' && { texto }) };
}

export function linkReporte(
  source: Source,
  parsed: ReporteParseado,
  textos: Textos,
  corrector: Corrector,
): Outcome<RegistrosDelReporte> {
  const { entry } = source;
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const fila of parsed.filas) {
    issues.push(...rowIssues(source, fila, textos, seen));
    seen.add(fila.linea.clave);
  }
  if (parsed.filas.length === 0) {
    const hint = 'the document may have been cut, or the manifest may name another one';
    issues.push(
      sourceIssue(source.archivo, 'no-rows', { renglon: 1 }, 'the report answers nothing', { hint }),
    );
  }
  const variantes = new Variantes(source, textos);
  const filas = [...parsed.filas].sort((a, b) => compareClaves(a.linea.clave, b.linea.clave));
  const value = {
    reporte: {
      reporte_id: entry.id,
      ramo: entry.ramo ?? '',
      anio: entry.anio ?? 0,
      titulo: entry.titulo,
      fuente_id: entry.id,
    },
    respuestas: filas.map((fila) => respuestaOf(source, fila, variantes)),
    actividades: filas.flatMap((fila) => actividadesOf(source, fila, corrector)),
    variantes: variantes.records,
    renglones: parsed.destinos.map((destino) => fateOf(source, destino)),
  };
  return { value, issues };
}
