/** The words that subject an actividad to budget, funding, authorisation, an agreement or another event. */
import type { Condicion } from '../../../src/model/schemas/condicion.ts';
import type { Condiciones } from './compiled-tables.ts';
import {
  before,
  everyMatch,
  matchAt,
  quoteOf,
  WORD_END,
  WORD_START,
  wordBefore,
  type Quote,
} from './spans.ts';

export interface Conditions {
  turn: RegExp;
  money: RegExp;
  event: RegExp;
  margin: RegExp;
  noun: RegExp;
  subjection: RegExp;
  needsObject: RegExp;
  ofACase: RegExp;
  /** «previa autorización de los padres» */
  givenByOne: RegExp;
  papers: RegExp;
  asks: RegExp;
  governs: ReadonlySet<string>;
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const ARTICLE = String.raw`(?:(?:la|las|los|el|lo|sus?|una?)\s)?`;
/** «si el solicitante…», «cuando alguna de las personas…»: what is done with each case is no condition of the action. */
const DETERMINERS = String.raw`^(?:\s|,)*(?:(?:se|lo|no|el|la|los|las|una?|y|cada|alg[uú]n|alguna|de|dich[oa]s?|est[eao]s?|sus?|sean?|propi[oa]s?)\s)*`;

export function compileConditions(table: Condiciones): Conditions {
  const infinitives = any([...table.infinitivos, ...table.infinitivos_con_objeto]);
  const turns = {
    basta: any(table.bastan),
    infinitivo: `(?:en caso de|de)(?: no)?(?= ${infinitives})`,
    nombre: any(table.piden_nombre),
    objeto: any(table.piden_objeto),
    limite: any(table.limites),
  };
  const groups = Object.entries(turns).map(([kind, words]) => `(?<${kind}>${words})`);
  const inside = (words: readonly string[]): RegExp => new RegExp(`${WORD_START}${any(words)}`, 'iu');
  const first = (words: readonly string[]): RegExp => new RegExp(`^\\s*${ARTICLE}${any(words)}`, 'iu');
  return {
    turn: new RegExp(`${WORD_START}(?:${groups.join('|')})${WORD_END}`, 'giu'),
    money: inside(table.dinero),
    event: inside([...table.permisos, ...table.acuerdos, ...table.poderes, ...table.circunstancias]),
    margin: first(table.margenes),
    noun: first(table.nombres),
    subjection: first(table.sujeciones),
    needsObject: new RegExp(`^\\s*${any(table.infinitivos_con_objeto)}`, 'iu'),
    ofACase: new RegExp(`${DETERMINERS}${any(table.por_caso)}`, 'iu'),
    givenByOne: new RegExp(String.raw`\sdel?\s(?:(?:la|las|los|sus?)\s)?${any(table.por_caso)}`, 'iu'),
    papers: inside(table.papeles),
    asks: new RegExp(`^${any(table.preguntan)}`, 'u'),
    governs: new Set(table.no_son_condicion_tras),
  };
}

/** Up to the next pause; the dot of «H. Cámara» and the comma of «1,500» are none, and an aside right after the turn is passed over. */
const REST = /^(?:,[^.,;()]{1,60},)?(?:[^.,;()]|[.,](?=\d)|(?<=(?<!\p{L})\p{Lu})\.)*/u;
const PAUSE_BEFORE = /(?<=^|[.,;:(—–•-]\s*)/uy;
const YEAR = /(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u;
const CLOSES = /^(?:[.;)]|$)/u;

interface Turn extends Quote {
  kind: string;
  /** What follows, up to the next pause. */
  rest: string;
}

function isInfinitive(texto: string, { inicio, cita, rest }: Turn, table: Conditions): boolean {
  const isOpening = /^en/iu.test(cita) || matchAt(PAUSE_BEFORE, texto, inicio) !== null;
  if (!isOpening && table.governs.has(wordBefore(texto, inicio) ?? '')) return false;
  return !table.needsObject.test(rest) || table.money.test(rest) || table.event.test(rest);
}

/** «, siempre que los empleadores confirmen su demanda.»: at the end it is a condition of what was announced. */
function isLast(texto: string, { inicio, fin, cita, rest }: Turn): boolean {
  if (!/^siempre que$/iu.test(cita)) return false;
  return (
    inicio > 0 && matchAt(PAUSE_BEFORE, texto, inicio) !== null && CLOSES.test(texto.slice(fin + rest.length))
  );
}

function hasObject(texto: string, turn: Turn, table: Conditions): boolean {
  const { cita, rest, inicio } = turn;
  const word = wordBefore(texto, inicio) ?? '';
  if (/^si$/iu.test(cita) && table.asks.test(word)) return false;
  if (/^pendiente/iu.test(cita) && /^(?:solicitud|trámite|caso|expediente|asunto)/u.test(word)) return false;
  return (
    table.money.test(rest) ||
    (table.event.test(rest) && !table.papers.test(rest)) ||
    (/sujet/iu.test(cita) && table.subjection.test(rest)) ||
    isLast(texto, turn)
  );
}

/** «no se condiciona a ampliación alguna», «sin estar sujeto a…» */
const DENIED = before(
  String.raw`(?<!\p{L})(?:no|sin|nunca|tampoco)\s(?:(?:se|está|están|estar|estará|estarán|queda|quedan|quedar|quedará|quedarán)\s)*`,
);

/** «una bolsa que podrá ampliarse si Hacienda autoriza más»: of the bag, where the sentence announces something else. */
const RELATIVE =
  /(?<!\p{L}|lo\s|cifra\s|acción\s|tarea\s)(?:que|cual|cuales|misma|mismo)\s(?:(?:se|le|les|lo|la|los|las|no|también)\s)*\p{L}{2,}r(?:á|án)(?!\p{L})[^.,;:()]*$/u;
const MAIN =
  /(?<!(?:que|cual|cuales)\s(?:se\s|no\s)?)(?<!\p{L})(?!(?:será|serán)\s)\p{L}{2,}r(?:á|án)(?!\p{L})/u;

function isOfARelative(texto: string, { inicio }: Turn): boolean {
  const sentence =
    texto
      .slice(0, inicio)
      .split(/[.;]\s/u)
      .at(-1) ?? '';
  const relative = RELATIVE.exec(sentence);
  return relative !== null && MAIN.test(sentence.slice(0, relative.index));
}

/** «en tanto que la SEP publicará doce boletines»: only what is not yet sure is a condition. */
const MEANWHILE = /^en tanto/iu;
const FUTURE = /\p{L}r(?:á|án)(?!\p{L})/u;

function isCondition(texto: string, turn: Turn, table: Conditions): boolean {
  const { kind, rest, cita } = turn;
  if (MEANWHILE.test(cita) && FUTURE.test(rest)) return false;
  if (isOfARelative(texto, turn) || matchAt(DENIED, texto, turn.inicio) !== null) return false;
  if (kind === 'limite') return table.margin.test(rest);
  if (table.ofACase.test(rest) || (table.papers.test(rest) && !table.money.test(rest))) return false;
  if (kind === 'basta') return true;
  if (kind === 'infinitivo') return isInfinitive(texto, turn, table);
  if (kind === 'objeto') return hasObject(texto, turn, table);
  if (table.givenByOne.test(rest)) return false;
  return table.noun.test(rest) && (!YEAR.test(rest) || /^previ/iu.test(cita));
}

export function annotateCondiciones(actividadId: string, texto: string, table: Conditions): Condicion[] {
  for (const match of everyMatch(texto, table.turn)) {
    const end = match.index + match[0].length;
    const groups: Record<string, string | undefined> = match.groups ?? {};
    const kind = Object.entries(groups).find(([, words]) => words !== undefined)?.[0] ?? '';
    const rest = REST.exec(texto.slice(end))?.[0] ?? '';
    if (!isCondition(texto, { kind, rest, ...quoteOf(texto, match.index, end) }, table)) continue;
    const cita = texto.slice(match.index, end + rest.length).trimEnd();
    const fin = match.index + cita.length;
    return [
      { actividad_id: actividadId, condicionada: true, condicion_cita: cita, inicio: match.index, fin },
    ];
  }
  return [];
}
