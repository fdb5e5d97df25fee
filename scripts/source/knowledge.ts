/** The hand-kept tables, read through their schemas, and what a project has published. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { correccion } from './correct.ts';
import type { Tables } from './make-content.ts';
import { readPublishedNotes } from './note-numbers.ts';

const resto = z.strictObject({ texto: z.string().min(1), motivo: z.string().min(1) });

function read<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(`./knowledge/${name}.json`, import.meta.url), 'utf8')));
}

export function readTables(root: string): Tables {
  return {
    restos: new Set(read('restos', z.array(resto)).map((row) => row.texto)),
    correcciones: read('correcciones', z.array(correccion)),
    notasPublicadas: readPublishedNotes(root),
  };
}
