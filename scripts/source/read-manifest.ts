/** First step, the manifest: what seeds/fuentes.json says of each document, and where. One of three steps that touch files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, type ManifestEntry, manifestEntry } from '../../src/model/schemas/fuente.ts';
import { FORMULA } from '../../src/model/formula.ts';
import { firstUnfit } from './characters.ts';
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { firstJsonFault, type JsonPlace, jsonPlaces } from './json-places.ts';
import { seedFileFault } from './seed-file.ts';
import { sourceIssue } from './source.ts';
import { decode } from './utf8.ts';
import { manifestFaults } from './manifest-faults.ts';

export const FOLDER = 'seeds';
const NAME = 'fuentes.json';
export const MANIFEST = `${FOLDER}/${NAME}`;

/** An entry, and where the manifest names its document. */
export interface PlacedEntry {
  entry: ManifestEntry;
  place: JsonPlace;
}

const refused = (issue: Issue): Outcome<PlacedEntry[]> => ({ value: [], issues: [issue] });

function fault(
  message: string,
  hint: string,
  at: { renglon: number; columna?: number } = { renglon: 1 },
): Issue {
  return sourceIssue(MANIFEST, 'manifest', at, message, { hint });
}

/** What a text of the manifest may not hold or begin with: it is published too, in cells of its own. */
function textFault(
  key: string,
  id: string,
  text: string,
): Pick<Issue, 'ruleId' | 'message' | 'hint'> | undefined {
  const unfit = firstUnfit(text);
  if (unfit !== undefined) {
    const hint = `remove it from ${key} in ${MANIFEST}: no page or table can hold it`;
    return { ruleId: unfit.ruleId, message: `${unfit.name} in ${key} of ${id}`, hint };
  }
  if (!FORMULA.test(text.trim())) return undefined;
  const hint = `spreadsheets run such a cell: write ${key} in ${MANIFEST} with another first character`;
  return { ruleId: 'no-formula', message: `${key} of ${id} begins like a spreadsheet formula`, hint };
}

function textIssues(
  data: unknown,
  placeOf: ReturnType<typeof jsonPlaces>,
  told: ReadonlySet<string>,
): Issue[] {
  const entries: unknown[] = Array.isArray(data) ? data : [];
  return entries.flatMap((entry, at) =>
    Object.entries(entry ?? {}).flatMap(([key, text]: [string, unknown]) => {
      if (typeof text !== 'string' || !(key in manifestEntry.shape) || told.has(`${at}.${key}`)) return [];
      const id =
        typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : `entry ${at}`;
      const found = textFault(key, id, text);
      if (found === undefined) return [];
      const { ruleId, message, hint } = found;
      return [
        sourceIssue(MANIFEST, ruleId, placeOf([at, key]), message, { actual: text.slice(0, 40), hint }),
      ];
    }),
  );
}

const ASK = 'see “A new source” in README.md; npm run content -- --sha256 prints the hash of each file';

function parseManifest(content: string): Outcome<PlacedEntry[]> {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    const message = `not valid JSON: ${error instanceof Error ? error.message : String(error)}`;
    const hint =
      'it is an array of entries, in UTF-8 without a byte order mark: see “A new source” in README.md';
    return refused(fault(message, hint, firstJsonFault(content)));
  }
  const placeOf = jsonPlaces(content);
  const parsed = manifest.safeParse(data);
  const problems = parsed.error?.issues ?? [];
  const told = new Set(problems.map(({ path }) => path.map(String).join('.')));
  const issues = [
    ...problems.map((problem) => {
      const where = problem.path.length > 0 ? `entry ${problem.path.map(String).join('.')}: ` : '';
      return fault(`${where}${problem.message}`, ASK, placeOf(problem.path));
    }),
    ...(parsed.success ? manifestFaults(parsed.data) : []).map(({ path, message, hint }) =>
      fault(message, hint, placeOf(path)),
    ),
    ...textIssues(data, placeOf, told),
  ];
  // A document is read by what its entry says: with a wrong ramo each of its pages would be another problem.
  const entries = issues.length > 0 ? [] : (parsed.data ?? []);
  return { value: entries.map((entry, at) => ({ entry, place: placeOf([at, 'archivo']) })), issues };
}

export function readManifest(root: string): Outcome<PlacedEntry[]> {
  const path = join(root, MANIFEST);
  if (!existsSync(path)) {
    const hint = 'run the command in the folder of the project; git checkout seeds brings the manifest back';
    return refused(fault('the manifest is missing', hint));
  }
  const wrong = seedFileFault(root, NAME);
  if (wrong !== undefined)
    return refused(fault(wrong.message, 'git checkout seeds brings the manifest back'));
  const decoded = decode(MANIFEST, readFileSync(path));
  return decoded.issues.length > 0 ? { value: [], issues: decoded.issues } : parseManifest(decoded.value);
}
