/** Runs a plan against the engine and joins the answers into one order. Pagefind's own AND never decides. */

import { parentOf } from '../../model/claves.ts';
import type { Alternative, Concept, Engine, Plan, Result } from '../types.ts';

export interface Settings {
  /** Exponent of the share of the query that a page covers. */
  readonly coverage: number;
  /** How much a page gains that holds the words side by side. */
  readonly boost: number;
  /** What a second alternative of the same idea adds, as a share of itself; a third, the square. */
  readonly repetition: number;
  /** Matches weaker than this share of a term's best are leftovers of prefix matching. */
  readonly least: number;
  /** What its best línea is worth to an estrategia, as a share. */
  readonly fromLinea: number;
  /** What the líneas of its estrategia are worth to a page that was found itself, as a share of their mean. */
  readonly kinship: number;
}

export const SETTINGS: Settings = {
  coverage: 0.5,
  boost: 0.2,
  repetition: 0.7,
  least: 0.12,
  fromLinea: 0.45,
  kinship: 0.1,
};

/** An idea of its own, that is: no place, generic word, or word inside a phrase. */
const WHOLE_WEIGHT = 1;

/** Inverse document frequency as Pagefind's BM25 has it. */
const idf = (total: number, found: number): number => Math.log(1 + (total - found + 0.5) / (found + 0.5));

type Points = Map<string, number>;

/** Each term is asked once per query, however many concepts share it. */
class Asker {
  private readonly engine: Engine;
  private readonly asked = new Map<string, Promise<Points>>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  ask(term: string, minimum: number): Promise<Points> {
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
async function scoreConcept(
  { alternatives }: Concept,
  asker: Asker,
  total: number,
  { least, repetition }: Settings,
): Promise<Points> {
  const answers = await Promise.all(
    alternatives.map(async (alternative: Alternative) => ({
      ...alternative,
      hits: await asker.ask(alternative.term, least),
    })),
  );
  const union = new Set(answers.flatMap(({ hits }) => [...hits.keys()]));
  const scores = new Map<string, number[]>();
  for (const { weight, hits } of answers) {
    if (hits.size === 0) continue;
    const scale = (weight * idf(total, union.size)) / idf(total, hits.size);
    for (const [id, score] of hits) scores.set(id, [...(scores.get(id) ?? []), score * scale]);
  }
  return new Map(
    [...scores].map(([id, all]) => [
      id,
      all.sort((a, b) => b - a).reduce((sum, score, i) => sum + score * Math.pow(repetition, i), 0),
    ]),
  );
}

function sumUp(concepts: readonly Concept[], scored: readonly Points[], coverage: number): Points {
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const core = concepts.some(({ minor = false }) => !minor);
  const sums = new Map<string, { points: number; covered: number; held: boolean }>();
  for (const [i, points] of scored.entries()) {
    const { weight = 0, minor = false } = concepts[i] ?? {};
    for (const [id, score] of points) {
      const sum = sums.get(id) ?? { points: 0, covered: 0, held: !core };
      sums.set(id, {
        points: sum.points + score * weight,
        covered: sum.covered + weight,
        held: sum.held || !minor,
      });
    }
  }
  return new Map(
    [...sums]
      .filter(([, { held }]) => held)
      .map(([id, { points, covered }]) => [id, points * Math.pow(covered / whole, coverage)]),
  );
}

/** Whether some page holds every idea that is neither place nor generic word. */
function isHeldWhole(concepts: readonly Concept[], scored: readonly Points[]): boolean {
  const main = scored.filter((_, i) => (concepts[i]?.weight ?? 0) >= WHOLE_WEIGHT);
  const [first, ...others] = main;
  return first === undefined || [...first.keys()].some((id) => others.every((points) => points.has(id)));
}

/** Pages that hold every quoted phrase; null when nothing was quoted. */
async function pagesWithPhrases(quoted: readonly string[], asker: Asker): Promise<Set<string> | null> {
  if (quoted.length === 0) return null;
  const answers = await Promise.all(quoted.map((phrase) => asker.ask(`"${phrase}"`, 0)));
  const [first, ...rest] = answers;
  return new Set([...(first?.keys() ?? [])].filter((id) => rest.every((hits) => hits.has(id))));
}

const byPoints =
  (order: ReadonlyMap<string, number>) =>
  (a: Result, b: Result): number =>
    b.points - a.points || (order.get(a.clave) ?? 0) - (order.get(b.clave) ?? 0);

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
function weighFamilies(totals: Points, claves: readonly string[], { fromLinea, kinship }: Settings): void {
  for (const [estrategia, lineas] of familiesOf(claves)) {
    const points = lineas.map((linea) => totals.get(linea) ?? 0);
    const sum = points.reduce((all, one) => all + one, 0);
    if (sum === 0) continue;
    const own = totals.get(estrategia) ?? 0;
    totals.set(
      estrategia,
      Math.max(own > 0 ? own + (kinship * sum) / lineas.length : 0, fromLinea * Math.max(...points)),
    );
    const others = Math.max(1, lineas.length - 1);
    for (const [i, linea] of lineas.entries()) {
      const line = points[i] ?? 0;
      if (line > 0) totals.set(linea, line + (kinship * (sum - line)) / others);
    }
  }
}

/** Ordered results. `claves` lists every page in numeric order: it gives the total, and breaks ties. */
export async function runPlan(
  plan: Plan,
  engine: Engine,
  claves: readonly string[],
  settings: Settings = SETTINGS,
): Promise<Result[]> {
  const order = new Map(claves.map((clave, i) => [clave, i]));
  const named = plan.claves.map((clave) => ({ clave, points: Infinity }));
  if (plan.concepts.length + plan.quoted.length === 0) return named;
  const asker = new Asker(engine);
  const required = await pagesWithPhrases(plan.quoted, asker);
  const scored = await Promise.all(
    plan.concepts.map((concept) => scoreConcept(concept, asker, claves.length, settings)),
  );
  if (plan.needsAll && !isHeldWhole(plan.concepts, scored)) return named;
  const totals = sumUp(plan.concepts, scored, settings.coverage);
  const raised = await Promise.all(plan.boosts.map((phrase) => asker.ask(`"${phrase}"`, 0)));
  for (const hits of raised) {
    for (const id of hits.keys()) {
      const points = totals.get(id);
      if (points !== undefined) totals.set(id, points * (1 + settings.boost));
    }
  }
  if (required === null) weighFamilies(totals, claves, settings);
  if (required) for (const id of required) if (!totals.has(id)) totals.set(id, 0);
  const ranked = [...totals]
    .filter(([clave]) => required?.has(clave) ?? !plan.claves.includes(clave))
    .map(([clave, points]) => ({ clave, points }))
    .sort(byPoints(order));
  return [...named, ...ranked];
}
