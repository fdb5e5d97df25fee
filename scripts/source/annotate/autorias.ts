/** Whether a text says who will do it. «El texto no lo dice» only where every sentence is surely impersonal. */
import type { Autoria } from '../../../src/model/schemas/autoria.ts';
import type { Participacion } from '../../../src/model/schemas/participacion.ts';
import { before, matchAt, overlaps, quotedTitles, spansOf, type Span } from './spans.ts';
import { isOfThing, isShareBefore } from './things.ts';
import { tokenSentences, type Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const CLITICS = words('se le les lo la los las no');
/** «los que determinará», «donde operarán»: of a thing that is spoken of, not what is announced. */
const RELATIVES = words('que quien quienes cual cuales donde como cuando');
/** «por parte de X», «a cargo de X», «corresponde a X»: somebody is named as the doer. */
const AGENTS = [
  ['por', 'parte', 'de'],
  ['por', 'conducto', 'de'],
  ['a', 'cargo', 'de'],
  ['bajo', 'la', 'responsabilidad'],
  ['bajo', 'la', 'coordinación'],
  ['bajo', 'la', 'conducción'],
  ['corresponde', 'a'],
  ['corresponderá', 'a'],
  ['compete', 'a'],
  ['responsabilidad', 'de'],
  ['previsto', 'que'],
  ['prevé', 'que'],
  ['espera', 'que'],
  [',', 'por'],
];
/** «impartidos por personal de la casa», «por especialistas» */
const DOERS = words(
  'personal especialistas instructores brigadas equipos médicos voluntarios promotores docentes autoridades organizaciones municipios consultores psicólogos abogados',
);
const FUTURE = /^\p{L}{2,}r(?:á|án)$/u;
const PARTICIPLE = /(?:[aií]d|puest|hech|vist|crit|iert|uelt|res)[oa]s?$/u;
/** «Realización de…», «Impulsar…», «Difundirla…» */
const HEADLESS =
  /(?:ar|er|ir|arla|erla|irla|arlo|erlo|irlo|arlas|erlas|irlas|arlos|erlos|irlos|arse|erse|irse|ción|sión|miento|aje|encia|ancia)$/u;
const NOUNS_OF_ACTION = words('entrega apoyo diseño firma desarrollo seguimiento fomento impulso registro');
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;

/** «• », «1. », «a) »: what numbers an item is no part of its sentence. */
function withoutItem(tokens: readonly Token[]): readonly Token[] {
  let at = 0;
  for (;;) {
    const [first, second] = [tokens[at], tokens[at + 1]];
    const isSign = first !== undefined && /^[•·*▪◦–—.)-]$/u.test(first.texto);
    const isNumber = first !== undefined && /^(?:\d{1,2}|\p{Ll})$/u.test(first.texto);
    if (isSign) at += 1;
    else if (isNumber && (second?.texto === '.' || second?.texto === ')')) at += 2;
    else return tokens.slice(at);
  }
}

/** The clitics before a verb, and the word before them. */
function beforeVerb(tokens: readonly Token[], at: number): { isReflexive: boolean; word: string } {
  let left = at - 1;
  let isReflexive = false;
  while (CLITICS.has(tokens[left]?.word ?? '')) {
    isReflexive ||= tokens[left]?.word === 'se';
    left -= 1;
  }
  return { isReflexive, word: tokens[left]?.word ?? '' };
}

/** «proyectos propuestos por clubes»: they ask for what somebody else will do. */
const ASKED = /^(?:propuest|solicitad|pedid|demandad|requerid|presentad|sugerid|formulad)[oa]s?$/u;

function namesAgent(tokens: readonly Token[]): boolean {
  const isAt = (phrase: readonly string[], at: number): boolean =>
    phrase.every((word, i) => tokens[at + i]?.word === word);
  const hasPassive = tokens.some(
    ({ word }, i) => /^ser(?:á|án)$/u.test(word) && PARTICIPLE.test(tokens[i + 1]?.word ?? ''),
  );
  return tokens.some(
    ({ word }, i) =>
      (AGENTS.some((phrase) => isAt(phrase, i)) && !isShareBefore(tokens, i)) ||
      (word === 'por' && (DOERS.has(tokens[i + 1]?.word ?? '') || DOERS.has(tokens[i + 2]?.word ?? ''))) ||
      (word === 'por' &&
        (hasPassive ||
          (PARTICIPLE.test(tokens[i - 1]?.word ?? '') && !ASKED.test(tokens[i - 1]?.word ?? '')))),
  );
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.texto ?? '');

/** «los cónsules se reunirán», «las delegaciones se coordinarán»: they do it themselves. */
const BY_THEMSELVES =
  /^(?:reunir|encargar|coordinar|comprometer|sumar|dedicar|ocupar|trasladar|dirigir|incorporar|abocar|avocar|responsabilizar|unir|adherir|vincular|desplazar|capacitar|actualizar|esforzar|mantendr)(?:á|án)$/u;
const SUBJECT = /^(?:los|las|el|la|sus|nuestros|nuestras)$/u;

/** «habrá módulos», «bastará la carta» */
const EXISTS = /^(?:habrá|bastará|bastarán)$/u;

/** A plural noun with its article stands right before the verb: «los cónsules generales se reunirán». */
function hasSubjectBefore(tokens: readonly Token[], at: number): boolean {
  const [article, noun, adjective] = tokens.slice(Math.max(0, at - 4), at - 1).map(({ word }) => word);
  const isNoun = (word: string | undefined): boolean => /^\p{L}{4,}s$/u.test(word ?? '');
  const isPair = SUBJECT.test(article ?? '') && isNoun(noun) && isNoun(adjective);
  return isPair || (SUBJECT.test(noun ?? '') && isNoun(adjective));
}

function isImpersonal(sentence: readonly Token[]): boolean {
  const tokens = withoutItem(sentence);
  const first = tokens[0]?.word ?? '';
  if (tokens.every(({ word }) => /^[^\p{L}]*$/u.test(word))) return true;
  if (namesAgent(tokens)) return false;
  let isSaid = HEADLESS.test(first) || NOUNS_OF_ACTION.has(first);
  for (const [at, { word }] of tokens.entries()) {
    const { isReflexive, word: previous } = beforeVerb(tokens, at);
    if (!FUTURE.test(word)) {
      // «se puede consultar», «se trata de»
      if (tokens[at - 1]?.word === 'se' && /^\p{Ll}/u.test(word)) isSaid = true;
      continue;
    }
    // «tarea que asumirá el Centro…»
    const isNamed = /^(?:el|la|los|las)$/u.test(tokens[at + 1]?.word ?? '') && isCapital(tokens[at + 2]);
    if (RELATIVES.has(previous) && isNamed) return false;
    if (RELATIVES.has(previous)) continue;
    if (EXISTS.test(word) || (!isReflexive && isOfThing(tokens, at))) isSaid = true;
    else if (!isReflexive || (BY_THEMSELVES.test(word) && hasSubjectBefore(tokens, at))) return false;
    isSaid = true;
  }
  return isSaid;
}

/** «Washington, D.C. los días 14 y 15»: the full stop of an abbreviation ends no sentence. */
function isRest(sentence: readonly Token[], former: readonly Token[] | undefined): boolean {
  return former?.at(-1)?.word === '.' && /^\p{Ll}/u.test(sentence[0]?.texto ?? '');
}

function saysNobody(texto: string): boolean {
  const hidden: Span[] = [...quotedTitles(texto), ...spansOf(texto, ADDRESS)];
  let next = 0;
  const isSeen = (token: Token): boolean => {
    while ((hidden[next]?.fin ?? Infinity) <= token.inicio) next += 1;
    const span = hidden[next];
    return span === undefined || !overlaps(span, token);
  };
  const all = tokenSentences(texto).map((sentence) => sentence.filter(isSeen));
  return all.every(
    (sentence, i) => isImpersonal(sentence) || (isRest(sentence, all[i - 1]) && !hasFuture(sentence)),
  );
}

const hasFuture = (sentence: readonly Token[]): boolean => sentence.some(({ word }) => FUTURE.test(word));

/** «copia a la Cámara», «plazas de cobro de CAPUFE», «con la OIT», «si la SHCP», «los 50 consulados»: who is named there does not act. */
const BESIDE = before(
  String.raw`(?:^|[^\p{L}])(?:de|con|al?|ante|en|entre|para|hacia|sobre|si|\d+)\s+(?:(?:el|la|los|las|su|sus)\s+)?|(?:^|[^\p{L}])del\s+`,
);
/** «En la SEP se expedirán…», «Se instruyó a la SEP expedir…», «…a la SEP que expida», «…a la SEP para que expida»: it may well act. */
const PLACE_OF_ACTION = before(String.raw`(?:^|[.;]\s)en\s(?:el\s|la\s)?`);
const CHARGED = before(String.raw`\sal?\s(?:(?:el|la|los|las)\s)?`);
const WITH_WHAT = /^,?\s(?:para\s)?(?:que|\p{Ll}+(?:ar|er|ir)(?:se|l[aeo]s?|les?)?)\s/u;

function mayAct(texto: string, one: Participacion): boolean {
  if (matchAt(PLACE_OF_ACTION, texto, one.inicio) !== null) return true;
  return matchAt(CHARGED, texto, one.inicio) !== null && WITH_WHAT.test(texto.slice(one.fin, one.fin + 40));
}

const LISTED = /^(?:,| (?:y|e|del?)|, (?:y|e|del?))(?: (?:el|la|los|las))? $/u;

/** A body that is named, outside of titles, where it may be the one that acts. */
function namesOneThatMayAct(texto: string, named: readonly Participacion[]): boolean {
  const titles = quotedTitles(texto);
  let isBeside = false;
  return named.some((one, at) => {
    const former = named[at - 1];
    const isListed = former !== undefined && LISTED.test(texto.slice(former.fin, one.inicio));
    isBeside = (isListed && isBeside) || (matchAt(BESIDE, texto, one.inicio) !== null && !mayAct(texto, one));
    return !isBeside && !titles.some((title) => overlaps(title, one));
  });
}

export function annotateAutoria(
  actividadId: string,
  texto: string,
  participaciones: readonly Participacion[],
): Autoria {
  const acting = participaciones.filter(({ papel }) => papel !== 'mencionada');
  const isKnown = acting.some((p) => p.papel === 'responsable' && p.dependencia_id !== undefined);
  const isNobody = acting.length === 0 && !namesOneThatMayAct(texto, participaciones) && saysNobody(texto);
  const responsable = isKnown ? 'identificada' : isNobody ? 'texto-no-lo-dice' : 'sin-identificar';
  return { actividad_id: actividadId, responsable };
}
