/** Who acts by a subject after the verb: «impartirá la SEP cursos», read only where nobody else acts in the whole text, and turns that leave no doubt, read always. */
import type { Actor } from './named.ts';
import { attends } from './attending.ts';
import type { Word } from './clauses.ts';
import { beforeName, listFrom } from './lists.ts';
import { ARTICLES } from './subjects.ts';
import type { Verb } from './verbs.ts';

const GIVEN =
  /^(?:impartid|otorgad|brindad|ofrecid|proporcionad|coordinad|organizad|operad|ejecutad|desarrollad|instrumentad|conducid|encabezad|realizad|convocad)[oa]s?$/u;
/** «Continuará la SECTUR con…»: no object follows. */
const GOES_ON = /^(?:continuar|seguir|proseguir|coadyuvar|contribuir|proceder|avanzar|insistir)(?:á|án)$/u;
const GERUND = /ndo(?:se|l[aeo]s?|les?)?$/u;

/** Of what follows one of these the verb has no subject. */
const GOVERNS =
  /^(?:a|al|ante|bajo|con|contra|de|del|desde|durante|en|entre|excepto|frente|hacia|hasta|junto|conforme|mediante|para|por|respecto|salvo|según|sin|sobre|tras|vía|como|cual)$/u;

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
    // «Gestionará ante la STPS»
    if (GOVERNS.test(noun)) return next;
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
  if (verb.isPassive) return [];
  if (found.length === 0) return joins.has(word) ? afterOthers(words, last + 1) : [];
  const isTaken = isCharge || /^(?:encargar|ocupar)(?:á|án)$/u.test(word);
  if (verb.isReflexive && !isTaken) return [];
  const hasClitic = verb.from < verb.at && /^l[aeo]s?$/u.test(words[verb.at - 1]?.word ?? '');
  const next = words[first + 1]?.word ?? '';
  const hasObject = /^\p{L}/u.test(next) && !/^(?:de|del|en|a|al|con|por|para|y|e|que|así)$/u.test(next);
  const goesOn = GOES_ON.test(word) || last > verb.at || first > last + 2;
  const isOpening = found.length === 1 && (opensWith(words, verb, first) || isFronted(words, verb));
  return isTaken || isOpening || hasClitic || goesOn || joins.has(word) || hasObject ? found : [];
}

const RIGHT_OF_A_SUBJECT = /^(?:[.;,]|y|e|a|al|ante|con|de|del|desde|durante|en|mediante|para|por|según)$/u;
const NO_NOUN = /^(?:\p{L}{2,}r(?:á|án)|se|que|no|a|al|con|en|para|por)$/u;

/** «las universidades tecnológicas y el IPN»: who the first are no table says, the others are known. */
function afterOthers(words: readonly Word[], from: number): Actor[] {
  if (!/^(?:los|las)$/u.test(words[from]?.word ?? '')) return [];
  for (let at = from + 1; at < Math.min(from + 9, words.length); at += 1) {
    const { word = '', actor } = words[at] ?? {};
    if (actor !== undefined || NO_NOUN.test(word) || /^[^\p{L},]/u.test(word)) return [];
    if (!/^[ye,]$/u.test(word)) continue;
    const first = ARTICLES.has(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
    const found = listFrom(words, first);
    if (found.length === 0) continue;
    const end = words.findIndex((one) => one.actor === found.at(-1)) + 1;
    return RIGHT_OF_A_SUBJECT.test(words[end]?.word ?? '.') ? found : [];
  }
  return [];
}

/** «De los traslados se hará cargo el INM», «de ello responderá la SCT» */
function isTakenOver(words: readonly Word[], verb: Verb): boolean {
  const word = words[verb.at]?.word ?? '';
  if (verb.isReflexive)
    return (
      /^(?:encargar|ocupar)(?:á|án)$/u.test(word) ||
      (/^har(?:á|án)$/u.test(word) && words[verb.at + 1]?.word === 'cargo')
    );
  if (!/^responder(?:á|án)$/u.test(word)) return false;
  const start = words.findLastIndex((one, at) => at < verb.from && /^[;,.]$/u.test(one.word)) + 1;
  return /^del?$/u.test(words[start]?.word ?? '');
}

/** Where the turn of the sentence leaves no doubt: «la difusión la hará el IPN», «de ello se encargará el INM». */
export function surelyAfter(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  return verbs.flatMap((verb) => {
    const isTaken = isTakenOver(words, verb);
    const clitic = verb.from < verb.at ? (words[verb.at - 1]?.word ?? '') : '';
    const isObject = !verb.isReflexive && !verb.isPassive && /^l[ao]s?$/u.test(clitic);
    if (!isTaken && !isObject) return [];
    const from = words[verb.at + 1]?.word === 'cargo' ? verb.at + 2 : verb.at + 1;
    const isPlural = (words[verb.at]?.word ?? '').endsWith('rán');
    const first = isTaken
      ? placeOfSubject(words, from, false)
      : ARTICLES.has(words[from]?.word ?? '')
        ? from + 1
        : from;
    const found = listFrom(words, first);
    return found.length > 0 || !isPlural ? found : afterOthers(words, from);
  });
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
  const deeds = verbs.filter((verb) => !attends(words, verb));
  return [...deeds.flatMap((verb) => inverted(words, verb, joins)), ...given];
}
