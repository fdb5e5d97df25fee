/** Fourth step, for the programme: pieces → records of objetivos, estrategias and líneas de acción in numeric order, with the line fates. */
import type { Estrategia } from '../../src/model/schemas/estrategia.ts';
import type { Linea } from '../../src/model/schemas/linea.ts';
import type { Objetivo } from '../../src/model/schemas/objetivo.ts';
import type { Parrafo, Programa } from '../../src/model/schemas/programa.ts';
import type { Renglon } from '../../src/model/schemas/renglon.ts';
import { compareClaves, idOf, parentOf } from '../../src/model/claves.ts';
import type { RuleId } from './clean.ts';
import { LINE_ENDS, type Nivel, PREFIXES } from '../../src/model/rebuild.ts';
import type { Source, SourceLine } from '../lib/source.ts';
import type { Cleaned, Corrector } from './correct.ts';
import type { Destino, Pieza, ProgramaParseado } from './parse-programa.ts';

export interface RegistrosDelPrograma {
  programa: Programa | undefined;
  objetivos: Objetivo[];
  estrategias: Estrategia[];
  lineas: Linea[];
  renglones: Renglon[];
}

function readPieza(pieza: Pieza, elementoId: string, source: Source, corrector: Corrector): Cleaned {
  const [first = ''] = pieza.partes;
  const glued = pieza.clave !== '' && pieza.nivel !== 'descripcion' && first !== '' && !/^\s/.test(first);
  const before: RuleId[] = [];
  if (pieza.partes.length > 1) before.push('renglon-partido');
  if (glued) before.push('clave-pegada');
  // The space after the clave belongs to the prefix, the line break to the rule that joins the lines.
  const body =
    first.replace(/^ /, '') +
    pieza.partes
      .slice(1)
      .map((part) => ` ${part}`)
      .join('');
  return corrector.read(elementoId, source.entry.id, {
    body,
    raw: pieza.recibido.join('\n'),
    canonical: (texto) => PREFIXES[pieza.nivel](pieza.clave) + texto,
    before,
  });
}

/** A line's own end is stored only where it is not the source's usual one. */
export function endField(source: Source, line: SourceLine): { fin?: SourceLine['fin'] } {
  return LINE_ENDS[line.fin] === LINE_ENDS[source.finDeRenglon] ? {} : { fin: line.fin };
}

function fateOf(
  source: Source,
  destino: Destino,
  idOfPieza: (pieza: Pieza) => { id: string; parte?: number },
): Renglon {
  const base = { renglon: destino.line.renglon, ...endField(source, destino.line) };
  if ('apartado' in destino) {
    const { texto } = destino.line;
    return { ...base, destino: 'apartado', clase: destino.apartado, ...(texto !== '' && { texto }) };
  }
  const { id, parte } = idOfPieza(destino.pieza);
  const part = parte ?? (destino.pieza.partes.length > 1 ? destino.parte : undefined);
  return { ...base, destino: destino.pieza.nivel, id, ...(part !== undefined && { parte: part }) };
}

export function linkPrograma(
  source: Source,
  parsed: ProgramaParseado,
  corrector: Corrector,
): RegistrosDelPrograma {
  const fuente_id = source.entry.id;
  const of = (nivel: Nivel) => parsed.piezas.filter((pieza) => pieza.nivel === nivel);
  const sorted = (nivel: Nivel) => of(nivel).sort((a, b) => compareClaves(a.clave, b.clave));
  const numbers = new Map<Pieza, number>();
  const paragraphs = (piezas: readonly Pieza[], id: string): Parrafo[] =>
    piezas.map((pieza, index) => {
      numbers.set(pieza, index + 1);
      return { ...readPieza(pieza, `${id}-parrafo-${index + 1}`, source, corrector), renglon: pieza.renglon };
    });
  const descripciones = Map.groupBy(of('descripcion'), (pieza) => pieza.clave);
  const head = (pieza: Pieza, index: number) => ({ clave: pieza.clave, orden: index + 1 });
  const tail = (pieza: Pieza) => ({ fuente_id, renglon: pieza.renglon, columna: pieza.columna });
  const named = (pieza: Pieza) => {
    const { texto, ...received } = readPieza(pieza, idOf(pieza.clave), source, corrector);
    return { nombre: texto, ...received, ...tail(pieza) };
  };

  const [titulo] = paragraphs(of('titulo'), 'programa-titulo');
  const introduccion = paragraphs(of('introduccion'), 'programa');
  const objetivos = sorted('objetivo').map((pieza, index) => ({
    objetivo_id: idOf(pieza.clave),
    ...head(pieza, index),
    descripcion: paragraphs(descripciones.get(pieza.clave) ?? [], idOf(pieza.clave)),
    ...named(pieza),
  }));
  const estrategias = sorted('estrategia').map((pieza, index) => ({
    estrategia_id: idOf(pieza.clave),
    ...head(pieza, index),
    objetivo_id: idOf(parentOf(pieza.clave)),
    ...named(pieza),
  }));
  const lineas = sorted('linea').map((pieza, index) => ({
    linea_id: idOf(pieza.clave),
    ...head(pieza, index),
    objetivo_id: idOf(parentOf(parentOf(pieza.clave))),
    estrategia_id: idOf(parentOf(pieza.clave)),
    ...readPieza(pieza, idOf(pieza.clave), source, corrector),
    ...tail(pieza),
  }));

  const idOfPieza = (pieza: Pieza): { id: string; parte?: number } => {
    const id = pieza.nivel === 'titulo' || pieza.nivel === 'introduccion' ? 'programa' : idOf(pieza.clave);
    const parte =
      pieza.nivel === 'introduccion' || pieza.nivel === 'descripcion' ? numbers.get(pieza) : undefined;
    return { id, ...(parte !== undefined && { parte }) };
  };
  return {
    programa: titulo && {
      id: 'programa',
      titulo,
      introduccion,
      fuente_id,
      renglon: titulo.renglon,
      columna: 1,
    },
    objetivos,
    estrategias,
    lineas,
    renglones: parsed.destinos.map((destino) => fateOf(source, destino, idOfPieza)),
  };
}
