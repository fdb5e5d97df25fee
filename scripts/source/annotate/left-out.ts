/** What a number counts where its noun is left out, because it was said just before. */
import type { CountedNumber } from './numbers.ts';
import { before, matchAt, wordBefore } from './spans.ts';
import type { Unit } from './units.ts';

/** «otros 200», «cinco módulos en Sonora y cuatro en Chiapas» */
const OTHERS = before(String.raw`(?<!\p{L})otr[oa]s\s`);
const LISTED = before(String.raw`(?:\sy|,)\s`);
const PLACE = /^\s(?:más\s)?(?:en|para)\s(?:(?:el|la|los|las)\s)?\p{Lu}/u;
const ENDS = /^\s?(?:[.,;)]|más|en|a|para)(?!\p{L})/u;
const PLURAL = /^\p{L}+s(?:\s|$)/u;
const MONEY = /^(?:pesos|dólares|euros)/u;
const FAR = 150;

const MORE_OR_LESS =
  '(?:unos|unas|cerca de|alrededor de|aproximadamente|casi|más de|al menos|por lo menos|no menos de|hasta)';
const OPENED = before(String.raw`(\(${MORE_OR_LESS}\s)`);
const MODIFIED = before(String.raw`(\s(?:al menos|por lo menos|cuando menos|no menos de|más de)\s)`);
const OWN = /(?<!\p{L}|\sde\s)(?:sus|los|las)\s(\p{Ll}{3,}s)(?!\p{L})/gu;
const OBJECT = /^(?:a\s)?(\p{Ll}{3,}s)(?:\s\p{Ll}{3,}s)?\s?$/u;

/** «sus oficiales adscritos a aeropuertos (unos 410)»: the noun that the bracket follows. */
function beforeBracket(texto: string, { inicio, fin }: CountedNumber): string | undefined {
  const opening = matchAt(OPENED, texto, inicio)?.[1];
  if (opening === undefined || texto[fin] !== ')') return undefined;
  const end = inicio - opening.length;
  const left = texto.slice(Math.max(0, end - FAR), end);
  const clause = left.split(/[.;:()]|\p{L}{2}(?:rá|rán|ar|er|ir)\s/u).at(-1) ?? '';
  // «los jornaleros y sus familias (unas 900)»: which of them it does not say.
  const [own, another] = clause.matchAll(OWN);
  return another === undefined ? (own ?? OBJECT.exec(clause))?.[1] : undefined;
}

const WITH_OBJECT =
  /(?<!\p{L})(\p{L}{3,25})(?:, (?:mediante|con|a través de)[^,;]{1,60},)?\s(?:a\s)?(\p{Ll}{3,25}s)(?!\p{L})/gu;
const TRANSITIVE = /(?:ndo|rá|rán|[aei]r|an?|en?)$/u;
const NO_VERB =
  /^(?:para|sobre|entre|desde|ante|donde|una|esta|este|cada|contra|hacia|durante|mediante|otra|en)$/u;
/** Of these the object is the same, whatever was said of it before. */
const SUMS =
  /^(?:serán|sumarán|habrá|alcanzarán?|apoyar|apoyará|apoyarán|financiar|financiará|financiarán)$/u;

/** «financia iniciativas de mujeres; en 2016 apoyará no menos de 40»: the one object of the clause before. */
function objectBefore(texto: string, { inicio, fin }: CountedNumber): string | undefined {
  const modifier = matchAt(MODIFIED, texto, inicio)?.[1];
  if (modifier === undefined || !/^\s?[.,;]/u.test(texto.slice(fin, fin + 2))) return undefined;
  const end = inicio - modifier.length;
  const clauses =
    texto
      .slice(Math.max(0, end - 2 * FAR), end)
      .split('. ')
      .at(-1)
      ?.split(';') ?? [];
  const verb = wordBefore(texto, end + 1) ?? '';
  const objects = [...(clauses.at(-2) ?? '').matchAll(WITH_OBJECT)].filter(
    ([, word = '']) => TRANSITIVE.test(word) && !NO_VERB.test(word),
  );
  const [only] = objects;
  if (only === undefined || objects.length > 1) return undefined;
  return SUMS.test(verb) || verb.slice(0, 5) === only[1]?.slice(0, 5) ? only[2] : undefined;
}

export function sameAsBefore(
  texto: string,
  number: CountedNumber,
  former: Unit | undefined,
): Unit | undefined {
  const noun =
    number.dinero === undefined ? (beforeBracket(texto, number) ?? objectBefore(texto, number)) : undefined;
  if (noun !== undefined) return { unidad: noun, inicio: number.fin, fin: number.fin, factor: 1 };
  if (former === undefined || number.dinero !== undefined || number.inicio - former.fin > FAR)
    return undefined;
  const right = texto.slice(number.fin, number.fin + FAR);
  const isOther = matchAt(OTHERS, texto, number.inicio) !== null && ENDS.test(right);
  const isListed = matchAt(LISTED, texto, number.inicio) !== null && PLACE.test(right);
  const { unidad } = former;
  if (!PLURAL.test(unidad) || MONEY.test(unidad) || !(isOther || isListed)) return undefined;
  return { unidad, inicio: number.fin, fin: number.fin, factor: 1 };
}
