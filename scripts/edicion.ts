/** Entry of `npm run edicion`: freezes the CSV and JSON of the version in content/edicion.json, and registers the addresses of dist/. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_SITE } from '../src/model/addresses.ts';
import { dataFiles } from './site/data-files.ts';
import type { EdicionCongelada } from '../src/data/editions/frozen.ts';
import { EDICIONES, SUMS } from '../src/model/edition-folders.ts';
import { sumsOf } from '../src/data/editions/frozen-addresses.ts';
import type { DataModel, Files } from '../src/data/data-model.ts';
import { readCatalog } from './site/read-catalog.ts';
import { extendRegister, REGISTER, type Register } from './site/register.ts';
import { distAddresses, readRegister } from './site/register-step.ts';
import { hasErrors, type Issue } from '../src/model/issue.ts';
import { formatIssues } from './lib/report.ts';
import { failWith, Refused } from './lib/sentence.ts';
import { stableJson } from './lib/stable-json.ts';

function fail(issues: readonly Issue[]): never {
  throw new Refused(formatIssues(issues));
}

function issue(archivo: string, message: string, hint: string): Issue {
  return { ruleId: 'edicion', severity: 'error', place: { archivo, renglon: 1, columna: 1 }, message, hint };
}

/** What an edition keeps: the tables as CSV and JSON, what they are, and their hashes. */
export function frozenFiles(model: DataModel, files: Files): Files {
  const tables = [...files].filter(([path]) => /^datos\/(csv|json)\/pem-/.test(path));
  const frozen: Files = new Map(tables.map(([path, data]) => [path.replace('datos/', ''), data] as const));
  frozen.set('edicion.json', stableJson(model.edicion));
  frozen.set(SUMS, sumsOf(frozen));
  return frozen;
}

/** Writes a folder that doesn't exist yet, whole or not at all. */
function writeFolder(target: string, files: Files): void {
  const temporary = `${target}.nuevo`;
  rmSync(temporary, { recursive: true, force: true });
  for (const [path, data] of files) {
    mkdirSync(dirname(join(temporary, path)), { recursive: true });
    writeFileSync(join(temporary, path), data);
  }
  renameSync(temporary, target);
}

function freeze(root: string, frozen: Files, version: string, editions: readonly EdicionCongelada[]): string {
  const before = editions.find((edition) => edition.edicion.version === version);
  if (before === undefined) {
    writeFolder(join(root, EDICIONES, version), frozen);
    return `edition ${version}: ${frozen.size} files frozen`;
  }
  if (Buffer.from(before.files.get(SUMS) ?? '').toString() === frozen.get(SUMS))
    return `edition ${version}: already frozen, unchanged`;
  const message = `edition ${version} is already frozen with other data`;
  fail([issue('content/edicion.json', message, 'write a new version and its date in content/edicion.json')]);
}

function registerAddresses(root: string, version: string, frozen: Files): string {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    fail([issue('dist/index.html', 'there is no site to register', 'run npm run build first')]);
  const own = [...frozen.keys()].map((path) => `datos/ediciones/${version}/${path}`);
  const known = readRegister(root);
  const extended = extendRegister(known, version, [...new Set([...distAddresses(dist), ...own])]);
  mkdirSync(join(root, EDICIONES), { recursive: true });
  writeFileSync(join(root, REGISTER), stableJson(extended));
  const count = (book: Register): number => Object.values(book).flat().length;
  return `addresses: ${count(extended)} registered, ${count(extended) - count(known)} of them new`;
}

async function main(root: string): Promise<void> {
  const catalog = readCatalog(root);
  // Whatever SITE_URL says: the bytes of an edition are one, and each build gives them its own address.
  const made = await dataFiles(catalog, { siteUrl: DEFAULT_SITE, root });
  if (hasErrors(made.issues)) fail(made.issues);
  const frozen = frozenFiles(made.model, made.files);
  console.log(freeze(root, frozen, catalog.edicion.version, made.editions));
  console.log(registerAddresses(root, catalog.edicion.version, frozen));
}

if (import.meta.main) {
  try {
    await main(process.cwd());
  } catch (error) {
    await failWith('edicion', error);
  }
}
