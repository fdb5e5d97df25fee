/** The made-up programme of the bench: of any size, in valid claves, and read by our own parsers without an issue. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildContent } from '../../scripts/source/build-content.ts';
import { readContent } from '../../scripts/source/write-content.ts';
import { content as contentSchema } from '../../src/model/schemas/content.ts';
import { ROOT } from '../lib/project.ts';
import { multiply, MULTIPLIED } from '../../scripts/tools/bench/multiply.ts';
import { makeProjects } from '../../scripts/tools/bench/projects.ts';

const real = contentSchema.parse(readContent(ROOT));

test('twelve times the programme has twelve times its elements, each clave once, and is the same each time', () => {
  const objetivos = multiply(real, 12);
  const claves = objetivos.flatMap(({ clave, estrategias }) => [
    clave,
    ...estrategias.flatMap((own) => [own.clave, ...own.lineas.map((linea) => linea.clave)]),
  ]);
  expect(claves.length).toBe(12 * 226);
  expect(new Set(claves).size).toBe(claves.length);
  expect(multiply(real, 12)).toEqual(objetivos);
});

test('our scripts read it without an issue, and every text is there as often as it was multiplied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pem-multiply-'));
  try {
    const own = makeProjects(ROOT, folder, multiply(real, 2))[0];
    if (own === undefined) throw new Error('no project was made');
    buildContent(own.folder, { check: false });
    const made = contentSchema.parse(readContent(own.folder));
    const sorted = (texts: readonly string[]): string[] => texts.toSorted();
    expect(sorted(made.lineas.map(({ texto }) => texto))).toEqual(
      sorted(real.lineas.flatMap(({ texto }) => [texto, texto])),
    );
    const once = real.actividades.filter((row) => row.reporte_id === MULTIPLIED);
    expect(made.actividades.length).toBe(2 * once.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
