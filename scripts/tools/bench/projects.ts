/** The three projects that the bench builds, with the same content: ours, plain Astro with Pagefind, and template strings with Pagefind. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../src/model/sha256.ts';
import { copyProject } from '../../lib/copy-project.ts';
import { type MadeObjetivo, MULTIPLIED, programaText, reporteText } from './multiply.ts';

/** Hand-kept rows about single texts of the real documents: of a made-up programme there is nothing to say. */
const ABOUT_TEXTS = ['correcciones', 'excepciones'];

export interface Project {
  name: string;
  folder: string;
  /** The script that builds it, from its folder. */
  script: string;
}

/** Puts texts into seeds/, with their hashes in the manifest. */
function putSeeds(folder: string, texts: Readonly<Record<string, string>>): void {
  const path = join(folder, 'seeds/fuentes.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { archivo: string }[];
  const entries = manifest.map((entry) => {
    const text = texts[entry.archivo];
    if (text === undefined) return entry;
    writeFileSync(join(folder, 'seeds', entry.archivo), text);
    return { ...entry, sha256: sha256(text), bytes: Buffer.byteLength(text) };
  });
  writeFileSync(path, JSON.stringify(entries));
}

const REPORTE = `${MULTIPLIED}.txt`;

function ours(root: string, folder: string, objetivos: readonly MadeObjetivo[]): Project {
  copyProject(root, folder);
  const path = join(folder, 'seeds/fuentes.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { archivo: string }[];
  const kept = manifest.filter(({ archivo }) => archivo === 'programa.txt' || archivo === REPORTE);
  writeFileSync(path, JSON.stringify(kept));
  putSeeds(folder, { 'programa.txt': programaText(objetivos), [REPORTE]: reporteText(objetivos) });
  for (const table of ABOUT_TEXTS)
    writeFileSync(join(folder, 'scripts/source/knowledge', `${table}.json`), '[]\n');
  // Its pages were never published: no edition, no address to keep.
  rmSync(join(folder, 'content/ediciones'), { recursive: true, force: true });
  return { name: 'ours', folder, script: 'scripts/build.ts' };
}

/** One word more in the text of one actividad of the report: the smallest change of a source. Returns the way back. */
export function changeWord(folder: string, objetivos: readonly MadeObjetivo[]): () => void {
  const lineas = objetivos.flatMap(({ estrategias }) =>
    estrategias.flatMap((estrategia) => estrategia.lineas),
  );
  const actividad = lineas.flatMap(({ actividades }) => actividades)[0];
  const before = readFileSync(join(folder, 'seeds', REPORTE), 'utf8');
  if (actividad === undefined || !before.includes(actividad)) throw new Error('no actividad to change');
  putSeeds(folder, { [REPORTE]: before.replace(actividad, () => actividad.replace(' ', ' igualmente ')) });
  return () => putSeeds(folder, { [REPORTE]: before });
}

/** The same content as plain Astro or template strings make pages of it. */
export function baseline(
  root: string,
  folder: string,
  name: 'astro' | 'strings',
  objetivos: readonly MadeObjetivo[],
): Project {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'scripts/tools/bench', name), folder, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'datos.json'), JSON.stringify(objetivos));
  return { name, folder, script: 'build.mjs' };
}

export function makeProjects(root: string, folder: string, objetivos: readonly MadeObjetivo[]): Project[] {
  return [
    ours(root, join(folder, 'ours'), objetivos),
    baseline(root, join(folder, 'astro'), 'astro', objetivos),
    baseline(root, join(folder, 'strings'), 'strings', objetivos),
  ];
}
