/** Líneas de acción that go together: what they are about, who is responsible, who and whom they name, and how alike their words are. */
import { distinctThings, phrasesOf } from './turns-of-phrase.ts';
import { type SharedWord, textIndex } from './tfidf.ts';

export interface Documento {
  id: string;
  texto: string;
  /** Dependencias responsible for any of its actividades. */
  responsables: readonly string[];
  /** Every dependencia of its actividades, in any role. */
  dependencias: readonly string[];
  /** Populations that it or its actividades name. */
  poblaciones: readonly string[];
  /** Readers' topics of its text. */
  temas: readonly string[];
  /** What it stands under: neighbours come first. */
  estrategia: string;
}

/** Another línea de acción, with every reason for it. */
export interface Relation {
  id: string;
  score: number;
  /** Responsible in both. */
  responsables: string[];
  /** In both, and not responsible in both. */
  dependencias: string[];
  poblaciones: string[];
  temas: string[];
  /** Words that both texts share, as each writes them, the most telling first. */
  words: SharedWord[];
}

const MOST = 5;
const LEAST = 0.15;
const WEIGHT = { responsable: 0.45, dependencia: 0.2, poblacion: 0.3, tema: 0.3, texto: 1.6 };
/** Likeness below this, or by a single word, is chance and no reason to give. */
const ALIKE = 0.08;
/** Where nothing but words is shared, they have to be this much of both texts, and one of them rare: «situación de vulnerabilidad» says nothing of what a línea is about. */
const ALONE = { like: 0.25, texts: 3, share: 0.015 };
/** What more líneas than this share relates nothing. */
const COMMON = 200;

type Key = 'responsables' | 'dependencias' | 'poblaciones' | 'temas';

function postingsOf(docs: readonly Documento[], key: Key): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [position, doc] of docs.entries()) {
    for (const value of doc[key]) {
      const list = postings.get(value);
      if (list === undefined) postings.set(value, [position]);
      else list.push(position);
    }
  }
  return postings;
}

const common = (a: readonly string[], b: readonly string[]): string[] => a.filter((id) => b.includes(id));

/** Makes the index once; the function that it returns gives at most five líneas, the closest first. */
export function relatedIndex(docs: readonly Documento[]): (id: string) => Relation[] {
  const positions = new Map(docs.map((doc, position) => [doc.id, position]));
  const texts = textIndex(docs.map((doc) => doc.texto));
  const phrases = phrasesOf(docs.map((doc) => doc.texto));
  const postings = {
    responsables: postingsOf(docs, 'responsables'),
    dependencias: postingsOf(docs, 'dependencias'),
    poblaciones: postingsOf(docs, 'poblaciones'),
    temas: postingsOf(docs, 'temas'),
  };
  const scale = Math.log(docs.length + 1);
  const rare = Math.max(ALONE.texts, docs.length * ALONE.share);
  /** 1 for what only one línea has, near 0 for what all have. */
  const rarity = (key: Key, id: string): number =>
    Math.log((docs.length + 1) / (postings[key].get(id)?.length ?? 1)) / scale;
  const sum = (key: Key, ids: readonly string[]): number =>
    ids.reduce((total, id) => total + rarity(key, id), 0);

  /** What is the same in both but for their words, which take longest to compare. */
  function shared(one: Documento, other: Documento): Omit<Relation, 'words'> {
    const responsables = common(one.responsables, other.responsables);
    const dependencias = common(one.dependencias, other.dependencias).filter(
      (id) => !responsables.includes(id),
    );
    const poblaciones = common(one.poblaciones, other.poblaciones);
    const temas = common(one.temas, other.temas);
    const score =
      WEIGHT.responsable * sum('responsables', responsables) +
      WEIGHT.dependencia * sum('dependencias', dependencias) +
      WEIGHT.poblacion * sum('poblaciones', poblaciones) +
      WEIGHT.tema * sum('temas', temas);
    return { id: other.id, score, responsables, dependencias, poblaciones, temas };
  }

  return (id) => {
    const position = positions.get(id);
    const doc = position === undefined ? undefined : docs[position];
    if (position === undefined || doc === undefined) return [];
    const likeness = texts.like(position);
    const candidates = new Set(likeness.keys());
    for (const key of ['dependencias', 'poblaciones', 'temas'] as const) {
      for (const value of doc[key]) {
        const list = postings[key].get(value) ?? [];
        if (list.length <= COMMON) for (const other of list) candidates.add(other);
      }
    }
    candidates.delete(position);
    const bounded = [...candidates]
      .flatMap((other) => {
        const document = docs[other];
        if (document === undefined) return [];
        const found = shared(doc, document);
        const like = likeness.get(other) ?? 0;
        const texto = like >= ALIKE ? WEIGHT.texto * like : 0;
        return [{ other, found, texto, most: found.score + texto }];
      })
      .filter(({ most }) => most >= LEAST)
      .sort((a, b) => b.most - a.most);
    const best: { other: number; relation: Relation }[] = [];
    for (const { other, found, texto, most } of bounded) {
      // What follows can't reach those that there are.
      if (best.length >= MOST && most < (best[MOST - 1]?.relation.score ?? 0)) break;
      const words = texto > 0 ? texts.shared(position, other) : [];
      const things = distinctThings(
        words.map(({ stem }) => stem),
        phrases,
      );
      const telling =
        found.score > 0 ||
        ((likeness.get(other) ?? 0) >= ALONE.like && words.some(({ stem }) => texts.frequency(stem) <= rare));
      const alike = things > 1 && telling;
      const score = found.score + (alike ? texto : 0);
      if (score < LEAST) continue;
      best.push({ other, relation: { ...found, score, words: alike ? words.slice(0, 3) : [] } });
      best.sort((a, b) => b.relation.score - a.relation.score || a.other - b.other);
    }
    const near = ({ other }: (typeof best)[number]): number =>
      docs[other]?.estrategia === doc.estrategia ? 0 : 1;
    return best
      .slice(0, MOST)
      .sort((a, b) => near(a) - near(b))
      .map(({ relation }) => relation);
  };
}
