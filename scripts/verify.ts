/** Entry of `npm run verify`: rebuilds each seed from content/ alone, compares every byte and accounts for every character. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, content as contentSchema } from '../src/schemas/content.ts';
import { hasErrors } from './lib/issue.ts';
import { formatIssues } from './lib/report.ts';
import { makeContent } from './steps/make-content.ts';
import { readSeeds } from './steps/read-seeds.ts';
import { rebuild } from './steps/rebuild.ts';
import { readTables } from './steps/tables.ts';
import { compareContent, readContent } from './steps/write-content.ts';

interface Result {
  ok: boolean;
  lines: string[];
}

/** 1-based line and column, in characters, of a byte offset. */
function placeOf(bytes: Buffer, offset: number): string {
  const before = bytes.subarray(0, offset).toString('utf8').split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Code points, not UTF-16 units: what a reader would count. */
const characters = (text: string): number => Array.from(text).length;

function verifySource(root: string, content: Content, fuente: Content['fuentes'][number]): Result {
  const archivo = `seeds/${fuente.archivo}`;
  const seed = readFileSync(join(root, archivo));
  const pieces = rebuild(content, fuente.fuente_id);
  const known = pieces.filter((piece) => piece !== undefined);
  const rebuilt = Buffer.from(known.map((piece) => piece.texto).join(''), 'utf8');
  if (known.length !== pieces.length || !rebuilt.equals(seed)) {
    const same = seed.findIndex((byte, index) => byte !== rebuilt[index]);
    const offset = same < 0 ? Math.min(seed.length, rebuilt.length) : same;
    const line = `${archivo}:${placeOf(seed, offset)} error round-trip: byte ${offset + 1} of ${seed.length} is not what content/ gives`;
    return { ok: false, lines: [line] };
  }
  const byClass = new Map<string, number>();
  for (const piece of known)
    byClass.set(piece.clase, (byClass.get(piece.clase) ?? 0) + characters(piece.texto));
  const total = [...byClass.values()].reduce((sum, n) => sum + n, 0);
  const rows = [...byClass]
    .sort((a, b) => b[1] - a[1])
    .map(([clase, n]) => `  ${String(n).padStart(7)}  ${clase}`);
  const percent = (100 * total) / characters(seed.toString('utf8'));
  return {
    ok: true,
    lines: [
      `${archivo}: ${percent} % of ${total} characters (${seed.length} bytes) rebuilt from content/`,
      ...rows,
    ],
  };
}

function print(result: Result): boolean {
  for (const line of result.lines) (result.ok ? console.log : console.error)(line);
  return result.ok;
}

/** Proves the round trip and that nothing derived in content/ says something else than its records. */
export function verify(root: string): boolean {
  const parsed = contentSchema.safeParse(readContent(root));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (p) => `content/registros: error schema: ${p.path.map(String).join('.')}: ${p.message}`,
    );
    return print({ ok: false, lines: problems });
  }
  const results = parsed.data.fuentes.map((fuente) => print(verifySource(root, parsed.data, fuente)));
  // What is derived (differences, notes, places) has no characters of its own in the seeds: it is derived again and compared.
  const seeds = readSeeds(root);
  const made = makeContent(seeds.value, readTables());
  const issues = [...seeds.issues, ...made.issues];
  if (made.value !== undefined && !hasErrors(issues)) issues.push(...compareContent(root, made.value));
  if (hasErrors(issues)) return print({ ok: false, lines: [formatIssues(issues)] });
  return results.every(Boolean);
}

if (import.meta.main && !verify(process.cwd())) process.exit(1);
