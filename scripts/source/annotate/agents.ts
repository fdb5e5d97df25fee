/** Who acts by other words than as a subject before the verb: «por parte de X», «corresponde a X», «X: …», «impartirá la X cursos». */
import type { Actor } from './actors.ts';
import type { Word } from './clauses.ts';
import { ARTICLES } from './subjects.ts';
import { AGENT, THROUGH_PHRASES, TOPIC } from './phrases.ts';
import { PARTICIPLE, type Verb } from './verbs.ts';

export const THROUGH = THROUGH_PHRASES;
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
  const start = words.findIndex(
    ({ word, actor }) => actor !== undefined || (/^\p{L}{2,}$/u.test(word) && !ARTICLES.has(word)),
  );
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
  const isAside = sign === ')' && words[start - 1]?.word === '(';
  const isLabel =
    isAlone || isAside || sign === ':' || /^[–—-]$/u.test(sign) || (sign === '.' && /^[–—-]$/u.test(next));
  return found.length > 0 && isLabel ? found : [];
}

const GIVEN =
  /^(?:impartid|otorgad|brindad|ofrecid|proporcionad|coordinad|organizad|operad|ejecutad|desarrollad|instrumentad|conducid|encabezad|realizad|convocad)[oa]s?$/u;
/** «Continuará la SECTUR con…»: no object follows. */
const GOES_ON = /^(?:continuar|seguir|proseguir|coadyuvar|contribuir|proceder|avanzar|insistir)(?:á|án)$/u;
const GERUND = /ndo(?:se|l[aeo]s?|les?)?$/u;

/** «impartirá la SEP cursos», «los impartirá el INEA», «participará el INM en…»: the subject after the verb. */
function inverted(words: readonly Word[], verb: Verb, joins: ReadonlySet<string>): Actor[] {
  const word = words[verb.at]?.word ?? '';
  // «Seguirá trabajando la SEP en…»
  const last = GERUND.test(words[verb.at + 1]?.word ?? '') ? verb.at + 1 : verb.at;
  const first = placeOfSubject(words, last + 1, joins.has(word));
  const found = listFrom(words, first);
  if (found.length === 0 || verb.isPassive) return [];
  const isTaken = /^(?:encargar|ocupar)(?:á|án)$/u.test(word);
  if (verb.isReflexive && !isTaken) return [];
  const hasClitic = verb.from < verb.at && /^l[aeo]s?$/u.test(words[verb.at - 1]?.word ?? '');
  const next = words[first + 1]?.word ?? '';
  const hasObject = /^\p{L}/u.test(next) && !/^(?:de|del|en|a|al|con|por|para|y|e|que|así)$/u.test(next);
  const goesOn = GOES_ON.test(word) || last > verb.at;
  return isTaken || hasClitic || goesOn || joins.has(word) || hasObject ? found : [];
}

/** «Participarán en el operativo la SEDENA y la SEMAR»: a name with its article right after a noun is no object. */
function placeOfSubject(words: readonly Word[], from: number, joins: boolean): number {
  const next = ARTICLES.has(words[from]?.word ?? '') ? from + 1 : from;
  if (words[next]?.actor !== undefined || !joins) return next;
  for (let at = from; at < Math.min(from + 10, words.length); at += 1) {
    if (words[at]?.actor === undefined) continue;
    const noun = words[at - 2]?.word ?? '';
    const isFree = /^(?:el|la|los|las)$/u.test(words[at - 1]?.word ?? '') && /^\p{L}{4,}$/u.test(noun);
    return isFree ? at : next;
  }
  return next;
}

const IT_IS = /^(?:es|son|será|serán)$/u;
/** «el encargado», «la dependencia responsable», «quien» */
const IN_CHARGE = /^(?:encargad[oa]s?|responsables?|quien|quienes|ejecutor[ae]?s?|coordinador[ae]?s?)$/u;

/** «La dependencia encargada será el IMSS», «Será el INALI el encargado de…», «La UPM es la responsable de…» */
function inCharge(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    if (actor === undefined) return [];
    const list = listFrom(words, at);
    const isAfter = IT_IS.test(words[beforeName(words, at) - 1]?.word ?? '');
    const left = words.slice(Math.max(0, beforeName(words, at) - 5), beforeName(words, at));
    const right = words.slice(at + 1, at + 5 + 3 * (list.length - 1)).map(({ word }) => word);
    const isNamed = isAfter && left.some(({ word }) => IN_CHARGE.test(word));
    const isChosen =
      isAfter &&
      (right.some((word) => IN_CHARGE.test(word)) ||
        /(?:^| )(?:el|la|los|las) que /u.test(`${right.join(' ')} `));
    const isSaid =
      IT_IS.test(right[0] ?? '') && right.some((word) => IN_CHARGE.test(word)) && isSubjectPlace(words, at);
    return isNamed || isChosen || isSaid ? list : [];
  });
}

const isSubjectPlace = (words: readonly Word[], at: number): boolean => {
  const left = words[beforeName(words, at) - 1]?.word;
  return left === undefined || /^[,;:]$/u.test(left);
};

/** «En cuanto al INEA, se atenderá…», «Acciones del INM: capacitar…» */
function topics(words: readonly Word[]): Actor[] {
  const at = words.findIndex(({ actor }) => actor !== undefined);
  const list = at < 0 ? [] : listFrom(words, at);
  if (list.length === 0) return [];
  const end = beforeName(words, at);
  const phrase = TOPIC.find((one) => endsWith(words, end, one) && end - one.length <= 2);
  if (phrase === undefined) return [];
  const next = words[at + 1]?.word;
  const isHead = next === ',' || next === ':' || (phrase[0] === 'desde' && next === 'se');
  return list.length > 1 || isHead ? list : [];
}

/** «Elaboración, por la UPM, de un anuario»: with no verb, who follows «por» acts. */
function nominalAgents(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const head = words.find(({ word }) => /^\p{L}{2,}$/u.test(word))?.word ?? '';
  if (verbs.length > 0 || !/(?:ción|sión|miento|aje|encia|ancia|entrega|apoyo|diseño|firma)$/u.test(head))
    return [];
  return words.flatMap(({ actor }, at) => {
    const by = beforeName(words, at) - 1;
    const left = words[by - 1]?.word ?? '';
    const isHeads = left === head || left === ',';
    return actor !== undefined && words[by]?.word === 'por' && isHeads ? listFrom(words, at) : [];
  });
}

const INFINITIVE = /(?:ar|er|ir)(?:se|l[aeo]s?|les?)?$/u;

/** «Corresponde al RAN expedir constancias, y a la Procuraduría Agraria asesorarlos» */
function alsoEntrusted(words: readonly Word[]): Actor[] {
  const first = words.findIndex(({ word }) => /^(?:corresponde|compete|toca|incumbe)(?:rá)?$/u.test(word));
  if (first < 0) return [];
  return words.flatMap(({ actor }, at) => {
    const to = beforeName(words, at) - 1;
    const isTo = /^al?$/u.test(words[to]?.word ?? '') && /^(?:y|[,;])$/u.test(words[to - 1]?.word ?? '');
    return actor !== undefined && at > first && isTo && INFINITIVE.test(words[at + 1]?.word ?? '')
      ? [actor]
      : [];
  });
}

/** «el INAPAM entregará credenciales; y el CONADIS, sillas de ruedas»: the verb is that of the former. */
function gapped(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const last = verbs.at(-1);
  if (last === undefined || last.isReflexive || last.isPassive) return [];
  const at = words.findLastIndex(({ actor }) => actor !== undefined);
  const actor = words[at]?.actor;
  const start = beforeName(words, at);
  const isNew = words[start - 1]?.word === 'y' && /^[,;]$/u.test(words[start - 2]?.word ?? '');
  const [comma, noun] = [words[at + 1]?.word, words[at + 2]?.word ?? ''];
  const isObject =
    /^\p{L}{3,}$|^\d/u.test(noun) && !/^(?:en|con|por|para|así|entre|que|quien|como)$/u.test(noun);
  return actor !== undefined && at > last.at && isNew && comma === ',' && isObject ? [actor] : [];
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
      ((/^les?$/u.test(comma ?? '') && /^(?:corresponde|compete|toca)(?:rá)?$/u.test(to ?? '')) ||
        (beforeName(words, at) <= 2 && /^(?:corresponde|compete|toca)(?:rá)?$/u.test(comma ?? '')));
    return actor !== undefined && (isIt || isTo) ? [actor] : [];
  });
}

const EXPECTED = /^(?:previsto|prevé|prevén|espera|plantea|propone|contempla|busca|estima|pretende|planea)$/u;

/** «Se espera que, durante el segundo semestre, la SEP concluya…» */
function expected(words: readonly Word[]): Actor[] {
  const at = words.findIndex(
    ({ word }, i) => word === 'que' && words[i + 1]?.word === ',' && EXPECTED.test(words[i - 1]?.word ?? ''),
  );
  if (at < 0) return [];
  const comma = words.findIndex(({ word }, i) => i > at + 1 && word === ',');
  const first = ARTICLES.has(words[comma + 1]?.word ?? '') ? comma + 2 : comma + 1;
  return comma < 0 ? [] : listFrom(words, first);
}

/** Where the sentence has no subject before its verb. */
export function agentsOf(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  return [
    ...namesAfter(words, AGENT),
    ...passiveAgents(words, verbs),
    ...label(words),
    ...topics(words),
    ...inCharge(words),
    ...expected(words),
    ...nominalAgents(words, verbs),
    ...entrusted(words),
    ...alsoEntrusted(words),
    ...gapped(words, verbs),
  ];
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
