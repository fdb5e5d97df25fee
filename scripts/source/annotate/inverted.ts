/** Who acts by a subject after the verb, read only where nobody else acts in the whole text: «impartirá la SEP cursos». */
import type { Actor } from './actors.ts';
import type { Word } from './clauses.ts';
import { beforeName, listFrom } from './lists.ts';
import { ARTICLES } from './subjects.ts';
import type { Verb } from './verbs.ts';

const GIVEN =
  /^(?:impartid|otorgad|brindad|ofrecid|proporcionad|coordinad|organizad|operad|ejecutad|desarrollad|instrumentad|conducid|encabezad|realizad|convocad)[oa]s?$/u;
/** «Continuará la SECTUR con…»: no object follows. */
const GOES_ON = /^(?:continuar|seguir|proseguir|coadyuvar|contribuir|proceder|avanzar|insistir)(?:á|án)$/u;
const GERUND = /ndo(?:se|l[aeo]s?|les?)?$/u;

/** «Participarán en el operativo la SEDENA y la SEMAR»: a name with its article right after a noun is no object. */
function placeOfSubject(words: readonly Word[], from: number, joins: boolean): number {
  const next = ARTICLES.has(words[from]?.word ?? '') ? from + 1 : from;
  if (words[next]?.actor !== undefined) return next;
  // «Elaborarán el estudio la UNAM y el CIDE»
  const most = joins ? 10 : 6;
  for (let at = from; at < Math.min(from + most, words.length); at += 1) {
    if (/^(?:[,;:]|que|y|e)$/u.test(words[at]?.word ?? '')) return next;
    if (words[at]?.actor === undefined) continue;
    const noun = words[at - 2]?.word ?? '';
    const isFree = /^(?:el|la|los|las)$/u.test(words[at - 1]?.word ?? '') && /^\p{L}{4,}$/u.test(noun);
    return isFree ? at : next;
  }
  return next;
}

/** Of these an institution may be the object: «Fortalecerá la Procuraduría, …». */
const DONE_TO_A_BODY =
  /^(?:fortalec|reforz|ampli|moderniz|reform|equip|consolid|cre|estable|instal|abr|constru|remodel|rehabilit|evalu|supervis|inspeccion|visit|audit|reestructur|integr|promov|impuls|hab|quedar|conform|constitu|mejor|reactiv|pon|incorpor|apoy|acompañ|involucr|convoc|invit|benefici|ser|estar)/u;
const PREPOSITION =
  /^(?:a|ante|bajo|con|de|del|desde|durante|en|entre|para|por|sin|tras|mediante|y|e|que|así|como|se|lo|la|los|las)$/u;

/** «cápsulas», «la elaboración del atlas» */
function isObjectAt(words: readonly Word[], at: number): boolean {
  const from = /^(?:la|el|los|las|una?)$/u.test(words[at]?.word ?? '') ? at + 1 : at;
  const { word = '', actor } = words[from] ?? {};
  return actor === undefined && /^\p{L}{3,}$|^\d/u.test(word) && !PREPOSITION.test(word);
}

/** «Protegerá la Profeco a los usuarios», «Transmitirá el IMER, en sus emisoras, cápsulas»: the verb first, its object further on. */
function opensWith(words: readonly Word[], verb: Verb, last: number): boolean {
  const word = words[verb.at]?.word ?? '';
  const opening = words[0]?.word ?? '';
  const isFirst = verb.from === 0 || (words[verb.from - 1]?.word === ',' && PREPOSITION.test(opening));
  if (!isFirst || DONE_TO_A_BODY.test(word)) return false;
  const [next, then] = [words[last + 1]?.word, words[last + 2]?.word ?? ''];
  if (next === 'a') return /^(?:los|las|quienes|personas|cada|familias)$/u.test(then);
  if (next !== ',' || !PREPOSITION.test(then)) return false;
  return words.some((one, at) => at > last + 2 && one.word === ',' && isObjectAt(words, at + 1));
}

/** «Seis puntos operará el INM»: the verb does not agree with the plural before it, which is its object. */
function isFronted(words: readonly Word[], verb: Verb): boolean {
  const [noun, word] = [words[verb.from - 1]?.word ?? '', words[verb.at]?.word ?? ''];
  const isPlural =
    /^\p{L}{3,}s$/u.test(noun) && !/^(?:\p{L}*mos|entonces|además|mientras|después)$/u.test(noun);
  return isPlural && verb.from === verb.at && word.endsWith('rá') && !DONE_TO_A_BODY.test(word);
}

/** «impartirá la SEP cursos», «los impartirá el INEA», «participará el INM en…»: the subject after the verb. */
function inverted(words: readonly Word[], verb: Verb, joins: ReadonlySet<string>): Actor[] {
  const word = words[verb.at]?.word ?? '';
  // «Seguirá trabajando la SEP en…»
  const isCharge = /^har(?:á|án)$/u.test(word) && words[verb.at + 1]?.word === 'cargo';
  const last = isCharge || GERUND.test(words[verb.at + 1]?.word ?? '') ? verb.at + 1 : verb.at;
  const first = placeOfSubject(words, last + 1, joins.has(word));
  const found = listFrom(words, first);
  if (found.length === 0 || verb.isPassive) return [];
  const isTaken = isCharge || /^(?:encargar|ocupar)(?:á|án)$/u.test(word);
  if (verb.isReflexive && !isTaken) return [];
  const hasClitic = verb.from < verb.at && /^l[aeo]s?$/u.test(words[verb.at - 1]?.word ?? '');
  const next = words[first + 1]?.word ?? '';
  const hasObject = /^\p{L}/u.test(next) && !/^(?:de|del|en|a|al|con|por|para|y|e|que|así)$/u.test(next);
  const goesOn = GOES_ON.test(word) || last > verb.at || first > last + 2;
  const isOpening = found.length === 1 && (opensWith(words, verb, first) || isFronted(words, verb));
  return isTaken || isOpening || hasClitic || goesOn || joins.has(word) || hasObject ? found : [];
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
