/** «esta Secretaría», «dicho Instituto», «dichas representaciones», «éste»: words that stand for a name, and for which one. */
import type { Actor } from './named.ts';
import type { DependenciaRow } from './compiled-tables.ts';
import type { Token } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** «la Institución» may be any of those that were named. */
const VAGUE = set(
  'institución dependencia entidad organismo unidad dirección servicio sistema fondo instancia',
);
const LINKS = set('de del para a contra sobre sin al');
const ADJECTIVES = /^(?:nacional|general|federal|foráneas|federales|estatales|regionales|consulares)$/u;
const OF_THIS = /^est[ae]$/u;
const OF_THAT = /^(?:dich[ao]|es[ae]|aquel|aquella)$/u;
const OF_THOSE = /^(?:dich[ao]s|es[ao]s|est[ao]s)$/u;
const OFFICES = set('representaciones consulados embajadas sedes oficinas');
const PRONOUN = /^(?:éste|ésta|éstos|éstas|este último|esta última)$/u;
/** «Ésta impartirá», «éste, a su vez, difundirá» */
const ACTS = /^(?:\p{L}{2,}(?:rá|rán)|también|además|,|les?|los|las|se)$/u;

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.texto ?? '');

function pronounLength(tokens: readonly Token[], at: number): number {
  const [first, second, third] = tokens.slice(at, at + 3).map(({ word }) => word);
  if (/^[ée]st[ea]$/u.test(first ?? '') && /^últim[oa]$/u.test(second ?? ''))
    return ACTS.test(third ?? '') ? 2 : 0;
  return /^ést[eao]s?$/u.test(first ?? '') && ACTS.test(second ?? '') ? 1 : 0;
}

/** «esta Secretaría», «la Secretaría, a través de…»: the report's own, or the one that was named before. */
function isNoun(tokens: readonly Token[], at: number, own: ReadonlySet<string>): boolean {
  const [first, noun, next] = tokens.slice(at, at + 3);
  if (OF_THOSE.test(first?.word ?? '') && OFFICES.has(noun?.word ?? '')) return true;
  if (!own.has(noun?.word ?? '')) return false;
  if (OF_THIS.test(first?.word ?? '') || OF_THAT.test(first?.word ?? '')) return true;
  if (VAGUE.has(noun?.word ?? '')) return false;
  return (
    /^(?:el|la)$/u.test(first?.word ?? '') &&
    isCapital(noun) &&
    !isCapital(next) &&
    !LINKS.has(next?.word ?? '')
  );
}

const PARTS =
  /^(?:delegaciones|subdelegaciones|representaciones|oficinas|unidades|direcciones|áreas|centros|módulos|planteles|hospitales|consulados)$/u;

/** «a través de sus delegaciones federales»: offices of the one that acts. */
function partsLength(tokens: readonly Token[], at: number): number {
  const [own, noun, adjective] = tokens.slice(at, at + 3).map(({ word }) => word);
  if (own !== 'sus' || !PARTS.test(noun ?? '')) return 0;
  const [third, second, first] = [tokens[at - 1]?.word, tokens[at - 2]?.word, tokens[at - 3]?.word];
  const isThrough =
    third === 'mediante' ||
    (third === 'de' &&
      (/^(?:conducto|medio|intermedio)$/u.test(second ?? '') || (second === 'través' && first === 'a')));
  if (!isThrough) return 0;
  return /^\p{Ll}{4,}(?:es|as|os)$/u.test(adjective ?? '') ? 3 : 2;
}

export const standsFor = (tokens: readonly Token[], at: number, own: ReadonlySet<string>): boolean =>
  pronounLength(tokens, at) > 0 || partsLength(tokens, at) > 0 || isNoun(tokens, at, own);

/** «esta Comisión Nacional» */
export function ownEnd(tokens: readonly Token[], at: number, own: ReadonlySet<string>): number {
  const length = pronounLength(tokens, at) || partsLength(tokens, at);
  if (length > 0) return at + length;
  if (!isNoun(tokens, at, own)) return at + 1;
  return ADJECTIVES.test(tokens[at + 2]?.word ?? '') ? at + 3 : at + 2;
}

const BESIDE = /^(?: \([^()]*\))?[.,;:]?\s+(?:y |donde |pero )?$/u;
const OWN =
  /^(?:est[ae]|el|la|dich[ao]s?|es[ae]s?|esos|est[ao]s|aquel|aquella)\s+(?=\p{L}+(?: (?:nacional|general|federal|foráneas|federales|estatales|regionales|consulares))?$)/iu;

export const isPronoun = (cita: string): boolean => PRONOUN.test(cita.toLowerCase());

/** The report's own ministry or institution. */
function ownOf(
  noun: string,
  ramo: string | undefined,
  rows: readonly DependenciaRow[],
): DependenciaRow | undefined {
  const same = rows.find(({ nombre }) => nombre.toLowerCase() === ramo?.toLowerCase());
  if (same?.nombre.toLowerCase().startsWith(noun) === true) return same;
  if (!/^(?:secretaría|dependencia|cancillería|institución)$/u.test(noun)) return undefined;
  const own = ['de', 'del', 'de la'].map((link) => `secretaría ${link} ${ramo ?? '?'}`.toLowerCase());
  return rows.find(({ nombre }) => own.includes(nombre.toLowerCase()));
}

/** «esta Secretaría» is the one that was named before by that word, or the one of the report's ramo. */
export function resolve(
  texto: string,
  actor: Actor,
  before: readonly Actor[],
  ramo: string | undefined,
  rows: readonly DependenciaRow[],
): Actor {
  if (actor.dependencia_id !== undefined) return actor;
  // «Se firmará con el INEA; éste impartirá…»: with another noun between them it may be that one.
  const nearest = before.at(-1);
  if (isPronoun(actor.cita))
    return nearest !== undefined && BESIDE.test(texto.slice(nearest.fin, actor.inicio)) ? nearest : actor;
  if (!OWN.test(actor.cita)) return actor;
  const noun = actor.cita.replace(OWN, '').toLowerCase();
  const nameOf = (id: string | undefined): string =>
    rows.find((row) => row.id === id)?.nombre.toLowerCase() ?? '';
  const isOffices = OFFICES.has(noun.split(' ')[0] ?? '');
  const named = before.findLast((one) =>
    isOffices
      ? one.dependencia_id === 'red-consular'
      : `${one.cita} ${nameOf(one.dependencia_id)}`.toLowerCase().includes(noun),
  );
  const isThat = /^(?:dich|es[ae]|aquel)/iu.test(actor.cita);
  if (named?.dependencia_id !== undefined) return { ...actor, dependencia_id: named.dependencia_id };
  // «Dicha Dirección General»: the same that the table lacks.
  if (named !== undefined && isThat && !OWN.test(named.cita)) return named;
  const last = isThat && VAGUE.has(noun) ? before.at(-1) : undefined;
  if (last?.dependencia_id !== undefined) return { ...actor, dependencia_id: last.dependencia_id };
  const own = ownOf(noun, ramo, rows);
  return own === undefined ? actor : { ...actor, dependencia_id: own.id };
}
