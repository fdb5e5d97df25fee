/** Fourth step, for a report: rows joined to the programme on the clave → respuestas, actividades and the report's own wordings. */
import { compareClaves, idOf, parentOf } from '../../src/model/claves.ts';
import { answerText, withoutStop } from '../../src/model/answer-text.ts';
import type { Renglon } from '../../src/model/schemas/renglon.ts';
import type { Actividad, Reporte, Respuesta, Variante } from '../../src/model/schemas/reporte.ts';
import { clean, receivedFields } from './clean.ts';
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { type Source, sourceIssue } from './source.ts';
import type { Corrector } from './correct.ts';
import { endField } from './link-programa.ts';
import type { ReporteFate, ParsedReporte } from './parse-reporte.ts';
import type { CellWithClave, Row } from './report-cells.ts';

/** A record without its place in the table, which is known only when all reports are joined. */
export type WithoutOrder<T> = Omit<T, 'orden'>;

export interface RegistrosDelReporte {
  reporte: WithoutOrder<Reporte>;
  respuestas: WithoutOrder<Respuesta>[];
  actividades: WithoutOrder<Actividad>[];
  variantes: WithoutOrder<Variante>[];
  renglones: Renglon[];
}

/** The programme's wordings by identifier: names of objetivos and estrategias, texts of líneas de acción. */
export type Textos = ReadonlyMap<string, string>;

type Elemento = Variante['elemento'];

function rowIssues(source: Source, row: Row, textos: Textos, seen: ReadonlySet<string>): Issue[] {
  const { clave } = row.linea;
  const issues: Issue[] = [];
  const hint =
    'if the report is wrong, it has to be settled at its source: a row is never moved to another clave';
  if (!textos.has(idOf(clave))) {
    const message = `names línea de acción ${clave}, which the programme does not define`;
    issues.push(sourceIssue(source.archivo, 'references-exist', row.linea, message, { hint }));
  }
  if (seen.has(clave)) {
    issues.push(
      sourceIssue(source.archivo, 'unique-clave', row.linea, `línea de acción ${clave} is answered twice`, {
        hint,
      }),
    );
  }
  for (const [cell, expected] of [
    [row.objetivo, parentOf(parentOf(clave))],
    [row.estrategia, parentOf(clave)],
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
function respuestaIdOf(source: Source, row: Row): string {
  return `${source.entry.id}-${idOf(row.linea.clave)}`;
}

/** Collects the report's own wordings, each distinct cell once. */
class Variantes {
  readonly records: WithoutOrder<Variante>[] = [];
  readonly #byCell = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #source: Source;
  readonly #textos: Textos;

  constructor(source: Source, textos: Textos) {
    this.#source = source;
    this.#textos = textos;
  }

  /** The variante's id, or undefined when the cell is the programme's wording in the report's usual form. */
  idFor(elemento: Elemento, cell: CellWithClave): string | undefined {
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

function respuestaOf(source: Source, row: Row, variantes: Variantes): WithoutOrder<Respuesta> {
  const refs = {
    variante_objetivo: variantes.idFor('objetivo', row.objetivo),
    variante_estrategia: variantes.idFor('estrategia', row.estrategia),
    variante_linea: variantes.idFor('linea', row.linea),
  };
  const { texto, renglon, columna } = row.answerCell;
  const usual = answerText(row.respuesta, source.entry.anio ?? 0);
  const linea_id = idOf(row.linea.clave);
  return {
    respuesta_id: respuestaIdOf(source, row),
    reporte_id: source.entry.id,
    linea_id,
    respuesta: row.respuesta,
    ...(refs.variante_objetivo !== undefined && { variante_objetivo: refs.variante_objetivo }),
    ...(refs.variante_estrategia !== undefined && { variante_estrategia: refs.variante_estrategia }),
    ...(refs.variante_linea !== undefined && { variante_linea: refs.variante_linea }),
    ...(texto !== usual && { respuesta_recibida: texto }),
    ...(row.setAside.length > 0 && { celdas_apartadas: row.setAside }),
    fuente_id: source.entry.id,
    renglon,
    columna,
  };
}

function actividadesOf(source: Source, row: Row, corrector: Corrector): WithoutOrder<Actividad>[] {
  const linea_id = idOf(row.linea.clave);
  const respuesta_id = respuestaIdOf(source, row);
  return row.actividades.map(({ numero, texto: raw, renglon, columna }) => {
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

function fateOf(source: Source, fate: ReporteFate): Renglon {
  const base = { renglon: fate.line.renglon, ...endField(source, fate.line) };
  if ('row' in fate) {
    const { row, part: parte } = fate;
    const id = respuestaIdOf(source, row);
    return { ...base, destino: 'respuesta', id, ...(row.lines.length > 1 && { parte }) };
  }
  const { texto } = fate.line;
  return { ...base, destino: 'apartado', clase: fate.apartado, ...(texto !== '' && { texto }) };
}

export function linkReporte(
  source: Source,
  parsed: ParsedReporte,
  textos: Textos,
  corrector: Corrector,
): Outcome<RegistrosDelReporte> {
  const { entry } = source;
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const row of parsed.rows) {
    issues.push(...rowIssues(source, row, textos, seen));
    seen.add(row.linea.clave);
  }
  if (parsed.rows.length === 0) {
    const hint = 'the document may have been cut, or the manifest may name another one';
    issues.push(
      sourceIssue(source.archivo, 'no-rows', { renglon: 1 }, 'the report answers nothing', { hint }),
    );
  }
  const variantes = new Variantes(source, textos);
  const rows = [...parsed.rows].sort((a, b) => compareClaves(a.linea.clave, b.linea.clave));
  const value = {
    reporte: {
      reporte_id: entry.id,
      ramo: entry.ramo ?? '',
      anio: entry.anio ?? 0,
      titulo: entry.titulo,
      fuente_id: entry.id,
    },
    respuestas: rows.map((row) => respuestaOf(source, row, variantes)),
    actividades: rows.flatMap((row) => actividadesOf(source, row, corrector)),
    variantes: variantes.records,
    renglones: parsed.fates.map((fate) => fateOf(source, fate)),
  };
  return { value, issues };
}
