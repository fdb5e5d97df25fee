/** Check: every estrategia has its objetivo, and every línea de acción its estrategia, and stands under it in the source. */
import { claveOf } from '../../../src/model/claves.ts';
import { type Check, elements, issueAt } from './issue-at.ts';

export const parentsExist: Check = (content) => {
  const missing = issueAt(content, 'references-exist');
  const misplaced = issueAt(content, 'under-its-heading');
  const all = elements(content);
  const byId = new Map(all.map((element) => [element.id, element]));
  const headings = all.filter((e) => e.nivel !== 'línea de acción').sort((a, b) => a.renglon - b.renglon);
  let next = 0;
  let heading: (typeof all)[number] | undefined;
  return all
    .toSorted((a, b) => a.renglon - b.renglon)
    .flatMap((element) => {
      while ((headings[next]?.renglon ?? Infinity) < element.renglon) {
        heading = headings[next];
        next += 1;
      }
      if (element.parent === '') return [];
      if (!byId.has(element.parent)) {
        const hint = `known: ${all
          .filter((e) => e.nivel !== 'línea de acción')
          .map((e) => e.clave)
          .slice(0, 40)
          .join(', ')}`;
        const message = `${element.nivel} ${element.clave} names ${claveOf(element.parent)}, which the programme does not define`;
        return [missing(element, message, { hint })];
      }
      const under =
        element.nivel === 'estrategia' && heading?.nivel === 'estrategia' ? heading.parent : heading?.id;
      if (under === element.parent) return [];
      const message = `${element.nivel} ${element.clave} stands under ${under === undefined ? 'no heading' : claveOf(under)}`;
      return [
        misplaced(element, message, {
          expected: `under ${claveOf(element.parent)}`,
          hint: 'lines of the document may have been moved: compare it with the one that was received',
        }),
      ];
    });
};
