/** Made-up reports for tests: rows of the programme's own wordings with the answers and cells that a test wants. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Outcome } from '../../src/model/issue.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import type { ManifestEntry } from '../../src/model/schemas/fuente.ts';
import { commonLineEnd, type Source, splitLines } from '../../scripts/source/source.ts';
import { readTables } from '../../scripts/source/knowledge.ts';
import { makeContent } from '../../scripts/source/make-content.ts';
import { rebuild } from '../../src/model/rebuild.ts';
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

/** A made-up report of a ramo and year. */
export interface MadeUp {
  ramo: string;
  anio: number;
  text: string;
}

const entryOf = ({ ramo, anio }: MadeUp): ManifestEntry => {
  const id = `${ramo.toLowerCase().replace(/[^a-z]/g, '')}-${anio}`;
  return { id, archivo: `${id}.txt`, tipo: 'reporte', titulo: id, ramo, anio, sha256: '0'.repeat(64) };
};

/** Made-up reports beside the programme, in memory: what a build would read of them. */
export function readReports(reports: readonly MadeUp[], restos: readonly string[] = []): Outcome<Content> {
  const sha256 = '0'.repeat(64);
  const programa = {
    id: 'programa',
    archivo: 'programa.txt',
    tipo: 'programa' as const,
    titulo: 'P',
    sha256,
  };
  const sources = [
    sourceOf(programa, readFileSync(join(ROOT, 'seeds', 'programa.txt'), 'utf8')),
    ...reports.map((report) => sourceOf(entryOf(report), report.text)),
  ];
  const made = makeContent(sources, {
    correcciones: [],
    notasPublicadas: [],
    restos: new Set([...readTables(ROOT).restos, ...restos]),
  });
  if (made.value === undefined) throw new Error('no programme');
  return { value: made.value, issues: made.issues };
}

export interface ReadReport {
  content: Content;
  issues: Issue[];
  errors: string[];
  /** The report as content alone gives it back. */
  rebuilt: string;
}

/** A report of 2019 beside the programme. */
export function readReport(text: string, ramo: string, restos: readonly string[] = []): ReadReport {
  const report = { ramo, anio: 2019, text };
  const { value: content, issues } = readReports([report], restos);
  const pieces = rebuild(content, entryOf(report).id);
  return {
    content,
    issues,
    errors: issues
      .filter((issue) => issue.severity === 'error')
      .map((issue) => `${issue.place.renglon}:${issue.place.columna} ${issue.ruleId}`),
    rebuilt: pieces.map((piece) => piece?.texto ?? '¿?').join(''),
  };
}
