/** Check: numbers run from 1 without a gap at every level, so that a línea de acción lost from the source is seen. */
import { lastOf } from '../../../src/model/claves.ts';
import { type Check, elements, issueAt } from './issue-at.ts';

export const noGaps: Check = (content) => {
  const issue = issueAt(content, 'no-gaps');
  const byParent = Map.groupBy(elements(content), (element) => element.parent);
  return [...byParent.values()].flatMap((siblings) => {
    const numbers = new Set(siblings.map((element) => lastOf(element.clave)));
    return siblings.flatMap((element) => {
      const number = lastOf(element.clave);
      if (number === 1 || numbers.has(number - 1)) return [];
      const lost = element.clave.replace(/\d+$/, String(number - 1));
      const hint = 'a line may have been lost from the document';
      return [issue(element, `${element.nivel} ${element.clave} comes without ${lost} before it`, { hint })];
    });
  });
};
