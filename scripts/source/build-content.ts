/** Seeds → content, told: reads, makes, checks and writes it, and prints what there is to say. `npm run content` and every build do so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrors, type Issue, type Outcome } from '../../src/model/issue.ts';
import type { Content } from '../../src/model/schemas/content.ts';
import { formatIssues } from '../lib/report.ts';
import { Refused } from '../lib/sentence.ts';
import { readTables } from './knowledge.ts';
import { makeContent } from './make-content.ts';
import { readSeeds } from './read-seeds.ts';
import type { Source } from './source.ts';
import { reviewWarnings } from './to-review.ts';
import { compareContent, readRegistros, writeContent } from './write-content.ts';

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
  const made = makeContent(seeds.value, readTables(root));
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
