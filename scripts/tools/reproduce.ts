/** Entry of `npm run measure -- reproduce`: builds the site and its packages twice, far apart, and compares every byte. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../../src/model/sha256.ts';
import { copyProject } from '../lib/copy-project.ts';
import { listFiles } from '../lib/files.ts';
import { writeMeasures } from './measures.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = ['dist', 'paquetes'];
/** Two places and circumstances that have nothing in common but the sources. */
const RUNS = [
  { folder: 'uno', env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, umask: 0o022 },
  {
    folder: 'otra carpeta, más ñ/dos',
    env: { TZ: 'America/Tijuana', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    umask: 0o077,
  },
];

/** Builds a copy there, with no program at hand but Node's own, and gives the hash of each file. */
function buildIn(folder: string, env: Record<string, string>): Map<string, string> {
  copyProject(ROOT, folder);
  for (const script of ['scripts/build.ts', 'scripts/package.ts']) {
    // A ZIM carries a random id: without zimwriterfs in the path none is made.
    const path = dirname(process.execPath);
    const run = spawnSync(process.execPath, [script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, PATH: path, HOME: folder, ...sharedEnv() },
    });
    if (run.status !== 0) throw new Error(`${script} failed in ${folder}:\n${run.stdout}${run.stderr}`);
  }
  const files = OUTPUT.flatMap((part) => listFiles(join(folder, part)).map((file) => `${part}/${file}`));
  return new Map(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

function sharedEnv(): Record<string, string> {
  const site = process.env['SITE_URL'];
  return { ASTRO_TELEMETRY_DISABLED: '1', ...(site === undefined ? {} : { SITE_URL: site }) };
}

function main(): void {
  const base = mkdtempSync(join(tmpdir(), 'pem-reproduce-'));
  try {
    const [first, second] = RUNS.map(({ folder, env, umask }) => {
      process.umask(umask);
      return buildIn(join(base, folder), env);
    });
    if (first === undefined || second === undefined) throw new Error('two builds are needed');
    const all = [...new Set([...first.keys(), ...second.keys()])].sort();
    const differing = all.filter((file) => first.get(file) !== second.get(file));
    for (const file of differing) console.error(`differs: ${file}`);
    console.log(
      `reproduce: ${String(all.length)} files, ${String(differing.length)} differ between two folders, time zones, locales and file modes`,
    );
    writeMeasures('reproduccion', {
      titulo: 'Construir dos veces da lo mismo',
      comando: 'npm run measure -- reproduce',
      cifras: [
        { id: 'archivos', nombre: 'Archivos comparados, byte por byte', valor: all.length, unidad: '' },
        {
          id: 'distintos',
          nombre: 'Archivos que difieren entre dos carpetas, husos horarios e idiomas',
          valor: differing.length,
          unidad: '',
          meta: '0',
          cumple: differing.length === 0,
          nota: 'Con el zip, el HTML y el EPUB; sin el ZIM, que lleva un identificador al azar.',
        },
      ],
    });
    if (differing.length > 0) process.exitCode = 1;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

main();
