/** A source line by line: each line as it was received, which `rebuild` makes of the records, and its fate in words. */
import { elementPath } from './addresses.ts';
import { claveOf } from './claves.ts';
import { rebuildLines } from './rebuild.ts';
import type { Content } from './schemas/content.ts';
import type { Renglon } from './schemas/renglon.ts';

export interface SourceLineView {
  renglon: number;
  /** The received line, one text per cell. */
  celdas: string[];
  /** What became of it. */
  destino: string;
  /** Where it is published; of a line set aside, nothing. */
  href?: string;
}

type Apartado = Extract<Renglon, { destino: 'apartado' }>;
type Publicado = Exclude<Renglon, Apartado>;

const SET_ASIDE: Record<Apartado['clase'], string> = {
  vacio: 'Renglón vacío. Se aparta.',
  rotulo: 'Rótulo de la lista. Se aparta: cada página ya lo dice.',
  'encabezado-de-pagina': 'Encabezado de página. Se aparta.',
  'encabezado-de-tabla': 'Encabezado de la tabla. Se aparta.',
  'numero-de-pagina': 'Número de página. Se aparta.',
  resto: 'Resto de la página de donde se copió. Se aparta.',
};

const PUBLISHED: Record<Publicado['destino'], (clave: string) => string> = {
  titulo: () => 'Título del programa',
  introduccion: () => 'Introducción del programa',
  descripcion: (clave) => `Presentación del objetivo ${clave}`,
  objetivo: (clave) => `Objetivo ${clave}`,
  estrategia: (clave) => `Estrategia ${clave}`,
  linea: (clave) => `Línea de acción ${clave}`,
  respuesta: (clave) => `Respuesta y actividades de la línea de acción ${clave}`,
};

/** The page on which a line is published is that of its objetivo, estrategia or línea; the programme has one of its own. */
function published({ destino, id }: Publicado, lineaOf: ReadonlyMap<string, string>) {
  const elemento = lineaOf.get(id) ?? id;
  const page = elemento === 'programa' ? 'programa.html' : elementPath(elemento);
  return { destino: PUBLISHED[destino](claveOf(elemento)), href: `/${page}` };
}

export function sourceLines(content: Content, fuenteId: string): SourceLineView[] {
  const lineaOf = new Map(content.respuestas.map((r) => [r.respuesta_id, r.linea_id]));
  // Cells stand in reports alone: a tab in the programme is a part of its line.
  const isReport = content.reportes.some((reporte) => reporte.fuente_id === fuenteId);
  return rebuildLines(content, fuenteId).map(({ fate, pieces }) => {
    const { renglon } = fate;
    if (pieces === undefined) throw new Error(`line ${renglon} of ${fuenteId} is of no record`);
    const texto = pieces.map((piece) => piece.texto).join('');
    return {
      renglon,
      celdas: isReport ? texto.split('\t') : [texto],
      ...(fate.destino === 'apartado' ? { destino: SET_ASIDE[fate.clase] } : published(fate, lineaOf)),
    };
  });
}
