/** Words as they are typed on phones: shortened, with letters held down, written together or apart. */

import { isStop } from './stop-words.ts';

/** Of chats: what each stands for. All are words that carry no topic. */
const SHORT = new Map(
  (
    'q:que k:que ke:que qe:que xq:porque xk:porque pq:porque pk:porque porq:porque xke:porque xqe:porque x:por xa:para ' +
    'pa:para d:de tb:también tbn:también tmb:también tmbn:también tambn:también tbm:también kn:quién qn:quién kien:quién ' +
    'dnd:dónde dond:dónde cm:cómo cmo:cómo kmo:cómo komo:cómo tngo:tengo pls:favor plis:favor porfa:favor ' +
    'porfavor:favor porfis:favor xfa:favor xfavor:favor ayudenme:ayuda ayudeme:ayuda ns:no nose:no ntp:no grax:gracias ' +
    'gcs:gracias hla:hola bn:bien msj:mensaje ta:está toy:estoy sec:secretaría sria:secretaría inst:instituto'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const HELD = /(\p{L})\1{2,}/gu;
const DOUBLED = /(\p{L})\1/gu;

/** Little words that get glued to the next one. */
const GLUE =
  'a al la el en de del mi mis por con un una los las que se me no le les su sus para sin y lo tu si'.split(
    ' ',
  );
const SHORTEST_REST = 4;
const SHORTEST_HALF = 5;

export type Known = (word: string) => boolean;

/** «Regularizarme», «inscribirlos»: a verb with its pronouns. */
const ENCLITIC = /^(.{2,}(?:[aáeéií]r|ndo))(?:me|te|se|nos)?(?:lo|la|le|los|las|les)?$/u;

/** The verb without its pronouns; the word itself where it has none. */
export const withoutPronouns = (word: string): string => ENCLITIC.exec(word)?.[1] ?? word;

/** What a chat's abbreviation stands for; any other word itself. */
export const inFull = (word: string): string => SHORT.get(word.toLowerCase()) ?? word;

/** The word that a chat's abbreviation stands for, or the word without letters held down where that is known. */
export function fromPhone(word: string, isKnown: Known): string {
  const lower = word.toLowerCase();
  const whole = SHORT.get(lower);
  if (whole !== undefined) return whole;
  const tries = [word.replace(HELD, '$1'), word.replace(HELD, '$1$1'), word.replace(DOUBLED, '$1')];
  const found = tries.find((tried) => tried !== word && isKnown(tried));
  return found ?? tries[0] ?? word;
}

/** «ala» → a la, «enlafrontera» → en la frontera, «mujeresmigrantes» → mujeres migrantes; null where the parts are not known. */
export function unglue(word: string, isKnown: Known): string[] | null {
  const lower = word.toLowerCase();
  for (let at = lower.length - 2; at >= 1; at -= 1) {
    const before = lower.slice(0, at);
    const rest = lower.slice(at);
    if (!GLUE.includes(before)) continue;
    if (GLUE.includes(rest) || (isKnown(rest) && (rest.length >= SHORTEST_REST || isStop(rest))))
      return [before, rest];
    const further = rest.length > SHORTEST_REST ? unglue(rest, isKnown) : null;
    if (further !== null) return [before, ...further];
  }
  for (let at = SHORTEST_HALF; at <= lower.length - SHORTEST_HALF; at += 1) {
    const halves = [lower.slice(0, at), lower.slice(at)];
    if (halves.every((half) => isKnown(half) && !isStop(half))) return halves;
  }
  return null;
}
