/** Check: every text of the programme comes to its full stop, so that a document cut in the middle of a text is seen. */
import { type Check, elements, issueAt } from './issue-at.ts';

const END = /[.!?»"”)]$/;
const hint = 'the document may have been cut';

export const completeText: Check = (content) => {
  const issue = issueAt(content, 'complete-text');
  const paragraphs = [
    ...content.programa.flatMap((p) =>
      p.introduccion.map((q) => ({ ...q, fuente_id: p.fuente_id, columna: 1 })),
    ),
    ...content.objetivos.flatMap((o) =>
      o.descripcion.map((q) => ({ ...q, fuente_id: o.fuente_id, columna: 1 })),
    ),
  ];
  return [...elements(content), ...paragraphs]
    .filter((record) => !END.test(record.texto))
    .map((record) =>
      issue(record, 'the text has no final full stop', { actual: record.texto.slice(-40), hint }),
    );
};
