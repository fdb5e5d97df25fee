/** A note that was published keeps its number: others cite it, and `calidad.html#nota-N` leads to it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Nota } from '../../scripts/source/note-layout.ts';
import { numberNotes, readPublishedNotes } from '../../scripts/source/note-numbers.ts';
import { notaDeCalidad } from '../../src/model/schemas/calidad.ts';
import { ROOT } from '../lib/project.ts';

const note = (renglon: number, texto: string): Nota => ({
  fuente_id: 'programa',
  renglon,
  columna: 1,
  clase: 'errata',
  texto,
  tratamiento: 'Se publica tal como está.',
});
const publish = (notas: readonly Nota[]): ReturnType<typeof numberNotes> => numberNotes(notas, []);
const idsOf = (notas: ReturnType<typeof numberNotes>): string[] => notas.map(({ nota_id }) => nota_id);

describe('numbers of notes', () => {
  it('follow the order where nothing was published', () => {
    const made = publish([note(1, 'a'), note(2, 'b')]);
    expect(made.map(({ nota_id, orden }) => [nota_id, orden])).toEqual([
      ['nota-1', 1],
      ['nota-2', 2],
    ]);
  });

  it('stay when a note comes before, which gets the next one', () => {
    const published = publish([note(2, 'b'), note(3, 'c')]);
    const made = numberNotes([note(1, 'a'), note(2, 'b'), note(3, 'c')], published);
    expect(made.map(({ nota_id, orden }) => [nota_id, orden])).toEqual([
      ['nota-3', 1],
      ['nota-1', 2],
      ['nota-2', 3],
    ]);
  });

  it('stay when a note goes, and none gets its number', () => {
    const published = publish([note(1, 'a'), note(2, 'b'), note(3, 'c')]);
    expect(idsOf(numberNotes([note(1, 'a'), note(2, 'b'), note(9, 'z')], published))).toEqual([
      'nota-1',
      'nota-2',
      'nota-4',
    ]);
  });

  it('stay when a note is said in other words, also where several stand at one place', () => {
    const published = publish([note(1, 'a'), note(1, 'b')]);
    expect(idsOf(numberNotes([note(1, 'b'), note(1, 'a, mejor dicho')], published))).toEqual([
      'nota-2',
      'nota-1',
    ]);
  });

  it('are told by the edition’s name where its notes can’t be read', () => {
    const root = mkdtempSync(join(tmpdir(), 'pem-notas-'));
    const folder = join(root, 'content/ediciones/2026.11/json');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'pem-notas_de_calidad.json'), '[{ "nota_id":');
    expect(() => readPublishedNotes(root)).toThrow(
      /^content\/ediciones\/2026\.11\/SHA256SUMS:1:1 error edition-frozen: /,
    );
    rmSync(root, { recursive: true });
  });

  it('are, of the notes of today, those that were published, and stay when a note comes before all', () => {
    const published = readPublishedNotes(ROOT);
    const ids = new Set(published.map(({ nota_id }) => nota_id));
    const today = z
      .array(notaDeCalidad)
      .parse(JSON.parse(readFileSync(join(ROOT, 'content/registros/notas_de_calidad.json'), 'utf8')));
    const asFound = today.map((nota): Nota => {
      const { nota_id: _, orden: __, ...found } = nota;
      return found;
    });
    const [first, ...others] = idsOf(numberNotes([note(1, 'Antes de todas.'), ...asFound], published));
    expect(ids.has(first ?? '')).toBe(false);
    const were = today.map(({ nota_id }) => nota_id);
    expect(others.filter((id) => ids.has(id))).toEqual(were.filter((id) => ids.has(id)));
    expect(were.filter((id) => ids.has(id))).not.toEqual([]);
  });
});
