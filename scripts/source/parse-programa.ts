/** Second step, for the programme: lines → title, introduction, objetivos, estrategias, líneas de acción, and each line's fate. */
import type { Outcome } from '../../src/model/issue.ts';
import type { Nivel } from '../../src/model/rebuild.ts';
import { type Source, type SourceLine, sourceIssue } from '../lib/source.ts';

// «Objetivo 1. Fomentar una cultura de la legalidad, de derechos humanos y de valoración de la migración.»
const OBJETIVO = /^\s*Objetivo\s+(\d+)\.?(.*)$/;
// «Estrategia 1.1 Adecuar y armonizar el marco normativo en materia migratoria…»
const ESTRATEGIA = /^\s*Estrategia\s+(\d+\.\d+)\.?(?![\d.])(.*)$/;
// «1.2.3 Concertar con las entidades federativas…» and «1.2.4Promover mecanismos…»
const LINEA = /^\s*(\d+\.\d+\.\d+)\.?(?![\d.])(.*)$/;
const ROTULO = /^\s*Líneas de acción\s*$/;

/** A text of the programme as received: its lines, and for numbered elements the clave and what follows it. */
export interface Pieza {
  nivel: Nivel;
  /** The element's clave; for a description, its objetivo's; empty for title and introduction. */
  clave: string;
  /** What follows the clave on the first line, then the lines that continue it. */
  partes: string[];
  /** The received lines, whole. */
  recibido: string[];
  renglon: number;
  columna: number;
}

export type Destino =
  | { line: SourceLine; pieza: Pieza; parte: number }
  | { line: SourceLine; apartado: 'vacio' | 'rotulo' | 'resto' };

export interface ProgramaParseado {
  piezas: Pieza[];
  destinos: Destino[];
}

interface State {
  open: Pieza | undefined;
  /** Whether the line before belonged to the open piece: only then can a line continue it. */
  adjacent: boolean;
  section: 'inicio' | 'introduccion' | 'objetivo' | 'estrategia';
  clave: string;
}

function startOf(line: SourceLine): Pieza | undefined {
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
    return { nivel, clave, partes: [rest], recibido: [line.texto], renglon: line.renglon, columna };
  }
  return undefined;
}

function paragraph(nivel: Nivel, clave: string, line: SourceLine): Pieza {
  return { nivel, clave, partes: [line.texto], recibido: [line.texto], renglon: line.renglon, columna: 1 };
}

/** A text goes on in the next line when it has not come to its full stop. */
function isOpen(state: State): boolean {
  const { open } = state;
  if (open === undefined || !state.adjacent) return false;
  if (!['objetivo', 'estrategia', 'linea'].includes(open.nivel)) return false;
  return !(open.recibido.at(-1) ?? '').trimEnd().endsWith('.');
}

function looseText(
  state: State,
  line: SourceLine,
  restos: ReadonlySet<string>,
): Pieza | 'continues' | 'resto' | undefined {
  if (restos.has(line.texto.trim())) return 'resto';
  if (isOpen(state)) return 'continues';
  if (state.section === 'inicio') return paragraph('titulo', '', line);
  if (state.section === 'introduccion') return paragraph('introduccion', '', line);
  if (state.section === 'objetivo') return paragraph('descripcion', state.clave, line);
  return undefined;
}

function enter(state: State, pieza: Pieza): void {
  state.open = pieza;
  state.adjacent = true;
  if (pieza.nivel === 'titulo') state.section = 'introduccion';
  if (pieza.nivel === 'objetivo') {
    state.section = 'objetivo';
    state.clave = pieza.clave;
  }
  if (pieza.nivel === 'estrategia' || pieza.nivel === 'linea') state.section = 'estrategia';
}

/** Reads one line; `undefined` when nothing says what it is. */
function readLine(state: State, line: SourceLine, restos: ReadonlySet<string>): Destino | undefined {
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
    return { line, pieza: found, parte: 1 };
  }
  const pieza = state.open;
  if (pieza === undefined) return undefined;
  pieza.partes.push(line.texto);
  pieza.recibido.push(line.texto);
  return { line, pieza, parte: pieza.partes.length };
}

export function parsePrograma(source: Source, restos: ReadonlySet<string>): Outcome<ProgramaParseado> {
  const state: State = { open: undefined, adjacent: false, section: 'inicio', clave: '' };
  const destinos: Destino[] = [];
  const issues = source.lines.flatMap((line) => {
    const destino = readLine(state, line, restos);
    if (destino !== undefined) {
      destinos.push(destino);
      return [];
    }
    const hint =
      'a text outside every heading: if it is debris, add a row to scripts/source/knowledge/restos.json';
    return [sourceIssue(source.archivo, 'unknown-line', line, 'nothing says what this line is', { hint })];
  });
  const piezas = destinos.flatMap((destino) =>
    'pieza' in destino && destino.parte === 1 ? [destino.pieza] : [],
  );
  return { value: { piezas, destinos }, issues };
}
