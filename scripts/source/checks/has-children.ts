/** Check: no objetivo without estrategias, and no estrategia without líneas de acción. */
import { type Check, elements, issueAt } from './issue-at.ts';

export const hasChildren: Check = (content) => {
  const issue = issueAt(content, 'has-children');
  const all = elements(content);
  const parents = new Set(all.map((element) => element.parent));
  return all
    .filter((element) => element.nivel !== 'línea de acción' && !parents.has(element.id))
    .map((element) =>
      issue(element, `${element.nivel} ${element.clave} is empty`, {
        hint: 'the document may have been cut',
      }),
    );
};
