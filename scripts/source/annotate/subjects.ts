/** Who is the subject of an announced action: a small grammar of Spanish report prose, over the words before each verb. */
import type { Actor } from './named.ts';
import type { Word } from './clauses.ts';
import { RELATIVES, type Verb } from './verbs.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const ARTICLES = set(
  'el la los las su sus dicho dicha dichos dichas propio propia ambas ambos cada nuestra nuestro nuestras nuestros',
);
const DEFINITE = set('el la los las');
const SUBORDINATORS = set('mientras porque aunque si cuando hasta');
/** A name after one of these is the object of a preposition or inside another clause. */
const GOVERNING = set(
  'a al ante bajo con contra de del desde en entre hacia hasta para por según sin sobre tras mediante vía durante como su sus',
);
const PAUSES = set(', ; :');
const ANDS = set('y e o u');
const AFTER_A_SUBJECT = set(
  ', en de del a con por mediante bajo desde durante como junto conjuntamente también además igualmente asimismo según conforme para y e así sin ante no se le les lo la los las tanto únicamente solo sólo',
);

/** «Asimismo el INM», «En 2018 la SRE»: words after which a subject may stand without a comma. */
const OPENERS =
  /^(?:asimismo|además|también|adicionalmente|igualmente|posteriormente|finalmente|parte|lado|manera|forma|modo|ello|vez|ejercicio|año|semestre|trimestre|periodo|\d{4}|«»)$/u;

type Role = 'free' | 'governed';

/** The words between two names, without the article of the second. */
function withoutArticle(between: readonly Word[]): readonly Word[] {
  return ARTICLES.has(between.at(-1)?.word ?? '') ? between.slice(0, -1) : between;
}

/** A relative clause that was opened and not closed by a comma. */
function isOpen(between: readonly Word[]): boolean {
  const comma = between.findLastIndex(({ word }) => PAUSES.has(word));
  return between.slice(comma + 1).some(({ word }) => RELATIVES.has(word));
}

function joinedByAnd(link: readonly Word[]): readonly Word[] | undefined {
  const last = link.at(-1)?.word ?? '';
  if (ANDS.has(last)) return link.slice(0, -1);
  return last === 'como' && link.at(-2)?.word === 'así' ? link.slice(0, -2) : undefined;
}

/** «, los gobiernos estatales y el INM»: another member of the list stands between. */
const isList = (rest: readonly Word[]): boolean =>
  rest.length === 0 ||
  rest[0]?.word === ',' ||
  (rest.length < 6 && ['en', 'de', 'del'].includes(rest[0]?.word ?? ''));

/** «Con ese fin la SEP», «en zonas marginadas la CDI»: no verb whose object the name would be. */
const isNoun = (word: string): boolean =>
  /^\p{L}{3,}$/u.test(word) &&
  !/(?:ar|er|ir|arse|erse|irse|ndo|ndose|rá|rán|aba|aban|ían|aron|ieron|ó)$/u.test(word);
const isSubordinate = (link: readonly Word[]): boolean => link.some(({ word }) => SUBORDINATORS.has(word));

function roleOf(
  between: readonly Word[],
  former: Role | undefined,
  hasFree: boolean,
  isFirst: boolean,
  canStart: boolean,
): Role {
  const link = withoutArticle(between);
  const last = link.at(-1)?.word;
  // «Con apoyo de la OIM el INM operará»: an article opens another name.
  const isOther = DEFINITE.has(between.at(-1)?.word ?? '') && former === 'governed' && canStart && !hasFree;
  if (last === undefined) return isFirst || isOther ? 'free' : 'governed';
  // «Con la SEP, el INM y la CDI realizarán»: a list, unless it can't be that of the partners.
  if (last === ',' && link.length === 1 && former !== undefined)
    return former === 'free' || (canStart && !hasFree) ? 'free' : 'governed';
  const rest = joinedByAnd(link);
  if (rest !== undefined) {
    if (former !== undefined && isList(rest) && !isOpen(rest)) return former;
    const isObject = GOVERNING.has(rest[0]?.word ?? '') && !rest.some(({ word }) => PAUSES.has(word));
    return isObject || isOpen(rest) ? 'governed' : 'free';
  }
  if (PAUSES.has(last)) return hasFree ? 'governed' : 'free';
  if (GOVERNING.has(last) || RELATIVES.has(last) || isOpen(link)) return 'governed';
  const hasArticle = DEFINITE.has(between.at(-1)?.word ?? '');
  return OPENERS.test(last) || (hasArticle && !hasFree && isNoun(last) && !isSubordinate(link))
    ? 'free'
    : 'governed';
}

/** What stands between the last subject and its verb says whether it is one. */
function reaches(gap: readonly Word[]): boolean {
  const first = gap[0]?.word;
  return first === undefined || (AFTER_A_SUBJECT.has(first) && !isOpen(gap));
}

export interface Subject {
  actor: Actor;
  part: Word['part'];
}

/** The names that are the subject of a verb, among the words from a place on. */
export function subjectsOf(words: readonly Word[], from: number, verb: Verb): Subject[] {
  let free: (Subject & { at: number })[] = [];
  let former: Role | undefined;
  let end = from;
  // After a verb the subject is more likely left out.
  const canStart = from === 0 && !verb.isReflexive && words[verb.from - 1]?.word !== ',';
  for (let at = from; at < verb.from; at += 1) {
    const actor = words[at]?.actor;
    if (actor === undefined) continue;
    const between = words.slice(end, at);
    const role = roleOf(between, former, free.length > 0, end === from, canStart);
    // A present, a relative clause or anything else between two names that are no list: the former was no subject of this verb.
    if (role === 'free' && former !== 'free') free = [];
    if (role === 'free') free.push({ actor, part: words[at]?.part, at });
    former = role;
    end = at + 1;
  }
  const last = free.at(-1);
  if (last === undefined || !reaches(words.slice(last.at + 1, verb.from))) return [];
  if (verb.isPresent && last.at + 1 !== verb.from && words[last.at + 1]?.word !== ',') return [];
  return free;
}
