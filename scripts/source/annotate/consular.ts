/** Embassies and consulates of Mexico: each has a name of its own («Consulado de México en Tucson»), and all are one kind. */
import type { NameMention } from './named.ts';
import { quoteOf } from './spans.ts';
import { tokensOf, type Token } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const ONE = set('consulado embajada');
const MANY = set('consulados embajadas');
const OFFICES = set('oficina oficinas representación representaciones sección secciones red');
const CONSULAR = set('consular consulares diplomática diplomáticas');
const KINDS = set('general generales honorario honorarios honorarias móvil móviles');
const ARTICLES = set('el la los las');
const PLURAL = set('los las nuestros nuestras sus diversos');
const ANDS = set('y e');
const MEXICAN = /^mexican[oa]s?$/u;
/** «consulados centroamericanos», «embajadas acreditadas en México»: of others. */
const OTHERS =
  /^(?:acreditad|extranjer|centroamerican|guatemaltec|hondureñ|salvadoreñ|nicaragü|estadounidens|cuban|american|haitian|respectiv|correspondient)/u;

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.texto ?? '');

/** «en Chicago, Houston y Atlanta», «en los Estados Unidos de América» */
function placesEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word !== 'en') return at;
  let next = ARTICLES.has(tokens[at + 1]?.word ?? '') && !isCapital(tokens[at + 1]) ? at + 2 : at + 1;
  if (!isCapital(tokens[next])) return at;
  for (;;) {
    while (isCapital(tokens[next])) next += 1;
    const isOf = tokens[next]?.word === 'de' && isCapital(tokens[next + 1]);
    const isLast = tokens[next]?.word === 'y' && isPlace(tokens, next + 1);
    const isList = tokens[next]?.texto === ',' && isPlace(tokens, next + 1) && endsInAnd(tokens, next + 1);
    if (!isOf && !isLast && !isList) return next;
    next += 1;
  }
}

/** A place, and no acronym: «en Houston y la SRE». */
const isPlace = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at]) && !/^[\p{Lu}\p{N}]{2,}$/u.test(tokens[at]?.texto ?? '');

/** «, Houston y Atlanta»: the comma is of a list of places, whose end is near. */
function endsInAnd(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 12; next += 1) {
    const token = tokens[next];
    if (token?.word === 'y') return isPlace(tokens, next + 1);
    if (token === undefined || (!isCapital(token) && token.texto !== ',')) return false;
  }
  return false;
}

function officeEnd(tokens: readonly Token[], at: number): number | undefined {
  const [token, second] = [tokens[at], tokens[at + 1]];
  const word = token?.word ?? '';
  const isOffice = OFFICES.has(word) && CONSULAR.has(second?.word ?? '') && word !== 'red';
  if (token === undefined || (!ONE.has(word) && !MANY.has(word) && !isOffice)) return undefined;
  let end = at + (isOffice ? 2 : 1);
  while (KINDS.has(tokens[end]?.word ?? '')) end += 1;
  if (tokens[end]?.word === 'de' && tokens[end + 1]?.word === 'carrera') end += 2;
  const named = end;
  if (MEXICAN.test(tokens[end]?.word ?? '')) end += 1;
  else if (tokens[end]?.word === 'de' && tokens[end + 1]?.word === 'méxico') end += 2;
  else if (OTHERS.test(tokens[end]?.word ?? '') || /^del?$/u.test(tokens[end]?.word ?? '')) return undefined;
  const isMexican = end > named;
  end = placesEnd(tokens, end);
  const before = tokens[at - 1]?.word ?? '';
  // «en 50 consulados» says where, and of none in particular.
  const isNumber = /^\d+$/u.test(before) && tokens[at - 2]?.word !== 'en';
  // «Embajadas y consulados difundirán»
  const isOpening = at === 0 || /^[.;:]$/u.test(before);
  const isPair = ANDS.has(before) ? MANY.has(tokens[at - 2]?.word ?? '') : isPairAt(tokens, at + 1);
  const isCounted = PLURAL.has(before) || isNumber || isOpening || isPair;
  const isPlural = MANY.has(word) || (isOffice && word.endsWith('s'));
  return isMexican || end > named || (isPlural && isCounted) ? end : undefined;
}

/** «y consulados» */
const isPairAt = (tokens: readonly Token[], at: number): boolean =>
  ANDS.has(tokens[at]?.word ?? '') && MANY.has(tokens[at + 1]?.word ?? '');

/** Consulates and embassies of other countries, and those that nothing tells apart, are none. */
export function consularOffices(texto: string): NameMention[] {
  const tokens = tokensOf(texto);
  const found: NameMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = officeEnd(tokens, at);
    const [first, last] = [tokens[at], tokens[(end ?? 0) - 1]];
    if (end === undefined || first === undefined || last === undefined) continue;
    found.push({ dependencia_id: 'red-consular', ...quoteOf(texto, first.inicio, last.fin) });
    at = end - 1;
  }
  return found;
}
