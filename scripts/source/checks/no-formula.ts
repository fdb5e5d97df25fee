/** Check: no published text begins with a character that a spreadsheet would take for a formula. */
import { type Check, elements, issueAt } from './check.ts';

export const FORMULA = /^[=+\-@\t\r]/;
const hint =
  'spreadsheets run such a cell as a formula; a row in scripts/source/knowledge/correcciones.json with tratamiento se-corrige publishes it with other first characters';

export const noFormula: Check = (content) => {
  const issue = issueAt(content, 'no-formula');
  const [programa] = content.programa;
  const records = [
    ...(programa ? [{ ...programa, texto: programa.titulo.texto }] : []),
    ...content.programa.flatMap((p) => p.introduccion.map((q) => ({ ...p, ...q }))),
    ...content.objetivos.flatMap((o) => o.descripcion.map((q) => ({ ...o, ...q }))),
    ...elements(content),
    ...content.actividades,
    ...content.variantes,
  ];
  return records
    .filter((record) => FORMULA.test(record.texto))
    .map((record) =>
      issue(record, 'the text begins like a spreadsheet formula', {
        actual: record.texto.slice(0, 40),
        hint,
      }),
    );
};
