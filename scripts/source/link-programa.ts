/** Fourth step, for the programme: passages → records of objetivos, estrategias and líneas de acción in numeric order, with the line fates. */
import type { Estrategia } from '../../src/model/schemas/estrategia.ts';
import type { Linea } from '../../src/model/schemas/linea.ts';
import type { Objetivo } from '../../src/model/schemas/objetivo.ts';
import type { Parrafo, Programa } from '../../src/model/schemas/programa.ts';
import type { Renglon } from '../../src/model/schemas/renglon.ts';
import { compareClaves, idOf, parentOf } from '../../src/model/claves.ts';
import type { RuleId } from './clean.ts';
import { LINE_ENDS, type Nivel, PREFIXES } from '../../src/model/rebuild.ts';
import type { Source, SourceLine } from './source.ts';
import type { Cleaned, Corrector } from './correct.ts';
import type { Fate, Passage, ParsedPrograma } from './parse-programa.ts';

export interface RegistrosDelPrograma {
  programa: Programa | undefined;
  objetivos: Objetivo[];
  estrategias: Estrategia[];
  lineas: Linea[];
  renglones: Renglon[];
}

function readPassage(passage: Passage, elementoId: string, source: Source, corrector: Corrector): Cleaned {
  const [first = ''] = passage.parts;
  const glued = passage.clave !== '' && passage.nivel !== 'descripcion' && first !== '' && !/^\s/.test(first);
  const before: RuleId[] = [];
  if (passage.parts.length > 1) before.push('renglon-partido');
  if (glued) before.push('clave-pegada');
  // The space after the clave belongs to the prefix, the line break to the rule that joins the lines.
  const body =
    first.replace(/^ /, '') +
    passage.parts
      .slice(1)
      .map((part) => ` ${part}`)
      .join('');
  return corrector.read(elementoId, source.entry.id, {
    body,
    raw: passage.received.join('\n'),
    canonical: (texto) => PREFIXES[passage.nivel](passage.clave) + texto,
    before,
  });
}

/** A line's own end is stored only where it is not the source's usual one. */
export function endField(source: Source, line: SourceLine): { fin?: SourceLine['fin'] } {
  return LINE_ENDS[line.fin] === LINE_ENDS[source.finDeRenglon] ? {} : { fin: line.fin };
}

function fateOf(
  source: Source,
  fate: Fate,
  idOfPassage: (passage: Passage) => { id: string; parte?: number },
): Renglon {
  const base = { renglon: fate.line.renglon, ...endField(source, fate.line) };
  if ('apartado' in fate) {
    const { texto } = fate.line;
    return { ...base, destino: 'apartado', clase: fate.apartado, ...(texto !== '' && { texto }) };
  }
  const { id, parte } = idOfPassage(fate.passage);
  const part = parte ?? (fate.passage.parts.length > 1 ? fate.part : undefined);
  return { ...base, destino: fate.passage.nivel, id, ...(part !== undefined && { parte: part }) };
}

export function linkPrograma(
  source: Source,
  parsed: ParsedPrograma,
  corrector: Corrector,
): RegistrosDelPrograma {
  const fuente_id = source.entry.id;
  const of = (nivel: Nivel) => parsed.passages.filter((passage) => passage.nivel === nivel);
  const sorted = (nivel: Nivel) => of(nivel).sort((a, b) => compareClaves(a.clave, b.clave));
  const numbers = new Map<Passage, number>();
  const paragraphs = (passages: readonly Passage[], id: string): Parrafo[] =>
    passages.map((passage, index) => {
      numbers.set(passage, index + 1);
      return {
        ...readPassage(passage, `${id}-parrafo-${index + 1}`, source, corrector),
        renglon: passage.renglon,
      };
    });
  const descripciones = Map.groupBy(of('descripcion'), (passage) => passage.clave);
  const head = (passage: Passage, index: number) => ({ clave: passage.clave, orden: index + 1 });
  const tail = (passage: Passage) => ({ fuente_id, renglon: passage.renglon, columna: passage.columna });
  const named = (passage: Passage) => {
    const { texto, ...received } = readPassage(passage, idOf(passage.clave), source, corrector);
    return { nombre: texto, ...received, ...tail(passage) };
  };

  const [titulo] = paragraphs(of('titulo'), 'programa-titulo');
  const introduccion = paragraphs(of('introduccion'), 'programa');
  const objetivos = sorted('objetivo').map((passage, index) => ({
    objetivo_id: idOf(passage.clave),
    ...head(passage, index),
    descripcion: paragraphs(descripciones.get(passage.clave) ?? [], idOf(passage.clave)),
    ...named(passage),
  }));
  const estrategias = sorted('estrategia').map((passage, index) => ({
    estrategia_id: idOf(passage.clave),
    ...head(passage, index),
    objetivo_id: idOf(parentOf(passage.clave)),
    ...named(passage),
  }));
  const lineas = sorted('linea').map((passage, index) => ({
    linea_id: idOf(passage.clave),
    ...head(passage, index),
    objetivo_id: idOf(parentOf(parentOf(passage.clave))),
    estrategia_id: idOf(parentOf(passage.clave)),
    ...readPassage(passage, idOf(passage.clave), source, corrector),
    ...tail(passage),
  }));

  const idOfPassage = (passage: Passage): { id: string; parte?: number } => {
    const id =
      passage.nivel === 'titulo' || passage.nivel === 'introduccion' ? 'programa' : idOf(passage.clave);
    const parte =
      passage.nivel === 'introduccion' || passage.nivel === 'descripcion' ? numbers.get(passage) : undefined;
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
    renglones: parsed.fates.map((fate) => fateOf(source, fate, idOfPassage)),
  };
}
