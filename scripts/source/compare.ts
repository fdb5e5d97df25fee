/** Fifth step: every pair of different wordings of one element, and what kind of difference it is. */
import { withoutMarks } from '../../src/model/text/normalize.ts';
import { withoutStop } from '../../src/model/answer-text.ts';
import type { ClaseDeDiferencia, Diferencia } from '../../src/model/schemas/calidad.ts';
import type { Variante } from '../../src/model/schemas/reporte.ts';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

const lower = (text: string): string => text.toLocaleLowerCase('es');
const words = (text: string): string => text.replace(NOT_WORD, ' ').trim();
const glued = (text: string): string => text.replace(NOT_WORD, '');

function isCutShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(`${short} `) || long.startsWith(`${short},`);
}

/** The class of the difference between two wordings, or undefined when only the final full stop differs. */
export function classify(textA: string, textB: string): ClaseDeDiferencia | undefined {
  const a = withoutStop(textA);
  const b = withoutStop(textB);
  if (a === b) return undefined;
  if (isCutShort(a, b)) return 'truncado';
  if (lower(a) === lower(b)) return 'mayuscula';
  if (withoutMarks(lower(a)) === withoutMarks(lower(b))) return 'acento';
  if (words(a) === words(b)) return 'puntuacion';
  if (glued(a) === glued(b)) return 'errata';
  return 'palabra';
}

interface Wording {
  texto: string;
  fuente_id: string;
  variante_id?: string;
}

type Pair = Omit<Diferencia, 'diferencia_id' | 'orden'>;

function pairsOf(variante: Variante, wordings: readonly Wording[]): Pair[] {
  return wordings.flatMap((a, index) =>
    wordings.slice(index + 1).flatMap((b) => {
      const clase = classify(a.texto, b.texto);
      if (clase === undefined || b.variante_id === undefined) return [];
      const { elemento, elemento_id } = variante;
      const first = {
        fuente_a: a.fuente_id,
        ...(a.variante_id !== undefined && { variante_a: a.variante_id }),
      };
      return [{ elemento, elemento_id, ...first, fuente_b: b.fuente_id, variante_b: b.variante_id, clase }];
    }),
  );
}

/**
 * Compares each variante with the programme's wording and with the element's other variantes.
 * `variantes` come in the order in which their elements are published.
 */
export function compare(
  textos: ReadonlyMap<string, string>,
  programaId: string,
  variantes: readonly Variante[],
): Diferencia[] {
  const byElement = Map.groupBy(variantes, (variante) => variante.elemento_id);
  return [...byElement.values()]
    .flatMap((group) => {
      const [first] = group;
      const texto = first === undefined ? undefined : textos.get(first.elemento_id);
      if (first === undefined || texto === undefined) return [];
      const pairs = pairsOf(first, [{ texto, fuente_id: programaId }, ...group]);
      return pairs.map((pair, index) => ({
        diferencia_id: `diferencia-${pair.elemento_id}-${index + 1}`,
        ...pair,
      }));
    })
    .map(({ diferencia_id, ...rest }, index) => ({ diferencia_id, orden: index + 1, ...rest }));
}
