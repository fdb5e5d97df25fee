/** Which quantities count, or may count, the same things: flagged so that nobody adds them up. */
import type { Meta } from '../../../src/schemas/meta.ts';
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

function mayCountTheSame(a: Meta, b: Meta): boolean {
  if (a.actividad_id === b.actividad_id || a.valor !== b.valor || a.operador !== b.operador) return false;
  return nounOf(a) === nounOf(b) || a.valor >= LARGE;
}

/** The quantity is said to be a sum, and the other one is stated in a sentence that names one of its parts. */
function contains(sum: Meta, part: Meta, texts: ReadonlyMap<string, string>): boolean {
  if (sum.actividad_id === part.actividad_id) return false;
  const sumText = texts.get(sum.actividad_id) ?? '';
  const partText = texts.get(part.actividad_id) ?? '';
  const sumSentence = sentenceAt(sumText, sum.inicio);
  const partSentence = sentenceAt(partText, part.inicio);
  const sentence = partText.slice(partSentence.inicio, partSentence.fin);
  return partsOf(sumText.slice(sum.fin, sumSentence.fin)).some((name) => names(sentence, name));
}

const reportOf = (meta: Meta): string => meta.actividad_id.replace(/-L\d.*$/, '');

export function flagOverlaps(metas: readonly Meta[], texts: ReadonlyMap<string, string>): Meta[] {
  return metas.map((meta) => ({
    ...meta,
    solapa_con: metas
      .filter((other) => other !== meta && reportOf(other) === reportOf(meta))
      .filter((o) => mayCountTheSame(meta, o) || contains(meta, o, texts) || contains(o, meta, texts))
      .map((other) => other.meta_id),
  }));
}
