/** The way back: from content alone to each seed, character by character, each piece with the class that accounts for it. `npm run verify` proves it, and the page of a source shows it. */
import { claveOf, idOf, parentOf } from './claves.ts';
import type { Content } from './schemas/content.ts';
import type { Renglon } from './schemas/renglon.ts';
import { answerText, withoutStop } from './answer-text.ts';

export const LINE_ENDS = { LF: '\n', CRLF: '\r\n', '': '' };

/** What an element of the programme is; a line of the programme publishes one of these. */
export type Nivel = 'titulo' | 'introduccion' | 'objetivo' | 'descripcion' | 'estrategia' | 'linea';

/** What the source writes before the text of an element when nothing is wrong with it. */
export const PREFIXES: Record<Nivel, (clave: string) => string> = {
  titulo: () => '',
  introduccion: () => '',
  descripcion: () => '',
  objetivo: (clave) => `Objetivo ${clave}. `,
  estrategia: (clave) => `Estrategia ${clave} `,
  linea: (clave) => `${clave} `,
};

/** What a character of a seed is: a published text, a clave, a received form that a rule changed, a name repeated by reference, or something set aside. */
export type Clase = 'publicado' | 'clave' | 'corregido' | 'repetido' | `apartado: ${string}`;

export interface Piece {
  texto: string;
  clase: Clase;
}

interface Texto {
  texto: string;
  recibido?: string | undefined;
}

/** The lines of one element of the programme as the source has them. */
function elementLines(nivel: Nivel, clave: string, record: Texto): Piece[][] {
  if (record.recibido !== undefined)
    return record.recibido.split('\n').map((texto) => [{ texto, clase: 'corregido' }]);
  const prefix = PREFIXES[nivel](clave);
  const text: Piece = { texto: record.texto, clase: 'publicado' };
  return [prefix === '' ? [text] : [{ texto: prefix, clase: 'clave' }, text]];
}

function answerPiece(respuesta: Content['respuestas'][number], anio: number): Piece {
  const { respuesta_recibida: texto } = respuesta;
  return texto === undefined
    ? { texto: answerText(respuesta.respuesta, anio), clase: 'publicado' }
    : { texto, clase: 'corregido' };
}

/** Pieces cut where a received form goes on in the next line. */
function cellsToLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { texto, clase } of pieces) {
    const [first = '', ...others] = texto.split('\n');
    lines.at(-1)?.push({ texto: first, clase });
    lines.push(...others.map((part) => [{ texto: part, clase }]));
  }
  return lines;
}

/** Records by identifier, made once per rebuild. */
class Records {
  readonly #programa: Content['programa'][number] | undefined;
  readonly #objetivos: Map<string, Content['objetivos'][number]>;
  readonly textos: Map<string, Texto>;
  readonly respuestas: Map<string, Content['respuestas'][number]>;
  readonly actividades: Map<string, Content['actividades']>;
  readonly variantes: Map<string, Content['variantes'][number]>;
  readonly anios: Map<string, number>;

  constructor(content: Content) {
    [this.#programa] = content.programa;
    this.#objetivos = new Map(content.objetivos.map((o) => [o.objetivo_id, o]));
    this.textos = new Map<string, Texto>([
      ...content.objetivos.map((o) => [o.objetivo_id, { texto: o.nombre, recibido: o.recibido }] as const),
      ...content.estrategias.map(
        (e) => [e.estrategia_id, { texto: e.nombre, recibido: e.recibido }] as const,
      ),
      ...content.lineas.map((l) => [l.linea_id, l] as const),
    ]);
    this.respuestas = new Map(content.respuestas.map((r) => [r.respuesta_id, r]));
    this.actividades = Map.groupBy(content.actividades, (a) => a.respuesta_id);
    this.variantes = new Map(content.variantes.map((v) => [v.variante_id, v]));
    this.anios = new Map(content.reportes.map((r) => [r.reporte_id, r.anio]));
  }

  programaLine(fate: Exclude<Renglon, { destino: 'apartado' }>): Piece[] | undefined {
    const part = (fate.parte ?? 1) - 1;
    const { destino, id } = fate;
    if (destino === 'respuesta') return undefined;
    if (destino === 'titulo') return this.#programa && elementLines(destino, '', this.#programa.titulo)[0];
    if (destino === 'introduccion' || destino === 'descripcion') {
      const paragraphs =
        destino === 'introduccion' ? this.#programa?.introduccion : this.#objetivos.get(id)?.descripcion;
      const paragraph = paragraphs?.[part];
      return paragraph && elementLines(destino, '', paragraph)[0];
    }
    const record = this.textos.get(id);
    return record && elementLines(destino, claveOf(id), record)[part];
  }

  /** A cell with a clave: the report's own wording where it has one, else the programme's without its final full stop. */
  #named(id: string, varianteId: string | undefined): Piece[] | undefined {
    const prefix: Piece = { texto: `${claveOf(id)}. `, clase: 'clave' };
    if (varianteId === undefined) {
      const usual = this.textos.get(id);
      return usual && [prefix, { texto: withoutStop(usual.texto), clase: 'repetido' }];
    }
    const variante = this.variantes.get(varianteId);
    if (variante?.elemento_id !== id) return undefined;
    if (variante.recibido !== undefined) return [{ texto: variante.recibido, clase: 'corregido' }];
    return [prefix, { texto: variante.texto, clase: 'publicado' }];
  }

  /** One line of a row, which most rows have one of. */
  reporteLine(id: string, part: number): Piece[] | undefined {
    const respuesta = this.respuestas.get(id);
    const anio = respuesta && this.anios.get(respuesta.reporte_id);
    if (respuesta === undefined || anio === undefined) return undefined;
    const clave = claveOf(respuesta.linea_id);
    const actividades = this.actividades.get(id) ?? [];
    const silent = new Map(respuesta.celdas_apartadas?.map(({ celda, texto }) => [celda, texto]));
    const columns = Math.max(6, ...silent.keys());
    const cell = (numero: number): Piece[] => {
      const found = actividades.find((actividad) => actividad.numero === numero);
      const texto = silent.get(numero + 4) ?? '';
      if (found === undefined) return texto === '' ? [] : [{ texto, clase: 'apartado: celda sin texto' }];
      const { recibido } = found;
      return [
        recibido === undefined
          ? { texto: found.texto, clase: 'publicado' }
          : { texto: recibido, clase: 'corregido' },
      ];
    };
    const cells = [
      this.#named(idOf(parentOf(parentOf(clave))), respuesta.variante_objetivo),
      this.#named(idOf(parentOf(clave)), respuesta.variante_estrategia),
      this.#named(respuesta.linea_id, respuesta.variante_linea),
      [answerPiece(respuesta, anio)],
      ...Array.from({ length: columns - 4 }, (_, index) => cell(index + 1)),
    ];
    const tab: Piece = { texto: '\t', clase: 'apartado: separador' };
    return cells.every((c) => c !== undefined)
      ? cellsToLines(cells.flatMap((c, index) => (index === 0 ? c : [tab, ...c])))[part]
      : undefined;
  }
}

export interface RebuiltLine {
  fate: Renglon;
  /** Without the line's end; nothing when its record is not in content. */
  pieces: Piece[] | undefined;
}

/** The lines of a source in order. */
export function rebuildLines(content: Content, fuenteId: string): RebuiltLine[] {
  const fates = content.renglones.find((r) => r.fuente_id === fuenteId)?.renglones ?? [];
  const records = new Records(content);
  return fates.map((fate) => {
    if (fate.destino === 'apartado')
      return { fate, pieces: [{ texto: fate.texto ?? '', clase: `apartado: ${fate.clase}` }] };
    const part = (fate.parte ?? 1) - 1;
    const pieces =
      fate.destino === 'respuesta' ? records.reporteLine(fate.id, part) : records.programaLine(fate);
    return { fate, pieces };
  });
}

/** The pieces of a seed in order; `undefined` in the place of a line whose record is not in content. */
export function rebuild(content: Content, fuenteId: string): (Piece | undefined)[] {
  const fuente = content.fuentes.find((f) => f.fuente_id === fuenteId);
  if (fuente === undefined) return [undefined];
  const bom: Piece[] = fuente.bom ? [{ texto: '\ufeff', clase: 'apartado: marca de orden de bytes' }] : [];
  const all = rebuildLines(content, fuenteId);
  const lines = all.flatMap(({ fate, pieces }, index) => {
    if (pieces === undefined) return [undefined];
    const usual = index === all.length - 1 ? '' : fuente.fin_de_renglon;
    return [...pieces, { texto: LINE_ENDS[fate.fin ?? usual], clase: 'apartado: fin de renglón' } as const];
  });
  return [...bom, ...lines];
}
