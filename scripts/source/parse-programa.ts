/** Second step, for the programme: lines → title, introduction, objetivos, estrategias, líneas de acción, and each line's fate. */
import type { Outcome } from '../../src/model/issue.ts';
import type { Nivel } from '../../src/model/rebuild.ts';
import { type Source, type SourceLine, sourceIssue } from './source.ts';

// «Objetivo 1. Fomentar una cultura de la legalidad, de derechos humanos y de valoración de la migración.»
const OBJETIVO = /^\s*Objetivo\s+(\d+)\.?(.*)$/;
// «Estrategia 1.1 Adecuar y armonizar el marco normativo en materia migratoria…»
const ESTRATEGIA = /^\s*Estrategia\s+(\d+\.\d+)\.?(?![\d.])(.*)$/;
// «1.2.3 Concertar con las entidades federativas…» and «1.2.4Promover mecanismos…»
const LINEA = /^\s*(\d+\.\d+\.\d+)\.?(?![\d.])(.*)$/;
const ROTULO = /^\s*Líneas de acción\s*$/;

/** A text of the programme as received: its lines, and for numbered elements the clave and what follows it. */
export interface Passage {
  nivel: Nivel;
  /** The element's clave; for a description, its objetivo's; empty for title and introduction. */
  clave: string;
  /** What follows the clave on the first line, then the lines that continue it. */
  parts: string[];
  /** The received lines, whole. */
  received: string[];
  renglon: number;
  columna: number;
}

export type Fate =
  | { line: SourceLine; passage: Passage; part: number }
  | { line: SourceLine; apartado: 'vacio' | 'rotulo' | 'resto' };

export interface ParsedPrograma {
  passages: Passage[];
  fates: Fate[];
}

interface State {
  open: Passage | undefined;
  /** Whether the line before belonged to the open passage: only then can a line continue it. */
  adjacent: boolean;
  section: 'inicio' | 'introduccion' | 'objetivo' | 'estrategia';
  clave: string;
}

function startOf(line: SourceLine): Passage | undefined {
  const kinds: [Nivel, RegExp][] = [
    ['objetivo', OBJETIVO],
    ['estrategia', ESTRATEGIA],
    ['linea', LINEA],
  ];
  for (const [nivel, pattern] of kinds) {
    const match = pattern.exec(line.texto);
    if (match === null) continue;
    const [, clave = '', rest = ''] = match;
    const columna = line.texto.length - line.texto.trimStart().length + 1;
    return { nivel, clave, parts: [rest], received: [line.texto], renglon: line.renglon, columna };
  }
  return undefined;
}

function paragraph(nivel: Nivel, clave: string, line: SourceLine): Passage {
  return { nivel, clave, parts: [line.texto], received: [line.texto], renglon: line.renglon, columna: 1 };
}

/** A text goes on in the next line when it has not come to its full stop. */
function isOpen(state: State): boolean {
  const { open } = state;
  if (open === undefined || !state.adjacent) return false;
  if (!['objetivo', 'estrategia', 'linea'].includes(open.nivel)) return false;
  return !(open.received.at(-1) ?? '').trimEnd().endsWith('.');
}

function looseText(
  state: State,
  line: SourceLine,
  restos: ReadonlySet<string>,
): Passage | 'continues' | 'resto' | undefined {
  if (restos.has(line.texto.trim())) return 'resto';
  if (isOpen(state)) return 'continues';
  if (state.section === 'inicio') return paragraph('titulo', '', line);
  if (state.section === 'introduccion') return paragraph('introduccion', '', line);
  if (state.section === 'objetivo') return paragraph('descripcion', state.clave, line);
  return undefined;
}

function enter(state: State, passage: Passage): void {
  state.open = passage;
  state.adjacent = true;
  if (passage.nivel === 'titulo') state.section = 'introduccion';
  if (passage.nivel === 'objetivo') {
    state.section = 'objetivo';
    state.clave = passage.clave;
  }
  if (passage.nivel === 'estrategia' || passage.nivel === 'linea') state.section = 'estrategia';
}

/** Reads one line; `undefined` when nothing says what it is. */
function readLine(state: State, line: SourceLine, restos: ReadonlySet<string>): Fate | undefined {
  if (line.texto.trim() === '') {
    state.adjacent = false;
    return { line, apartado: 'vacio' };
  }
  if (ROTULO.test(line.texto)) {
    state.adjacent = false;
    return { line, apartado: 'rotulo' };
  }
  const found = startOf(line) ?? looseText(state, line, restos);
  if (found === undefined) return undefined;
  if (found === 'resto') {
    state.adjacent = false;
    return { line, apartado: 'resto' };
  }
  if (found !== 'continues') {
    enter(state, found);
    return { line, passage: found, part: 1 };
  }
  const passage = state.open;
  if (passage === undefined) return undefined;
  passage.parts.push(line.texto);
  passage.received.push(line.texto);
  return { line, passage, part: passage.parts.length };
}

export function parsePrograma(source: Source, restos: ReadonlySet<string>): Outcome<ParsedPrograma> {
  const state: State = { open: undefined, adjacent: false, section: 'inicio', clave: '' };
  const fates: Fate[] = [];
  const issues = source.lines.flatMap((line) => {
    const fate = readLine(state, line, restos);
    if (fate !== undefined) {
      fates.push(fate);
      return [];
    }
    const hint =
      'a text outside every heading: if it is debris, add a row to scripts/source/knowledge/restos.json';
    return [sourceIssue(source.archivo, 'unknown-line', line, 'nothing says what this line is', { hint })];
  });
  const passages = fates.flatMap((fate) => ('passage' in fate && fate.part === 1 ? [fate.passage] : []));
  return { value: { passages, fates }, issues };
}
