/** Made-up reports for tests: rows of the programme's own wordings with the answers and cells that a test wants. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue } from '../../src/model/issue.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import type { ManifestEntry } from '../../src/model/schemas/fuente.ts';
import { commonLineEnd, type Source, splitLines } from '../../scripts/lib/source.ts';
import { readTables } from '../../scripts/source/knowledge.ts';
import { makeContent } from '../../scripts/source/make-content.ts';
import { rebuild } from '../../scripts/source/rebuild.ts';
import { officialTexts } from '../lib/seeds.ts';
import { ROOT } from '../lib/project.ts';

const texts = officialTexts();
const named = (clave: string): string => `${clave}. ${(texts.get(clave) ?? '').replace(/\.$/, '')}`;

/** The three cells that name a línea de acción, as a report writes them. */
export function nameCells(clave: string): string[] {
  const [objetivo = '', estrategia = ''] = clave.split('.');
  return [objetivo, `${objetivo}.${estrategia}`, clave].map(named);
}

/** One whole row. */
export function row(clave: string, anio: number, actividades: readonly string[] = []): string {
  const [first = '', second = ''] = actividades;
  const answer = `${actividades.length > 0 ? 'Se' : 'No se'} realizarán acciones en ${anio}`;
  return [...nameCells(clave), answer, first, second].join('\t');
}

/** What stands at the top of each page. */
export const head = (ramo: string, anio: number): string =>
  [
    'Programa Especial de Migración 2014-2018',
    `Ramo: ${ramo}`,
    `OBJETIVO\tESTRATEGIA\tLÍNEA DE ACCIÓN\tTipo de respuesta\tACCIONES RELEVANTES A REALIZAR EN ${anio}\t`,
    '\t\t\t\tActividad 1\tActividad 2',
  ].join('\n');

function sourceOf(entry: ManifestEntry, content: string): Source {
  const bom = content.startsWith('\uFEFF');
  const lines = splitLines(bom ? content.slice(1) : content);
  const bytes = Buffer.byteLength(content);
  return {
    entry,
    archivo: `seeds/${entry.archivo}`,
    bytes,
    bom,
    finDeRenglon: commonLineEnd(lines),
    lines,
  };
}

export interface ReadReport {
  content: Content;
  issues: Issue[];
  errors: string[];
  /** The report as content alone gives it back. */
  rebuilt: string;
}

/** A report of 2019 beside the programme, in memory: what a build would read of it. */
export function readReport(
  text: string,
  ramo = 'Relaciones Exteriores',
  restos: readonly string[] = [],
): ReadReport {
  const sha256 = '0'.repeat(64);
  const programa = {
    id: 'programa',
    archivo: 'programa.txt',
    tipo: 'programa' as const,
    titulo: 'P',
    sha256,
  };
  const entry = {
    id: 'prueba-2019',
    archivo: 'p.txt',
    tipo: 'reporte' as const,
    titulo: 'R',
    ramo,
    anio: 2019,
    sha256,
  };
  const sources = [
    sourceOf(programa, readFileSync(join(ROOT, 'seeds', 'programa.txt'), 'utf8')),
    sourceOf(entry, text),
  ];
  const made = makeContent(sources, {
    correcciones: [],
    restos: new Set([...readTables().restos, ...restos]),
  });
  if (made.value === undefined) throw new Error('no programme');
  const pieces = rebuild(made.value, entry.id);
  return {
    content: made.value,
    issues: made.issues,
    errors: made.issues
      .filter((issue) => issue.severity === 'error')
      .map((issue) => `${issue.place.renglon}:${issue.place.columna} ${issue.ruleId}`),
    rebuilt: pieces.map((piece) => piece?.texto ?? '¿?').join(''),
  };
}
