/** Measures of ranking: nDCG@10 (gain 2^grade − 1), MRR@10, recall@10, and the share of queries without results. */

export interface Consulta {
  readonly id: string;
  readonly tipo: string;
  readonly consulta: string;
  readonly relevantes: Readonly<Record<string, number>>;
}

export interface Medida {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
  readonly zero: number;
}

const DEPTH = 10;
const gain = (grade: number, rank: number): number => (2 ** grade - 1) / Math.log2(rank + 2);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function measure(claves: readonly string[], { relevantes }: Consulta): Medida {
  const first = claves.slice(0, DEPTH);
  const grades = Object.values(relevantes).sort((a, b) => b - a);
  const ideal = sum(grades.slice(0, DEPTH).map(gain));
  const found = first.findIndex((clave) => relevantes[clave] !== undefined);
  const held = first.filter((clave) => relevantes[clave] !== undefined).length;
  return {
    ndcg: sum(first.map((clave, rank) => gain(relevantes[clave] ?? 0, rank))) / ideal,
    mrr: found < 0 ? 0 : 1 / (found + 1),
    recall: held / Math.min(DEPTH, grades.length),
    zero: claves.length === 0 ? 1 : 0,
  };
}

export function mean(medidas: readonly Medida[]): Medida {
  const average = (key: keyof Medida): number => sum(medidas.map((medida) => medida[key])) / medidas.length;
  return { ndcg: average('ndcg'), mrr: average('mrr'), recall: average('recall'), zero: average('zero') };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
