/** What was counted or judged by hand in one report holds only where no other report stands beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ManifestEntry } from '../../src/model/schemas/fuente.ts';
import { ROOT } from './project.ts';

const entries = JSON.parse(readFileSync(join(ROOT, 'seeds', 'fuentes.json'), 'utf8')) as ManifestEntry[];

export const REPORTS: readonly string[] = entries
  .filter(({ tipo }) => tipo === 'reporte')
  .map(({ id }) => id);

/** Tests of such figures are skipped by name: `it.skipIf(!isOnlyReport('gobernacion-2018'))('… (gobernacion-2018 alone)')`. */
export const isOnlyReport = (id: string): boolean => REPORTS.length === 1 && REPORTS[0] === id;

/** What the texts of all reports but that one weigh, packed: with them grows what holds every text. */
export const packedBeside = (id: string): number =>
  entries
    .filter((entry) => entry.tipo === 'reporte' && entry.id !== id)
    .reduce(
      (sum, { archivo }) => sum + gzipSync(readFileSync(join(ROOT, 'seeds', archivo)), { level: 9 }).length,
      0,
    );
