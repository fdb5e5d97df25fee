/** Runs a plan against the engine and joins the answers into one order. Pagefind's own AND never decides. */

import { parentOf } from '../../model/claves.ts';
import type { Alternativa, Concepto, Engine, Plan, Resultado } from '../types.ts';

export interface Ajustes {
  /** Exponent of the share of the query that a page covers. */
  readonly cobertura: number;
  /** How much a page gains that holds the words side by side. */
  readonly refuerzo: number;
  /** What a second alternative of the same idea adds, as a share of itself; a third, the square. */
  readonly repeticion: number;
  /** Matches weaker than this share of a term's best are leftovers of prefix matching. */
  readonly minimo: number;
  /** What its best línea is worth to an estrategia, as a share. */
  readonly madre: number;
  /** What the líneas of its estrategia are worth to a page that was found itself, as a share of their mean. */
  readonly parentela: number;
}

export const AJUSTES: Ajustes = {
  cobertura: 0.5,
  refuerzo: 0.35,
  repeticion: 0.7,
  minimo: 0.12,
  madre: 0.3,
  parentela: 0.1,
};

/** An idea of its own, that is: no place, generic word, or word inside a phrase. */
const WHOLE_WEIGHT = 1;

/** Inverse document frequency as Pagefind's BM25 has it. */
const idf = (total: number, found: number): number => Math.log(1 + (total - found + 0.5) / (found + 0.5));

type Puntos = Map<string, number>;

/** Each term is asked once per query, however many concepts share it. */
class Asker {
  private readonly engine: Engine;
  private readonly asked = new Map<string, Promise<Puntos>>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  ask(term: string, minimum: number): Promise<Puntos> {
    const known = this.asked.get(term);
    if (known) return known;
    const answer = this.engine.search(term).then((hits) => {
      const best = hits.reduce((most, hit) => Math.max(most, hit.score), 0);
      return new Map(hits.filter((hit) => hit.score >= best * minimum).map((hit) => [hit.id, hit.score]));
    });
    this.asked.set(term, answer);
    return answer;
  }
}

/** The best alternative of each page, as if all alternatives were one word: rescaled to the idf of their union. */
async function scoreConcepto(
  { alternativas }: Concepto,
  asker: Asker,
  total: number,
  { minimo, repeticion }: Ajustes,
): Promise<Puntos> {
  const answers = await Promise.all(
    alternativas.map(async (alternativa: Alternativa) => ({
      ...alternativa,
      hits: await asker.ask(alternativa.termino, minimo),
    })),
  );
  const union = new Set(answers.flatMap(({ hits }) => [...hits.keys()]));
  const scores = new Map<string, number[]>();
  for (const { peso, hits } of answers) {
    if (hits.size === 0) continue;
    const scale = (peso * idf(total, union.size)) / idf(total, hits.size);
    for (const [id, score] of hits) scores.set(id, [...(scores.get(id) ?? []), score * scale]);
  }
  return new Map(
    [...scores].map(([id, all]) => [
      id,
      all.sort((a, b) => b - a).reduce((sum, score, i) => sum + score * Math.pow(repeticion, i), 0),
    ]),
  );
}

function sumUp(conceptos: readonly Concepto[], scored: readonly Puntos[], cobertura: number): Puntos {
  const whole = conceptos.reduce((sum, { peso }) => sum + peso, 0);
  const core = conceptos.some(({ menor = false }) => !menor);
  const sums = new Map<string, { points: number; covered: number; held: boolean }>();
  for (const [i, puntos] of scored.entries()) {
    const { peso = 0, menor = false } = conceptos[i] ?? {};
    for (const [id, score] of puntos) {
      const sum = sums.get(id) ?? { points: 0, covered: 0, held: !core };
      sums.set(id, {
        points: sum.points + score * peso,
        covered: sum.covered + peso,
        held: sum.held || !menor,
      });
    }
  }
  return new Map(
    [...sums]
      .filter(([, { held }]) => held)
      .map(([id, { points, covered }]) => [id, points * Math.pow(covered / whole, cobertura)]),
  );
}

/** Whether some page holds every idea that is neither place nor generic word. */
function isHeldWhole(conceptos: readonly Concepto[], scored: readonly Puntos[]): boolean {
  const main = scored.filter((_, i) => (conceptos[i]?.peso ?? 0) >= WHOLE_WEIGHT);
  const [first, ...others] = main;
  return first === undefined || [...first.keys()].some((id) => others.every((puntos) => puntos.has(id)));
}

/** Pages that hold every quoted phrase; null when nothing was quoted. */
async function pagesWithPhrases(exactas: readonly string[], asker: Asker): Promise<Set<string> | null> {
  if (exactas.length === 0) return null;
  const answers = await Promise.all(exactas.map((phrase) => asker.ask(`"${phrase}"`, 0)));
  const [first, ...rest] = answers;
  return new Set([...(first?.keys() ?? [])].filter((id) => rest.every((hits) => hits.has(id))));
}

const byPoints =
  (order: ReadonlyMap<string, number>) =>
  (a: Resultado, b: Resultado): number =>
    b.puntos - a.puntos || (order.get(a.clave) ?? 0) - (order.get(b.clave) ?? 0);

/** Líneas by the estrategia that they belong to. */
function familiesOf(claves: readonly string[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const clave of claves) {
    const estrategia = parentOf(clave);
    if (!estrategia.includes('.')) continue;
    const known = families.get(estrategia);
    if (known) known.push(clave);
    else families.set(estrategia, [clave]);
  }
  return families;
}

/**
 * Of what matches alike, that comes first whose estrategia is about it as a whole; and whoever looks for a línea is
 * helped by its estrategia: after it, and before what is far off.
 */
function weighFamilies(totals: Puntos, claves: readonly string[], { madre, parentela }: Ajustes): void {
  for (const [estrategia, lineas] of familiesOf(claves)) {
    const points = lineas.map((linea) => totals.get(linea) ?? 0);
    const sum = points.reduce((all, one) => all + one, 0);
    if (sum === 0) continue;
    const own = totals.get(estrategia) ?? 0;
    totals.set(
      estrategia,
      Math.max(own > 0 ? own + (parentela * sum) / lineas.length : 0, madre * Math.max(...points)),
    );
    const others = Math.max(1, lineas.length - 1);
    for (const [i, linea] of lineas.entries()) {
      const line = points[i] ?? 0;
      if (line > 0) totals.set(linea, line + (parentela * (sum - line)) / others);
    }
  }
}

/** Ordered results. `claves` lists every page in numeric order: it gives the total, and breaks ties. */
export async function runPlan(
  plan: Plan,
  engine: Engine,
  claves: readonly string[],
  ajustes: Ajustes = AJUSTES,
): Promise<Resultado[]> {
  const order = new Map(claves.map((clave, i) => [clave, i]));
  const named = plan.claves.map((clave) => ({ clave, puntos: Infinity }));
  if (plan.conceptos.length + plan.exactas.length === 0) return named;
  const asker = new Asker(engine);
  const required = await pagesWithPhrases(plan.exactas, asker);
  const scored = await Promise.all(
    plan.conceptos.map((concepto) => scoreConcepto(concepto, asker, claves.length, ajustes)),
  );
  if (plan.entera && !isHeldWhole(plan.conceptos, scored)) return named;
  const totals = sumUp(plan.conceptos, scored, ajustes.cobertura);
  const raised = await Promise.all(plan.refuerzos.map((phrase) => asker.ask(`"${phrase}"`, 0)));
  for (const hits of raised) {
    for (const id of hits.keys()) {
      const points = totals.get(id);
      if (points !== undefined) totals.set(id, points * (1 + ajustes.refuerzo));
    }
  }
  if (required === null) weighFamilies(totals, claves, ajustes);
  if (required) for (const id of required) if (!totals.has(id)) totals.set(id, 0);
  const ranked = [...totals]
    .filter(([clave]) => required?.has(clave) ?? !plan.claves.includes(clave))
    .map(([clave, puntos]) => ({ clave, puntos }))
    .sort(byPoints(order));
  return [...named, ...ranked];
}
