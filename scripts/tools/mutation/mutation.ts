/** Entry of `npm run measure -- mutation`: makes each fault in a copy of the project and sees that the build or a test stops on it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { copyProject } from '../../lib/copy-project.ts';
import { writeMeasures } from '../measures.ts';
import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import { type Mutation, MUTATIONS } from './mutations.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** What tests read beyond what a build reads. */
const TESTED = [
  'tests',
  'vitest.config.ts',
  'README.md',
  'CITATION.cff',
  'LICENSE',
  'LICENSE-DATA.md',
  'package-lock.json',
];

interface Run {
  ok: boolean;
  output: string;
}

function run(folder: string, script: string, args: readonly string[]): Run {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { ok: status === 0, output: stripVTControlCharacters(stdout + stderr) };
}

/** The first error of a build that failed; where it has no place in a source, its sentence. */
function complaintOf(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const error = lines.find((line) => /:\d+:\d+ error /.test(line));
  const last = lines.filter((line) => line !== '' && !line.startsWith('build: nothing was changed')).at(-1);
  return error ?? last ?? '';
}

/** Who stopped on the fault: `npm test` builds first, so that a build that fails is a test that fails. */
function catcher(folder: string, { tests }: Mutation): string | undefined {
  const build = run(folder, 'scripts/build.ts', []);
  if (!build.ok) return `la construcción: ${complaintOf(build.output)}`;
  const { ok, output } = run(folder, 'node_modules/vitest/vitest.mjs', [
    'run',
    '--retry=0',
    '--bail=1',
    ...tests,
  ]);
  return ok ? undefined : `la prueba ${/FAIL\s+(.*)/.exec(output)?.[1] ?? tests.join(' ')}`;
}

function tryOne(folder: string, mutation: Mutation): CifraMedida {
  const path = join(folder, mutation.file);
  const original = readFileSync(path, 'utf8');
  if (original.split(mutation.from).length !== 2)
    throw new Error(`${mutation.id}: what it changes doesn't stand once in ${mutation.file}`);
  writeFileSync(
    path,
    original.replace(mutation.from, () => mutation.to),
  );
  const by = catcher(folder, mutation);
  writeFileSync(path, original);
  console.log(`${by === undefined ? 'SURVIVED' : 'caught'}  ${mutation.id}  ${by ?? ''}`);
  return {
    id: mutation.id,
    nombre: mutation.nombre,
    valor: by === undefined ? 0 : 1,
    unidad: '',
    meta: '1',
    cumple: by !== undefined,
    ...(by === undefined ? {} : { nota: `La notó ${by.slice(0, 160)}` }),
  };
}

function main(chosen: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'pem-mutation-'));
  try {
    const copy = join(folder, 'copia');
    copyProject(ROOT, copy, TESTED);
    const asked = MUTATIONS.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
    const cifras = asked.map((mutation) => tryOne(copy, mutation));
    const survived = cifras.filter(({ cumple }) => cumple !== true);
    console.log(
      `mutation: ${String(cifras.length - survived.length)} caught, ${String(survived.length)} survived`,
    );
    if (chosen.length === 0)
      writeMeasures('mutaciones', {
        titulo: 'Fallas hechas a propósito: 1 si algo la nota, 0 si no',
        comando: 'npm run measure -- mutation',
        cifras,
      });
    if (survived.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2));
