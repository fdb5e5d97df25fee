/** «el personal del INM», «las delegaciones federales del INM»: who acts is the institution that they are of. */
import type { Word } from './clauses.ts';
import { ARTICLES } from './subjects.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** People and places of an institution, which are also those that are given something. */
const STAFF = set(
  'personal elementos agentes oficiales efectivos brigadas servidores funcionarios especialistas instructores médicos promotores cuadrillas equipo equipos módulo módulos hospital hospitales clínicas unidades planteles sedes albergues visitadores defensores asesores abogados abogadas investigadores investigadoras representante representantes',
);
const ORGANS = set(
  'delegación delegaciones subdelegación subdelegaciones representación representaciones oficina oficinas titular titulares delegado delegada delegados delegadas director directora directores agregaduría agregadurías sección área áreas dirección direcciones coordinación coordinaciones subsecretaría unidad secretaría oficialía enlaces enlace autoridades persona',
);
const OF = set('de del');
const STOPS = set('de del a al con en y e o u por para que se no el la los las su sus , ; : . ( ) «» N');
const isAdjective = (word: string): boolean =>
  /^\p{L}{4,}$/u.test(word) && !STOPS.has(word) && !/r(?:á|án)$/u.test(word);

/** Where the noun that has the name at a place as its complement stands. */
function headBefore(words: readonly Word[], at: number): number | undefined {
  let left = at - 1;
  if (ARTICLES.has(words[left]?.word ?? '')) left -= 1;
  if (!OF.has(words[left]?.word ?? '')) return undefined;
  left -= 1;
  let head: number | undefined;
  for (let steps = 0; steps < 4; steps += 1, left -= 1) {
    const word = words[left]?.word ?? '';
    // «oficinas de representación de la SCT»: the first of two.
    if (STAFF.has(word) || ORGANS.has(word)) head = left;
    const isOf = OF.has(word) && steps > 0;
    if (!isAdjective(word) && !isOf) return head;
  }
  return head;
}

/** The same words, where the institution stands for its people and offices. */
export function withoutOrgans(words: readonly Word[]): Word[] {
  const found: Word[] = [];
  words.forEach((word) => {
    found.push(word);
    if (word.actor === undefined) return;
    const place = headBefore(found, found.length - 1);
    // «bajo la coordinación de la SEP»
    const head = found[(place ?? 0) - 2]?.word === 'bajo' ? undefined : place;
    const noun = found[head ?? 0]?.word ?? '';
    // «el personal del INM y de la SEP»: the noun is of both.
    const former = found.findLastIndex((one, at) => at < found.length - 1 && one.actor !== undefined);
    const link = found.slice(former + 1, -1).map((one) => one.word);
    const joins =
      former >= 0 &&
      found[former]?.part === 'staff' &&
      /^(?:y|e|,) del?(?: (?:el|la|los|las))?$/u.test(link.join(' '));
    if (head === undefined && !joins) return;
    const first = head ?? former + 2;
    // «las 32 delegaciones»
    const start = /^\d+$/u.test(found[first - 1]?.word ?? '') ? first - 1 : first;
    found.splice(start, found.length - start, {
      ...word,
      part: joins || STAFF.has(noun) ? 'staff' : 'organ',
    });
  });
  return found;
}
