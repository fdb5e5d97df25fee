/** Check: no clave names two elements of the programme. */
import { type Check, elements, issueAt } from './issue-at.ts';

export const uniqueClaves: Check = (content) => {
  const issue = issueAt(content, 'unique-clave');
  const byId = Map.groupBy(elements(content), (element) => element.id);
  return [...byId.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.renglon - b.renglon);
    const first = sorted[0]?.renglon ?? 0;
    return sorted.slice(1).map((again) =>
      issue(again, `${again.nivel} ${again.clave} is defined twice; the first time on line ${first}`, {
        hint: 'the document may hold a text twice: compare it with the one that was received',
      }),
    );
  });
};
