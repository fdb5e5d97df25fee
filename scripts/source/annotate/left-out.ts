/** What a number counts where its noun is left out, because it was said just before. */
import type { CountedNumber } from './numbers.ts';
import { before, matchAt } from './spans.ts';
import type { Unit } from './units.ts';

/** «otros 200», «cinco módulos en Sonora y cuatro en Chiapas» */
const OTHERS = before(String.raw`(?<!\p{L})otr[oa]s\s`);
const LISTED = before(String.raw`(?:\sy|,)\s`);
const PLACE = /^\s(?:más\s)?(?:en|para)\s(?:(?:el|la|los|las)\s)?\p{Lu}/u;
const ENDS = /^\s?(?:[.,;)]|más|en|a|para)(?!\p{L})/u;
const PLURAL = /^\p{L}+s(?:\s|$)/u;
const MONEY = /^(?:pesos|dólares|euros)/u;
const FAR = 150;

export function sameAsBefore(
  texto: string,
  number: CountedNumber,
  former: Unit | undefined,
): Unit | undefined {
  if (former === undefined || number.dinero !== undefined || number.inicio - former.fin > FAR)
    return undefined;
  const right = texto.slice(number.fin, number.fin + FAR);
  const isOther = matchAt(OTHERS, texto, number.inicio) !== null && ENDS.test(right);
  const isListed = matchAt(LISTED, texto, number.inicio) !== null && PLACE.test(right);
  const { unidad } = former;
  if (!PLURAL.test(unidad) || MONEY.test(unidad) || !(isOther || isListed)) return undefined;
  return { unidad, inicio: number.fin, fin: number.fin, factor: 1 };
}
