/** An independent reading of the seeds, by other means than the parsers': what the pages and data are held against. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

const fold = (text: string): string =>
  text
    .replace(/<\/?i>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Clave → official text, from the programme's whole text cut at its numbers. */
export function officialTexts(): Map<string, string> {
  const text = readFileSync(join(ROOT, 'seeds', 'programa.txt'), 'utf8');
  const marks = [
    ...text.matchAll(/^(?:Objetivo (\d)\.|Estrategia (\d\.\d)|(\d\.\d\.\d+)|(Líneas de acción|Share)$|\n)/gm),
  ];
  return new Map(
    marks.flatMap((mark, index) => {
      const clave = mark[1] ?? mark[2] ?? mark[3];
      if (clave === undefined) return [];
      const end = marks[index + 1]?.index ?? text.length;
      const body = text.slice(mark.index + mark[0].length, end);
      // The paragraphs that follow an objetivo's name are its presentation.
      return [[clave, fold(mark[1] === undefined ? body : (body.split('\n')[0] ?? ''))] as const];
    }),
  );
}

export interface Answer {
  clave: string;
  respuesta: string;
  actividades: string[];
}

/** The report's rows, from the columns of the tab-separated lines. */
export function answers(): Answer[] {
  const lines = readFileSync(join(ROOT, 'seeds', 'gobernacion-2018.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, , linea = '', respuesta = '', first = '', second = ''] = line.split('\t');
    const clave = /^\d+\.\d+\.\d+/.exec(linea)?.[0];
    return clave === undefined
      ? []
      : [{ clave, respuesta, actividades: [first, second].filter((text) => text !== '').map(fold) }];
  });
}
