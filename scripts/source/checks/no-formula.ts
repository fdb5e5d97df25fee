/** Check: no published text begins with a character that a spreadsheet would take for a formula. */
import { FORMULA } from '../../../src/model/formula.ts';
import type { Content } from '../../../src/model/schemas/content.ts';
import { type Check, elements, issueAt } from './issue-at.ts';

interface Texto {
  fuente_id: string;
  renglon: number;
  columna: number;
  texto: string;
  /** How the table of corrections names it; a report's own name of an element is not corrected. */
  elemento?: string;
}

function textsOf(content: Content): Texto[] {
  return [
    ...content.programa.flatMap((p) => [
      { ...p, texto: p.titulo.texto, elemento: 'programa-titulo-parrafo-1' },
      ...p.introduccion.map((q, i) => ({ ...p, ...q, elemento: `programa-parrafo-${i + 1}` })),
    ]),
    ...content.objetivos.flatMap((o) =>
      o.descripcion.map((q, i) => ({ ...o, ...q, elemento: `${o.objetivo_id}-parrafo-${i + 1}` })),
    ),
    ...elements(content).map((record) => ({ ...record, elemento: record.id })),
    ...content.actividades.map((record) => ({ ...record, elemento: record.actividad_id })),
    ...content.variantes,
  ];
}

/** The row that publishes the text with an apostrophe before it, as spreadsheets mark what is only text. */
function hintFor({ fuente_id, texto, elemento }: Texto): string {
  const why = 'spreadsheets run such a cell as a formula';
  if (elemento === undefined) return `${why}; it has to be settled at its source`;
  const dice = texto.slice(0, 40);
  const about = { clase: 'puntuacion', tratamiento: 'se-corrige', motivo: 'Por qué se publica así.' };
  const row = JSON.stringify({ fuente_id, elemento_id: elemento, dice, lectura: `'${dice}`, ...about });
  return `${why}; a row in scripts/source/knowledge/correcciones.json publishes it with other first characters: ${row}`;
}

export const noFormula: Check = (content) => {
  const issue = issueAt(content, 'no-formula');
  return textsOf(content)
    .filter((record) => FORMULA.test(record.texto))
    .map((record) =>
      issue(record, 'the text begins like a spreadsheet formula', {
        actual: record.texto.slice(0, 40),
        hint: hintFor(record),
      }),
    );
};
