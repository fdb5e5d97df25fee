/** How well the readers' topics agree with a second reader who judged every text × topic: 2 is about it, 1 touches it. */
import type { TemaDeLinea } from '../../src/model/schemas/tema.ts';

/** Element → topic → grade; an element without topics has none. */
export type Juicio = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface TopicScore {
  tema: string;
  /** Elements that we put under the topic, and how many of them the reader gave a 1 or 2, or a 2. */
  found: number;
  touched: number;
  about: number;
  /** Elements that the reader gave a 2. */
  wanted: number;
  wrong: string[];
  missing: string[];
}

function scoreOf(tema: string, found: ReadonlySet<string>, juicio: Juicio): TopicScore {
  const grade = (elemento: string): number => juicio[elemento]?.[tema] ?? 0;
  const wanted = Object.keys(juicio).filter((elemento) => grade(elemento) === 2);
  return {
    tema,
    found: found.size,
    touched: [...found].filter((elemento) => grade(elemento) >= 1).length,
    about: [...found].filter((elemento) => grade(elemento) === 2).length,
    wanted: wanted.length,
    wrong: [...found].filter((elemento) => grade(elemento) === 0),
    missing: wanted.filter((elemento) => !found.has(elemento)),
  };
}

/** Topic by topic, over the elements of one kind that the reader judged. */
export function scoreTopics(
  temas: readonly string[],
  citas: readonly TemaDeLinea[],
  juicio: Juicio,
): TopicScore[] {
  const byTopic = Map.groupBy(citas, ({ tema_id }) => tema_id);
  return temas.map((tema) => {
    const own = (byTopic.get(tema) ?? []).map(({ elemento_id }) => elemento_id);
    return scoreOf(tema, new Set(own.filter((elemento) => elemento in juicio)), juicio);
  });
}

export interface Agreement {
  precision: number;
  /** Only a 2 counts as right. */
  strict: number;
  recall: number;
}

export function agreement(scores: readonly TopicScore[]): Agreement {
  const sum = (key: 'found' | 'touched' | 'about' | 'wanted'): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b);
  return {
    precision: ratio(sum('touched'), sum('found')),
    strict: ratio(sum('about'), sum('found')),
    recall: ratio(sum('about'), sum('wanted')),
  };
}
