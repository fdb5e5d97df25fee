/** First step: the manifest and the source documents, read whole, checked and split into lines. One of two steps that touch files. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, type ManifestEntry } from '../../src/schemas/fuente.ts';
import { FORMULA } from '../checks/no-formula.ts';
import type { Issue, Outcome } from '../lib/issue.ts';
import { commonLineEnd, type Source, sourceIssue, splitLines } from '../lib/source.ts';

const FOLDER = 'seeds';
const MANIFEST = `${FOLDER}/fuentes.json`;
const BOM = '\ufeff';
// Tab is the report's separator; LF and CR end lines. No other control character belongs in a text.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** 1-based line and column (in bytes) of a byte offset. */
function placeOfByte(bytes: Uint8Array, offset: number): { renglon: number; columna: number } {
  let renglon = 1;
  let start = 0;
  for (let i = 0; i < offset; i += 1) {
    if (bytes[i] === 10) {
      renglon += 1;
      start = i + 1;
    }
  }
  return { renglon, columna: offset - start + 1 };
}

/** The first byte that is not UTF-8, by decoding ever shorter beginnings (halving). */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      // A stream may end inside a character: only bytes that can never be UTF-8 throw.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function decode(archivo: string, bytes: Uint8Array): Outcome<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), issues: [] };
  } catch {
    const at = placeOfByte(bytes, firstBadByte(bytes));
    const hint = 'save the document as UTF-8; it may be in Latin-1 (ISO 8859-1) or Windows-1252';
    return { value: '', issues: [sourceIssue(archivo, 'utf-8', at, 'this byte is not UTF-8', { hint })] };
  }
}

function controlIssues(archivo: string, content: string): Issue[] {
  return splitLines(content).flatMap((line) => {
    const found = CONTROL.exec(line.texto);
    if (found === null) return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `control character U+${code} in the text`;
    const at = { renglon: line.renglon, columna: found.index + 1 };
    return [
      sourceIssue(archivo, 'control-character', at, message, {
        hint: 'remove it from the document and update sha256',
      }),
    ];
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

function readSource(root: string, entry: ManifestEntry): Outcome<Source | undefined> {
  const archivo = `${FOLDER}/${entry.archivo}`;
  const path = join(root, archivo);
  if (!existsSync(path)) {
    const message = `the manifest names ${entry.archivo}, which is not in ${FOLDER}/`;
    const hint = `put the document in ${FOLDER}/, or correct archivo in ${MANIFEST}`;
    return {
      value: undefined,
      issues: [sourceIssue(MANIFEST, 'file-exists', { renglon: 1 }, message, { hint })],
    };
  }
  const bytes = readFileSync(path);
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
    ...controlIssues(archivo, content),
  ];
  const value = { entry, archivo, bytes: bytes.length, bom, finDeRenglon: commonLineEnd(lines), lines };
  return { value: decoded.issues.length > 0 ? undefined : value, issues };
}

/** What the manifest says of a document is published too, in cells of its own. */
function formulaIssues(entries: readonly ManifestEntry[]): Issue[] {
  return entries.flatMap((entry) =>
    Object.entries(entry)
      .filter(([, value]) => typeof value === 'string' && FORMULA.test(value))
      .map(([key, value]) => {
        const message = `${key} of ${entry.id} begins like a spreadsheet formula`;
        const hint = `spreadsheets run such a cell: write ${key} in ${MANIFEST} with another first character`;
        const more = { actual: String(value).slice(0, 40), hint };
        return sourceIssue(MANIFEST, 'no-formula', { renglon: 1 }, message, more);
      }),
  );
}

function parseManifest(content: string): Outcome<ManifestEntry[]> {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    const message = `not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    const hint =
      'it is an array of entries, in UTF-8 without a byte order mark: see “A new source” in README.md';
    return { value: [], issues: [sourceIssue(MANIFEST, 'manifest', { renglon: 1 }, message, { hint })] };
  }
  const parsed = manifest.safeParse(data);
  if (parsed.success) return { value: parsed.data, issues: formulaIssues(parsed.data) };
  const hint = 'see “A new source” in README.md; npm run content -- --sha256 prints the hash of each file';
  const issues = parsed.error.issues.map((problem) => {
    const where = problem.path.length > 0 ? `entry ${problem.path.map(String).join('.')}: ` : '';
    return sourceIssue(MANIFEST, 'manifest', { renglon: 1 }, `${where}${problem.message}`, { hint });
  });
  return { value: [], issues };
}

/** Reads `seeds/fuentes.json` and every document that it names. */
export function readSeeds(root: string): Outcome<Source[]> {
  const path = join(root, MANIFEST);
  if (!existsSync(path)) {
    const hint = 'run the command in the folder of the project; git checkout seeds brings the manifest back';
    return {
      value: [],
      issues: [sourceIssue(MANIFEST, 'manifest', { renglon: 1 }, 'the manifest is missing', { hint })],
    };
  }
  const entries = parseManifest(readFileSync(path, 'utf8'));
  const read = entries.value.map((entry) => readSource(root, entry));
  return {
    value: read.flatMap((outcome) => (outcome.value === undefined ? [] : [outcome.value])),
    issues: [...entries.issues, ...read.flatMap((outcome) => outcome.issues)],
  };
}
