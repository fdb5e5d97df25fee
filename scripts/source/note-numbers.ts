/** Numbers of notes: one that an edition has published stays, whatever notes come before it later. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EDICIONES, notAsFrozen, versionsAmong } from '../../src/model/edition-folders.ts';
import { notaDeCalidad, type NotaDeCalidad } from '../../src/model/schemas/calidad.ts';
import { formatIssues } from '../lib/report.ts';
import { Refused } from '../lib/sentence.ts';
import type { Nota } from './note-layout.ts';

/** What every edition has said of a note. */
const publishedNote = z.object(
  notaDeCalidad.pick({
    nota_id: true,
    fuente_id: true,
    renglon: true,
    columna: true,
    clase: true,
    texto: true,
  }).shape,
);
export type PublishedNote = z.infer<typeof publishedNote>;

/** The notes of one edition, none where it has no such table. Refuses a file that was changed so that nobody can read it. */
function notesOf(root: string, version: string): PublishedNote[] {
  const file = join(root, EDICIONES, version, 'json/pem-notas_de_calidad.json');
  if (!existsSync(file)) return [];
  try {
    return z.array(publishedNote).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Refused(formatIssues([notAsFrozen(version)]));
  }
}

/** The notes of all frozen editions, each as the newest of them says it. */
export function readPublishedNotes(root: string): PublishedNote[] {
  const folder = join(root, EDICIONES);
  if (!existsSync(folder)) return [];
  const notes = versionsAmong(readdirSync(folder)).flatMap((version) => notesOf(root, version));
  return [...new Map(notes.map((note) => [note.nota_id, note])).values()];
}

/** Where a note stands and what it is about. */
const placeOf = ({ fuente_id, renglon, columna, clase }: Nota | PublishedNote): string =>
  JSON.stringify([fuente_id, renglon, columna, clase]);
const saidOf = (note: Nota | PublishedNote): string => placeOf(note) + note.texto;

const numberOf = (id: string): number => Number(/^nota-(\d+)$/.exec(id)?.[1] ?? 0);

/**
 * Gives each note the number that it was published under; a new one gets the next that no edition has used.
 * It is the same note when it says the same at the same place or, said in other words since, when it is of the same class there.
 */
export function numberNotes(notas: readonly Nota[], published: readonly PublishedNote[]): NotaDeCalidad[] {
  const ids = new Map<Nota, string>();
  const free = new Set(published);
  for (const keyOf of [saidOf, placeOf]) {
    const known = Map.groupBy(free, keyOf);
    for (const nota of notas) {
      const former = ids.has(nota) ? undefined : known.get(keyOf(nota))?.shift();
      if (former === undefined) continue;
      ids.set(nota, former.nota_id);
      free.delete(former);
    }
  }
  let last = Math.max(0, ...published.map(({ nota_id }) => numberOf(nota_id)));
  return notas.map((nota, index) => ({
    nota_id: ids.get(nota) ?? `nota-${String((last += 1))}`,
    orden: index + 1,
    ...nota,
  }));
}
