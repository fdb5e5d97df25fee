/** First step, the source documents: read whole, checked and split into lines. One of three steps that touch files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/model/sha256.ts';
import type { ManifestEntry } from '../../src/model/schemas/fuente.ts';
import { firstUnfit } from './characters.ts';
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { seedFileFault } from './seed-file.ts';
import { commonLineEnd, type Source, sourceIssue, splitLines } from './source.ts';
import { decode } from './utf8.ts';
import { FOLDER, MANIFEST, type PlacedEntry, readManifest } from './read-manifest.ts';

const BOM = '\ufeff';

function characterIssues(archivo: string, content: string): Issue[] {
  return splitLines(content).flatMap((line) => {
    const found = firstUnfit(line.texto);
    if (found === undefined) return [];
    const at = { renglon: line.renglon, columna: found.index + 1 };
    const hint = 'remove it from the document and update sha256';
    return [sourceIssue(archivo, found.ruleId, at, `${found.name} in the text`, { hint })];
  });
}

function hashIssues(archivo: string, entry: ManifestEntry, bytes: Uint8Array): Issue[] {
  const issues: Issue[] = [];
  const actual = sha256(bytes);
  if (actual !== entry.sha256) {
    const hint = `if the change is meant, put this hash in ${MANIFEST} (npm run content -- --sha256 prints it)`;
    const message = 'the document is not the one that the manifest names';
    issues.push(
      sourceIssue(archivo, 'sha256', { renglon: 1 }, message, { actual, expected: entry.sha256, hint }),
    );
  }
  if (entry.bytes !== undefined && entry.bytes !== bytes.length) {
    const hint = `if the document is the right one, correct or remove bytes in ${MANIFEST}`;
    const more = { actual: String(bytes.length), expected: String(entry.bytes), hint };
    issues.push(
      sourceIssue(
        archivo,
        'bytes',
        { renglon: 1 },
        'the document has another size than the manifest says',
        more,
      ),
    );
  }
  return issues;
}

function readSource(root: string, { entry, place }: PlacedEntry): Outcome<Source | undefined> {
  const archivo = `${FOLDER}/${entry.archivo}`;
  const fault = seedFileFault(root, entry.archivo);
  if (fault !== undefined) {
    const { message, hint } = fault;
    return { value: undefined, issues: [sourceIssue(MANIFEST, 'file-exists', place, message, { hint })] };
  }
  const bytes = readFileSync(join(root, archivo));
  if (bytes.length === 0) {
    const hint = 'the copy may have failed: take the document again from where it was received';
    return {
      value: undefined,
      issues: [sourceIssue(archivo, 'empty', { renglon: 1 }, 'the document is empty', { hint })],
    };
  }
  const decoded = decode(archivo, bytes);
  const bom = decoded.value.startsWith(BOM);
  const content = bom ? decoded.value.slice(1) : decoded.value;
  const lines = splitLines(content);
  const issues = [
    ...hashIssues(archivo, entry, bytes),
    ...decoded.issues,
    ...characterIssues(archivo, content),
  ];
  const value = { entry, archivo, bytes: bytes.length, bom, finDeRenglon: commonLineEnd(lines), lines };
  return { value: decoded.issues.length > 0 ? undefined : value, issues };
}

/** Files that nobody would read: a report that was put there and not named. */
function strayIssues(root: string, entries: readonly PlacedEntry[]): Issue[] {
  const named = new Set([MANIFEST, ...entries.map(({ entry }) => `${FOLDER}/${entry.archivo}`)]);
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !named.has(`${FOLDER}/${name}`) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      if (seedFileFault(root, name) !== undefined) return [];
      const id = name.replace(/\.[^.]*$/, '');
      const hash = sha256(readFileSync(join(folder, name)));
      const anio = Number(/\d{4}/.exec(id)?.[0] ?? 0);
      const row = { id, archivo: name, tipo: 'reporte', titulo: '', ramo: '', anio, sha256: hash };
      const hint = `if it is a source, complete and add to ${MANIFEST}: ${JSON.stringify(row)}`;
      const message = 'no entry names this file: nothing of it is read';
      const issue = sourceIssue(`${FOLDER}/${name}`, 'seed-without-entry', { renglon: 1 }, message, { hint });
      return [{ ...issue, severity: 'warning' as const }];
    });
}

/** Reads `seeds/fuentes.json` and, when nothing is wrong with it, every document that it names. */
export function readSeeds(root: string): Outcome<Source[]> {
  const entries = readManifest(root);
  const read = entries.value.map((entry) => readSource(root, entry));
  const faults = [...entries.issues, ...read.flatMap((outcome) => outcome.issues)];
  return {
    value: read.flatMap((outcome) => (outcome.value === undefined ? [] : [outcome.value])),
    // A file whose entry is wrong is told once, at the entry.
    issues: faults.length > 0 ? faults : strayIssues(root, entries.value),
  };
}
