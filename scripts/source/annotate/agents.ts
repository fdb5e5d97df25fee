/** Who acts by other words than as a subject before the verb: «por parte de X», «corresponde a X», «X: …», «impartirá la X cursos». */
import type { Actor } from './actors.ts';
import type { Word } from './clauses.ts';
import { ARTICLES } from './subjects.ts';
import { PARTICIPLE, type Verb } from './verbs.ts';

const phrases = (...list: string[]): string[][] => list.map((phrase) => phrase.split(' '));
const AGENT = phrases(
  'por parte de',
  'por parte del',
  'a cargo de',
  'a cargo del',
  'bajo la responsabilidad de',
  'bajo la responsabilidad del',
  'bajo la coordinación de',
  'bajo la coordinación del',
  'bajo la conducción de',
  'bajo la conducción del',
  'responsabilidad de',
  'responsabilidad del',
  ...['responsable', 'responsables', 'opera', 'ejecuta', 'coordina', 'ejecutora'].map((word) => `${word} :`),
  'recae en',
  'recaerá en',
  ...[
    'corresponde',
    'corresponderá',
    'compete',
    'competerá',
    'toca',
    'tocará',
    'incumbe',
    'respecta',
    'refiere',
  ].flatMap((verb) => [`${verb} a`, `${verb} al`]),
  'por lo que hace a',
  'por lo que hace al',
  'por cuanto hace a',
  'por cuanto hace al',
  ...[
    'previsto',
    'prevé',
    'prevén',
    'espera',
    'plantea',
    'propone',
    'contempla',
    'busca',
    'estima',
    'pretende',
    'planea',
  ].map((verb) => `${verb} que`),
);
export const THROUGH = phrases(
  ...['a través', 'por conducto', 'por medio', 'por intermedio'].flatMap((words) => [
    `${words} de`,
    `${words} del`,
  ]),
  'mediante',
);
const AND = new Set(['y', 'e', ',', 'así', 'como']);
const LINK = new Set(['de', 'del', 'por', 'la', 'el', 'los', 'las', 'su', 'sus', 'a', 'al']);

const endsWith = (words: readonly Word[], end: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words[end - phrase.length + i]?.word === word);

/** The place before the article of a name. */
const beforeName = (words: readonly Word[], at: number): number =>
  ARTICLES.has(words[at - 1]?.word ?? '') ? at - 1 : at;

/** The names that a list joins to the one at a place: «por el A y por los B». */
export function listFrom(words: readonly Word[], at: number): Actor[] {
  const found: Actor[] = [];
  let next = at;
  for (;;) {
    const actor = words[next]?.actor;
    if (actor === undefined) return found;
    found.push(actor);
    next += 1;
    if (!AND.has(words[next]?.word ?? '')) return found;
    while (AND.has(words[next]?.word ?? '') || LINK.has(words[next]?.word ?? '')) next += 1;
  }
}

/** The names after any of some words, with those that a list joins to them. */
export function namesAfter(words: readonly Word[], list: readonly string[][]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    if (actor === undefined) return [];
    const end = beforeName(words, at);
    return list.some((phrase) => endsWith(words, end, phrase)) ? listFrom(words, at) : [];
  });
}

/** «se llevará a cabo por la STPS», «serán atendidas por el DIF»; not «a las recomendaciones emitidas por la CNDH». */
function passiveAgents(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const passive = verbs.find(
    (verb) => verb.isReflexive || verb.isPassive || /^ser(?:á|án)$/u.test(words[verb.at]?.word ?? ''),
  );
  if (passive === undefined) return [];
  return words.flatMap(({ actor }, at) => {
    const by = beforeName(words, at) - 1;
    if (actor === undefined || by <= passive.at || words[by]?.word !== 'por') return [];
    const left = words[by - 1]?.word ?? '';
    const isOwnParticiple = passive.isPassive && by - passive.at <= 3;
    return PARTICIPLE.test(left) && !isOwnParticiple ? [] : listFrom(words, at);
  });
}

/** «SEP: …», «SNE.- Vinculación», «STPS / SNE – …»: the head of a cell or of an item. */
function label(words: readonly Word[]): Actor[] {
  const start = words.findIndex(({ word, actor }) => actor !== undefined || /^\p{L}{2,}$/u.test(word));
  const found: Actor[] = [];
  let at = start;
  while (words[at]?.actor !== undefined) {
    found.push(...[words[at]?.actor].filter((actor) => actor !== undefined));
    at += 1;
    if (/^[/,ye]$/u.test(words[at]?.word ?? '') && words[at + 1]?.actor !== undefined) at += 1;
    else break;
  }
  const [sign, next] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
  const isAlone = sign === '.' && next === '';
  const isLabel = isAlone || sign === ':' || /^[–—-]$/u.test(sign) || (sign === '.' && /^[–—-]$/u.test(next));
  return found.length > 0 && isLabel ? found : [];
}

const GIVEN = /^(?:impartid|otorgad|brindad|ofrecid|proporcionad|coordinad|organizad)[oa]s?$/u;

/** «impartirá la SEP cursos», «los impartirá el INEA», «participará el INM en…»: the subject after the verb. */
function inverted(words: readonly Word[], verb: Verb, joins: ReadonlySet<string>): Actor[] {
  const word = words[verb.at]?.word ?? '';
  const first = ARTICLES.has(words[verb.at + 1]?.word ?? '') ? verb.at + 2 : verb.at + 1;
  const found = listFrom(words, first);
  if (found.length === 0 || verb.isPassive) return [];
  const isTaken = /^(?:encargar|ocupar)(?:á|án)$/u.test(word);
  if (verb.isReflexive && !isTaken) return [];
  const hasClitic = verb.from < verb.at && /^l[aeo]s?$/u.test(words[verb.at - 1]?.word ?? '');
  const next = words[first + 1]?.word ?? '';
  const hasObject = /^\p{L}/u.test(next) && !/^(?:de|del|en|a|al|con|por|para|y|e|que|así)$/u.test(next);
  return isTaken || hasClitic || joins.has(word) || hasObject ? found : [];
}

/** «el Sistema Nacional DIF, a quien corresponderá ejercer» */
function entrusted(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const [comma, to, ...rest] = words.slice(at + 1, at + 7).map(({ word }) => word);
    const isIt =
      comma === ',' &&
      (to === 'a' || to === 'al') &&
      rest.some((word) => /^(?:corresponde|compete)(?:rá)?$/u.test(word));
    const left = words[beforeName(words, at) - 1]?.word;
    const isTo =
      (left === 'a' || left === 'al') &&
      /^les?$/u.test(comma ?? '') &&
      /^(?:corresponde|compete)(?:rá)?$/u.test(to ?? '');
    return actor !== undefined && (isIt || isTo) ? [actor] : [];
  });
}

/** Where the sentence has no subject before its verb. */
export function agentsOf(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  return [...namesAfter(words, AGENT), ...passiveAgents(words, verbs), ...label(words), ...entrusted(words)];
}

/** What is read only where nobody else acts in the whole text. */
export function lastAgents(
  words: readonly Word[],
  verbs: readonly Verb[],
  joins: ReadonlySet<string>,
): Actor[] {
  const given = words.flatMap(({ actor }, at) => {
    const by = beforeName(words, at) - 1;
    return actor !== undefined && words[by]?.word === 'por' && GIVEN.test(words[by - 1]?.word ?? '')
      ? listFrom(words, at)
      : [];
  });
  return [...verbs.flatMap((verb) => inverted(words, verb, joins)), ...given];
}
