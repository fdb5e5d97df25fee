/** The documents of a second site: today's, a made-up report of 2019, and a report and a línea de acción that attack. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROGRAMA } from '../../lib/project.ts';

/** Each thing that a text could break, and a word by which the search finds it. */
const ATTACK = [
  'Axolote <script>globalThis.hostil=1</script>',
  '</script><script>globalThis.hostil=2</script>',
  '"><img src=x onerror=globalThis.hostil=3>',
  "'><svg onload=globalThis.hostil=4>",
  ']]> --> {{hostil}} {1+1} ${hostil} <%= 1 %>',
  '[enlace](javascript:globalThis.hostil=5)',
  '\u202Eal revés\u202C &amp; &lt;b&gt; \\ `codigo`',
].join(' ');
export const TEXT = `${ATTACK}.`;
/** As long as a cell of a workbook may be: a longer one is refused, with its table, column and record. */
export const LONG = `Axolote ${'larguísimo '.repeat(2900)}fin.`;
/** The línea de acción that attacks, and the one whose answer does. */
export const CLAVE = '1.1.5';
export const ANSWERED = '1.1.2';

const HEADER = 'OBJETIVO\tESTRATEGIA\tLÍNEA DE ACCIÓN\tTipo de respuesta\tActividad 1\tActividad 2';
const NAME =
  '1. Fomentar una cultura de la legalidad, de derechos humanos y de valoración de la migración\t1.1. Adecuar y armonizar el marco normativo en materia migratoria, conforme al artículo primero constitucional, e impulsar su cumplimiento efectivo';

const report = (ramo: string, rows: readonly string[]): string =>
  ['Programa Especial de Migración 2014-2018', `Ramo: ${ramo}`, HEADER, ...rows].join('\n');

const REPORTS = [
  {
    id: 'educacion-2019',
    titulo: 'Reporte inventado para una prueba',
    ramo: 'Educación Pública',
    text: report('Educación Pública', [
      `${NAME}\t1.1.1. Analizar y presentar reformas al marco normativo en materia migratoria con criterios de integralidad, transversalidad y multisectorialidad\tNo se realizarán acciones en 2019\t\t`,
      `${NAME}\t1.1.3. Reformar el marco normativo en materia de identidad\tSe realizarán acciones en 2019\tLa SEP instalará ornitorrincos de prueba en 7 escuelas.\t`,
    ]),
  },
  {
    id: 'hostil-2019',
    titulo: ATTACK,
    ramo: ATTACK,
    text: report(ATTACK, [
      `${NAME}\t${ANSWERED}. ${ATTACK}\tSe realizarán acciones en 2019\t${TEXT}\t${LONG}`,
    ]),
  },
];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Beside today's documents alone, whatever other reports there are by now. */
export function putSecondSources(root: string): void {
  const put = (name: string, text: string): void => {
    writeFileSync(join(root, 'seeds', name), text);
  };
  const read = (name: string): string => readFileSync(join(root, 'seeds', name), 'utf8');
  const programa = read(PROGRAMA).replace(new RegExp(`^${CLAVE} .*$`, 'm'), () => `${CLAVE} ${TEXT}`);
  put(PROGRAMA, programa);
  const todays = z
    .array(z.looseObject({ id: z.string() }))
    .parse(JSON.parse(read('fuentes.json')))
    .filter(({ id }) => ['programa', 'gobernacion-2018'].includes(id))
    .map((entry) =>
      entry.id === 'programa'
        ? { ...entry, sha256: sha256(programa), bytes: Buffer.byteLength(programa), nota: TEXT }
        : entry,
    );
  const added = REPORTS.map(({ text, ...entry }) => {
    const archivo = `${entry.id}.txt`;
    put(archivo, text);
    return { ...entry, archivo, tipo: 'reporte', anio: 2019, sha256: sha256(text) };
  });
  put('fuentes.json', JSON.stringify([...todays, ...added]));
}
