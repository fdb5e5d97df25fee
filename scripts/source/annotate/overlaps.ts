/** Which quantities count, or may count, the same things: flagged so that nobody adds them up. */
import type { Meta } from '../../../src/model/schemas/meta.ts';
import { escapeRegExp, matchAt, sentenceAt, sentences, spansOf, type Span } from './spans.ts';

/** «62,555 personas (la suma de las movilidades, repatriados, PTAT y MML)» */
const SUM = /suma de /giu;
/** What a sum is made of is named in a few words; a whole page after it is not its parts. */
const SUMMED = /(?:los |las |el |la )?([^).;]{1,500})/iuy;

function partsAt(texto: string, position: number): string[] {
  const parts = matchAt(SUMMED, texto, position)?.[1] ?? '';
  return parts
    .split(/,\s*|(?<!\s)\s+y\s+/u)
    .map((part) => part.replace(/^(?:los|las|el|la)\s+/iu, '').trim());
}

/** A text with what is read of it once, and not for every quantity. */
interface Read {
  texto: string;
  sentences: readonly Span[];
  sums: readonly { inicio: number; parts: readonly string[] }[];
}

function readText(texto: string): Read {
  const sums = spansOf(texto, SUM).map(({ inicio, fin }) => ({ inicio, parts: partsAt(texto, fin) }));
  return { texto, sentences: sentences(texto), sums };
}

function names(texto: string, part: string): boolean {
  return (
    part !== '' &&
    new RegExp(String.raw`(?<![\p{L}\p{N}])${escapeRegExp(part)}(?![\p{L}\p{N}])`, 'u').test(texto)
  );
}

const nounOf = (meta: Meta): string => meta.unidad.split(/\s/u)[0]?.toLowerCase() ?? '';

/** People under other names: «25,100 personas» and «25,100 trabajadores agrícolas» are the same placements. */
const LARGE = 1000;

/** A quantity with what is read of its sentence once, and not for every other quantity. */
interface Stated {
  place: number;
  meta: Meta;
  noun: string;
  sentence: string;
  /** What it is said to be the sum of. */
  parts: readonly string[];
}

function stateOf(meta: Meta, place: number, { texto, sentences: all, sums }: Read): Stated {
  const { inicio, fin } = sentenceAt(all, meta.inicio);
  const sum = sums.find((one) => one.inicio >= meta.fin && one.inicio < fin);
  return { place, meta, noun: nounOf(meta), sentence: texto.slice(inicio, fin), parts: sum?.parts ?? [] };
}

/** Quantities of one actividad are never held against each other. */
const isElsewhere = (one: Stated, other: Stated): boolean =>
  one.meta.actividad_id !== other.meta.actividad_id;

/** The quantity is said to be a sum, and the other one is stated in a sentence that names one of its parts. */
const contains = (sum: Stated, part: Stated): boolean =>
  isElsewhere(sum, part) && sum.parts.some((name) => names(part.sentence, name));

const reportOf = (meta: Meta): string => meta.actividad_id.replace(/-L\d.*$/s, '');
const amountOf = ({ meta }: Stated): string => `${meta.valor} ${meta.operador}`;

function overlapsIn(stated: readonly Stated[]): [Stated, Stated[]][] {
  const byAmount = Map.groupBy(stated, amountOf);
  const sums = stated.filter(({ parts }) => parts.length > 0);
  return stated.map((one) => {
    const same = (byAmount.get(amountOf(one)) ?? []).filter(
      (other) => isElsewhere(one, other) && (one.noun === other.noun || one.meta.valor >= LARGE),
    );
    const parts = one.parts.length > 0 ? stated.filter((other) => contains(one, other)) : [];
    const wholes = sums.filter((sum) => contains(sum, one));
    const others = [...new Set([...same, ...parts, ...wholes])];
    return [one, others.sort((a, b) => a.place - b.place)];
  });
}

/** Quantities of different reports are never compared: each is of its own year. */
export function flagOverlaps(metas: readonly Meta[], texts: ReadonlyMap<string, string>): Meta[] {
  const read = new Map(
    [...new Set(metas.map((meta) => meta.actividad_id))].map((id) => [id, readText(texts.get(id) ?? '')]),
  );
  const stated = metas.map((meta, place) =>
    stateOf(meta, place, read.get(meta.actividad_id) ?? readText('')),
  );
  const reports = Map.groupBy(stated, ({ meta }) => reportOf(meta));
  const others = new Map([...reports.values()].flatMap(overlapsIn));
  return stated.map((one) => ({
    ...one.meta,
    solapa_con: (others.get(one) ?? []).map(({ meta }) => meta.meta_id),
  }));
}
