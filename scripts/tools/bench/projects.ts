/** The three projects that the bench builds, with the same content: ours, plain Astro with Pagefind, and template strings with Pagefind. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../lib/copy-project.ts';
import { type MadeObjetivo, programaText, reporteText } from './multiply.ts';

/** Hand-kept rows about single texts of the real documents: of a made-up programme there is nothing to say. */
const ABOUT_TEXTS = ['correcciones', 'excepciones'];

export interface Project {
  name: string;
  folder: string;
  /** The script that builds it, from its folder. */
  script: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function ours(root: string, folder: string, objetivos: readonly MadeObjetivo[]): Project {
  copyProject(root, folder);
  const texts = { 'programa.txt': programaText(objetivos), 'gobernacion-2018.txt': reporteText(objetivos) };
  const manifest = JSON.parse(readFileSync(join(folder, 'seeds/fuentes.json'), 'utf8')) as {
    archivo: keyof typeof texts;
  }[];
  const entries = manifest.map((entry) => {
    const text = texts[entry.archivo];
    writeFileSync(join(folder, 'seeds', entry.archivo), text);
    return { ...entry, sha256: sha256(text), bytes: Buffer.byteLength(text) };
  });
  writeFileSync(join(folder, 'seeds/fuentes.json'), JSON.stringify(entries));
  for (const table of ABOUT_TEXTS)
    writeFileSync(join(folder, 'scripts/source/knowledge', `${table}.json`), '[]\n');
  // Its pages were never published: no edition, no address to keep.
  rmSync(join(folder, 'content/ediciones'), { recursive: true, force: true });
  return { name: 'ours', folder, script: 'scripts/build.ts' };
}

function baseline(
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
