/** Precision and recall of an annotation against the gold set, field by field. Test support, shared by the tests. */
import type { AnnotateValue } from '../../scripts/source/annotate/annotate.ts';

export interface GoldActividad {
  responsable: string[];
  'por-conducto': string[];
  mencionada: string[];
  metas: { valor: number; valor_hasta?: number; unidad: string; operador: string }[];
  poblaciones: string[];
  condicionada: boolean;
}
export interface Gold {
  actividades: Record<string, GoldActividad>;
  lineas: Record<string, string[]>;
}

export interface Score {
  precision: number;
  recall: number;
  wrong: string[];
  missing: string[];
}

export function compare(found: ReadonlySet<string>, expected: ReadonlySet<string>): Score {
  const hits = [...found].filter((item) => expected.has(item)).length;
  return {
    precision: found.size === 0 ? 1 : hits / found.size,
    recall: expected.size === 0 ? 1 : hits / expected.size,
    wrong: [...found].filter((item) => !expected.has(item)),
    missing: [...expected].filter((item) => !found.has(item)),
  };
}

interface Amount {
  valor: number;
  valor_hasta?: number | undefined;
  operador: string;
  unidad: string;
}
const amount = (id: string, meta: Amount): string => {
  const noun = meta.unidad.toLowerCase().split(' ')[0] ?? '';
  return `${id} ${String(meta.valor)}-${String(meta.valor_hasta ?? '')} ${noun} ${meta.operador}`;
};

const PAPELES = ['responsable', 'por-conducto', 'mencionada'] as const;

export function score(value: AnnotateValue, gold: Gold): Record<string, Score> {
  const entries = Object.entries(gold.actividades);
  const inGold = new Set([...entries.map(([id]) => id), ...Object.keys(gold.lineas)]);
  const scores: Record<string, Score> = {};
  for (const papel of PAPELES) {
    const rows = value.participaciones.filter((p) => p.papel === papel);
    scores[papel] = compare(
      new Set(rows.map((p) => `${p.actividad_id} ${p.dependencia_id}`)),
      new Set(entries.flatMap(([id, row]) => row[papel].map((dependencia) => `${id} ${dependencia}`))),
    );
  }
  scores['metas'] = compare(
    new Set(value.metas.map((meta) => amount(meta.actividad_id, meta))),
    new Set(entries.flatMap(([id, row]) => row.metas.map((meta) => amount(id, meta)))),
  );
  for (const elemento of ['actividad', 'linea'] as const) {
    const expected: [string, string[]][] =
      elemento === 'linea' ? Object.entries(gold.lineas) : entries.map(([id, row]) => [id, row.poblaciones]);
    const rows = value.menciones.filter(
      (m) => m.elemento === elemento && (elemento === 'linea' || inGold.has(m.elemento_id)),
    );
    scores[`poblaciones (${elemento})`] = compare(
      new Set(rows.map((m) => `${m.elemento_id} ${m.poblacion_id}`)),
      new Set(expected.flatMap(([id, list]) => list.map((poblacion) => `${id} ${poblacion}`))),
    );
  }
  scores['condicionada'] = compare(
    new Set(value.condiciones.map((c) => c.actividad_id)),
    new Set(entries.filter(([, row]) => row.condicionada).map(([id]) => id)),
  );
  return scores;
}
