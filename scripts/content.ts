/** Entry of `npm run content`: seeds → content. With --check it compares and writes nothing; with --sha256 it prints the hashes that the manifest needs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, type Issue, type Outcome } from '../src/model/issue.ts';
import { formatIssues } from './lib/report.ts';
import { seedFileFault } from './lib/seed-file.ts';
import type { Source } from './lib/source.ts';
import { makeContent } from './source/make-content.ts';
import { readSeeds } from './source/read-seeds.ts';
import { sha256 } from '../src/model/sha256.ts';
import type { Content } from '../src/model/schemas/content.ts';
import { readTables } from './source/knowledge.ts';
import { reviewWarnings } from './source/to-review.ts';
import { compareContent, readRegistros, writeContent } from './source/write-content.ts';
import { failWith, Refused } from './lib/sentence.ts';

function printHashes(root: string): void {
  for (const name of readdirSync(join(root, 'seeds')).sort()) {
    if (name !== 'fuentes.json' && seedFileFault(root, name) === undefined)
      console.log(`${sha256(readFileSync(join(root, 'seeds', name)))}  seeds/${name}`);
  }
}

function inWords(root: string, issues: readonly Issue[], sources: readonly Source[]): string {
  const known = new Map(sources.map((source) => [source.archivo, source.lines.map((line) => line.texto)]));
  const linesOf = (archivo: string) => {
    const path = join(root, archivo);
    return (
      known.get(archivo) ??
      (archivo.endsWith('.json') && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : undefined)
    );
  };
  return formatIssues(issues, linesOf);
}

/** The sources that content/ was made from before; a source that is not among them is new, and what no table knows of it is told. */
function knownSources(root: string): ReadonlySet<string> | undefined {
  const text = readRegistros(root).get('fuentes.json');
  if (text === undefined) return undefined;
  return new Set([...text.matchAll(/"fuente_id": "([^"]+)"/g)].map(([, id = '']) => id));
}

/** What the seeds give, with what there is to say about it. */
export type Made = Outcome<Content | undefined>;

/** Reads, makes and writes the content, and returns it; refuses it with every problem when one is an error. A build keeps what it found, to undo the writing. */
export function buildContent(root: string, options: { check: boolean; undoable?: boolean }): Made {
  const seeds = readSeeds(root);
  const made = makeContent(seeds.value, readTables());
  const issues = [...seeds.issues, ...made.issues];
  if (made.value === undefined || hasErrors(issues)) throw new Refused(inWords(root, issues, seeds.value));
  if (issues.length > 0) console.error(inWords(root, issues, seeds.value));
  const content = made.value;
  const counted = `${content.lineas.length} líneas de acción, ${content.respuestas.length} respuestas, ${content.actividades.length} actividades`;
  if (options.check) {
    const stale = compareContent(root, content);
    if (stale.length > 0) throw new Refused(inWords(root, stale, seeds.value));
    console.log(`content: ${counted}; content/ is what the seeds give`);
    return made;
  }
  const known = knownSources(root);
  const written = writeContent(root, content, { undoable: options.undoable ?? false });
  console.log(`content: ${counted}; ${written.changed ? `${written.files} files written` : 'unchanged'}`);
  const toLookAt = reviewWarnings(content, (id) => known !== undefined && !known.has(id));
  if (toLookAt.length > 0) console.error(inWords(root, toLookAt, seeds.value));
  return made;
}

if (import.meta.main) {
  const root = process.cwd();
  try {
    if (process.argv.includes('--sha256')) printHashes(root);
    else buildContent(root, { check: process.argv.includes('--check') });
  } catch (error) {
    await failWith('content', error);
  }
}
