/** Entry of `npm run verify`: rebuilds each seed from content/ alone, compares every byte and accounts for every character. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, content as contentSchema } from '../src/model/schemas/content.ts';
import { readEditions } from '../src/data/editions/frozen.ts';
import { DEFAULT_SITE } from '../src/model/addresses.ts';
import { hasErrors, type Issue } from '../src/model/issue.ts';
import { formatIssues } from './lib/report.ts';
import { failWith, Refused } from './lib/sentence.ts';
import { sourceIssue } from './source/source.ts';
import type { Made } from './source/build-content.ts';
import { makeContent } from './source/make-content.ts';
import { readSeeds } from './source/read-seeds.ts';
import { rebuild } from '../src/model/rebuild.ts';
import { readTables } from './source/knowledge.ts';
import { compareContent, readContent, REGISTROS } from './source/write-content.ts';

interface Result {
  lines: string[];
  issues: Issue[];
}

/** 1-based line and column, in characters, of a byte offset. */
function placeOf(bytes: Buffer, offset: number): { renglon: number; columna: number } {
  const before = bytes.subarray(0, offset).toString('utf8').split('\n');
  return { renglon: before.length, columna: (before.at(-1)?.length ?? 0) + 1 };
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
    const message = `byte ${offset + 1} of ${seed.length} is not what content/ gives`;
    const hint = 'content/ is never edited by hand: run npm run content';
    return {
      lines: [],
      issues: [sourceIssue(archivo, 'round-trip', placeOf(seed, offset), message, { hint })],
    };
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
    issues: [],
    lines: [
      `${archivo}: ${percent} % of ${total} characters (${seed.length} bytes) rebuilt from content/`,
      ...rows,
    ],
  };
}

/** Records that are not even records: whatever they are, they are not what the seeds give. */
function readRecords(root: string): Content {
  const read = (): unknown => {
    try {
      return readContent(root);
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new Refused(formatIssues([unreadable('', `not valid JSON: ${error.message}`)]));
      throw error;
    }
  };
  const parsed = contentSchema.safeParse(read());
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((p) =>
    unreadable(`/${String(p.path[0] ?? '')}.json`, `${p.path.map(String).join('.')}: ${p.message}`),
  );
  throw new Refused(formatIssues(issues));
}

const unreadable = (file: string, message: string): Issue =>
  sourceIssue(`${REGISTROS}${file}`, 'schema', { renglon: 1 }, message, {
    hint: 'content/ is never edited by hand: run npm run content',
  });

/** Proves the round trip, that nothing derived in content/ says something else than its records, and that no frozen edition changed. Refuses with every problem. `before` is what the same process has just made of the same seeds. */
export function verify(root: string, before?: Made): void {
  const content = readRecords(root);
  const seeds = readSeeds(root);
  // Without the documents there is nothing to rebuild; with others than the records name, all else would only repeat it.
  if (hasErrors(seeds.issues)) throw new Refused(formatIssues(seeds.issues));
  const known = new Map(seeds.value.map(({ entry }) => [entry.id, entry.archivo]));
  const strange = content.fuentes.filter(({ fuente_id, archivo }) => known.get(fuente_id) !== archivo);
  const results = content.fuentes
    .filter((fuente) => !strange.includes(fuente))
    .map((fuente) => verifySource(root, content, fuente));
  for (const { lines } of results) for (const line of lines) console.log(line);
  // What is derived (differences, notes, places) has no characters of its own in the seeds: it is derived again and compared.
  const made = before ?? makeContent(seeds.value, readTables(root));
  const derived = made.value === undefined || hasErrors(made.issues) ? [] : compareContent(root, made.value);
  const issues = [
    ...results.flatMap((result) => result.issues),
    ...made.issues,
    ...derived,
    ...readEditions(root, DEFAULT_SITE).issues,
  ];
  if (hasErrors(issues)) throw new Refused(formatIssues(issues));
}

if (import.meta.main) {
  try {
    verify(process.cwd());
  } catch (error) {
    await failWith('verify', error);
  }
}
