/** Which quantities count, or may count, the same things: flagged so that nobody adds them up. */
import type { Meta } from '../../../src/model/schemas/meta.ts';
import { escapeRegExp, sentenceAt } from './spans.ts';

/** «62,555 personas (la suma de las movilidades, repatriados, PTAT y MML)» */
const SUM = /suma de (?:los |las |el |la )?([^).;]+)/iu;

function partsOf(texto: string): string[] {
  const parts = SUM.exec(texto)?.[1] ?? '';
  return parts.split(/,\s*|\s+y\s+/u).map((part) => part.replace(/^(?:los|las|el|la)\s+/iu, '').trim());
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

function read(meta: Meta, place: number, texts: ReadonlyMap<string, string>): Stated {
  const texto = texts.get(meta.actividad_id) ?? '';
  const { inicio, fin } = sentenceAt(texto, meta.inicio);
  return {
    place,
    meta,
    noun: nounOf(meta),
    sentence: texto.slice(inicio, fin),
    parts: partsOf(texto.slice(meta.fin, fin)),
  };
}

/** The quantity is said to be a sum, and the other one is stated in a sentence that names one of its parts. */
const contains = (sum: Stated, part: Stated): boolean => sum.parts.some((name) => names(part.sentence, name));

const reportOf = (meta: Meta): string => meta.actividad_id.replace(/-L\d.*$/, '');
const amountOf = ({ meta }: Stated): string => `${meta.valor} ${meta.operador}`;

function overlapsIn(stated: readonly Stated[]): [Stated, Stated[]][] {
  const byAmount = Map.groupBy(stated, amountOf);
  const sums = stated.filter(({ parts }) => parts.length > 0);
  return stated.map((one) => {
    const same = (byAmount.get(amountOf(one)) ?? []).filter(
      (other) => one.noun === other.noun || one.meta.valor >= LARGE,
    );
    const parts = one.parts.length > 0 ? stated.filter((other) => contains(one, other)) : [];
    const wholes = sums.filter((sum) => contains(sum, one));
    const all = [...new Set([...same, ...parts, ...wholes])];
    const others = all.filter(({ meta }) => meta.actividad_id !== one.meta.actividad_id);
    return [one, others.sort((a, b) => a.place - b.place)];
  });
}

/** Quantities of different reports are never compared: each is of its own year. */
export function flagOverlaps(metas: readonly Meta[], texts: ReadonlyMap<string, string>): Meta[] {
  const stated = metas.map((meta, place) => read(meta, place, texts));
  const reports = Map.groupBy(stated, ({ meta }) => reportOf(meta));
  const others = new Map([...reports.values()].flatMap(overlapsIn));
  return stated.map((one) => ({
    ...one.meta,
    solapa_con: (others.get(one) ?? []).map(({ meta }) => meta.meta_id),
  }));
}
