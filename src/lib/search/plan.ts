/** The query planner: what was typed → what to ask of Pagefind. Pure; the page shows whatever it corrected. */

import { pagesOfClave } from './claves.ts';
import { passesGate, type Evidencia } from './gate.ts';
import { isSpoken, type Lexico } from './lexicon.ts';
import { foldAll, tokenize } from './normalize.ts';
import { comparable } from './patterns.ts';
import { correct } from './spelling.ts';
import { findTramos, type Termino, type Tramo } from './spans.ts';
import { GENERIC_WORDS, STOP_WORDS } from './stop-words.ts';
import type { Alternativa, Concepto, Correccion, OpcionesDePlan, Plan } from './types.ts';
import { isWritten, lookUp, writtenForm } from './vocabulary.ts';

/** Layers that the bench can take away, to say what each is worth. All are on in the site. */
export interface Capas {
  readonly claves: boolean;
  readonly nombres: boolean;
  readonly temas: boolean;
  readonly erratas: boolean;
  readonly derivacion: boolean;
  readonly refuerzo: boolean;
}

export const CAPAS: Capas = {
  claves: true,
  nombres: true,
  temas: true,
  erratas: true,
  derivacion: true,
  refuerzo: true,
};

const LONGEST_QUERY = 1200;
const MOST_WORDS = 80;
const GENERIC_WEIGHT = 0.4;
const BACKGROUND_WEIGHT = 0.6;
/** The single words of a phrase that a topic already stands for still tell pages apart. */
const WITHIN_TOPIC_WEIGHT = 0.3;
/** Where the documents have the word itself, they answer first, and the topic after. */
const BESIDE_OWN_WEIGHT = 0.6;
const QUOTED = /"([^"]+)"|«([^»]+)»|“([^”]+)”/g;

const isStop = (word: string): boolean => STOP_WORDS.has(foldAll(word)) || STOP_WORDS.has(word.toLowerCase());
const isGeneric = (word: string): boolean => GENERIC_WORDS.has(foldAll(word));

const emptyPlan = (consulta: string): Plan => ({
  consulta,
  claves: [],
  conceptos: [],
  exactas: [],
  refuerzos: [],
  correcciones: [],
  desconocidas: [],
  marcas: { raices: [], patrones: [] },
});

/** Words of the query, misspelt ones replaced, with a note of each replacement. */
function readWords(
  texto: string,
  lexico: Lexico,
  correcting: boolean,
): { words: Termino[]; correcciones: Correccion[] } {
  const correcciones: Correccion[] = [];
  const words = tokenize(texto)
    .slice(0, MOST_WORDS)
    .map(({ forma }): Termino => {
      const known = isStop(forma) || lookUp(lexico.vocabulario, forma, true) !== null;
      const better = known || !correcting ? null : correct(forma, lexico.candidatas, isSpoken(lexico, forma));
      if (better !== null) correcciones.push({ escrito: forma, corregido: better });
      const chosen = better ?? forma;
      return { forma: chosen, ...comparable(chosen) };
    });
  return { words, correcciones };
}

const textOf = (words: readonly Termino[], { lugares }: Tramo): string =>
  lugares.map((place) => words[place]?.forma ?? '').join(' ');

/** A topic or name: its tokens, and for a single word of the documents that word too. */
function conceptOfTramo(tramo: Tramo, words: readonly Termino[], lexico: Lexico, strict: boolean): Concepto {
  const texto = textOf(words, tramo);
  // A word that only shares its stem with the documents stays out: deportados is not deportes.
  const alone = !strict && tramo.lugares.length === 1 && isWritten(lexico.vocabulario, texto);
  const own = alone ? lookUp(lexico.vocabulario, texto, false) : null;
  const beside = own === null ? 1 : BESIDE_OWN_WEIGHT;
  const tokens = tramo.entradas.map(({ ficha }): Alternativa => ({ termino: ficha, peso: beside }));
  const fondo = tramo.entradas.every((entrada) => entrada.fondo);
  return {
    texto,
    peso: fondo ? BACKGROUND_WEIGHT : 1,
    alternativas: [...tokens, ...(own?.alternativas ?? [])],
  };
}

/** Runs of typed words that the documents hold, as they write them; at least two must mean something. */
function phraseRuns(words: readonly Termino[], lexico: Lexico): string[] {
  const runs: string[][] = [[]];
  for (const { forma } of words) {
    const written = writtenForm(lexico.vocabulario, forma) ?? (isStop(forma) ? forma.toLowerCase() : null);
    if (written === null) runs.push([]);
    else runs.at(-1)?.push(written);
  }
  return runs
    .map((run) => {
      const first = run.findIndex((word) => !isStop(word));
      const last = run.findLastIndex((word) => !isStop(word));
      return first < 0 ? [] : run.slice(first, last + 1);
    })
    .filter((run) => run.filter((word) => !isStop(word)).length > 1)
    .map((run) => run.join(' '));
}

interface Lectura {
  readonly conceptos: Concepto[];
  readonly desconocidas: string[];
  readonly raices: string[];
  readonly evidencia: Evidencia;
}

/** Words that no topic or name has taken up, and those inside a topic's phrase at a lower weight. */
function readRest(
  words: readonly Termino[],
  lexico: Lexico,
  capas: Capas,
  { named, spoken }: { named: ReadonlySet<number>; spoken: readonly Tramo[] },
): Lectura {
  const alone = new Set(
    spoken.filter(({ lugares }) => lugares.length === 1).flatMap(({ lugares }) => lugares),
  );
  const within = new Set(
    spoken.filter(({ lugares }) => lugares.length > 1).flatMap(({ lugares }) => lugares),
  );
  const conceptos: Concepto[] = [];
  const desconocidas: string[] = [];
  const raices: string[] = [];
  let firmes = 0;
  for (const [place, { forma }] of words.entries()) {
    if (named.has(place) || isStop(forma)) continue;
    if (alone.has(place) && !isWritten(lexico.vocabulario, forma)) continue;
    const found = lookUp(lexico.vocabulario, forma, capas.derivacion && !alone.has(place));
    if (found) raices.push(...found.raices);
    if (alone.has(place)) continue;
    if (found === null) {
      if (!within.has(place)) desconocidas.push(forma);
      continue;
    }
    const generic = isGeneric(forma);
    if (within.has(place) && generic) continue;
    if (!generic && !within.has(place)) firmes += 1;
    const peso = within.has(place) ? WITHIN_TOPIC_WEIGHT : generic ? GENERIC_WEIGHT : 1;
    conceptos.push({ texto: forma, peso, alternativas: found.alternativas });
  }
  return {
    conceptos,
    desconocidas,
    raices,
    evidencia: { firmes, temas: 0, desconocidas: desconocidas.length },
  };
}

/** Quoted phrases as the documents write them. A word that they lack leaves the phrase as typed: it will find nothing. */
function readQuoted(query: string, lexico: Lexico): string[] {
  return [...query.matchAll(QUOTED)]
    .map(([, straight, angled, curly]) => straight ?? angled ?? curly ?? '')
    .map((phrase) =>
      tokenize(phrase)
        .map(({ forma }) => writtenForm(lexico.vocabulario, forma) ?? forma.toLowerCase())
        .join(' '),
    )
    .filter((phrase) => phrase !== '');
}

export function planQuery(
  query: string,
  lexico: Lexico,
  { exact = false }: OpcionesDePlan = {},
  capas: Capas = CAPAS,
): Plan {
  const consulta = query.slice(0, LONGEST_QUERY).trim();
  const claves = capas.claves ? pagesOfClave(consulta, lexico.claves) : [];
  if (claves.length > 0) return { ...emptyPlan(consulta), claves };

  const exactas = readQuoted(consulta, lexico);
  const correcting = capas.erratas && !exact && exactas.length === 0;
  const { words, correcciones } = readWords(consulta, lexico, correcting);
  const names = capas.nombres ? findTramos(words, lexico.nombres, new Set()) : [];
  const named = new Set(names.flatMap(({ lugares }) => lugares));
  const spoken = capas.temas && exactas.length === 0 ? findTramos(words, lexico.temas, named) : [];
  const rest = readRest(words, lexico, capas, { named, spoken });

  const marcas = {
    raices: [...new Set(rest.raices)],
    patrones: [
      ...new Set([
        ...[...names, ...spoken].flatMap(({ entradas }) => entradas.flatMap((entrada) => entrada.marcas)),
        ...exactas.map((phrase) => `=${phrase}`),
      ]),
    ],
  };
  const shown = { ...emptyPlan(consulta), correcciones, desconocidas: rest.desconocidas, marcas };
  const temas = [...names, ...spoken].length;
  if (exactas.length === 0 && !passesGate({ ...rest.evidencia, temas })) return shown;
  return {
    ...shown,
    exactas,
    conceptos: [
      ...names.map((tramo) => conceptOfTramo(tramo, words, lexico, true)),
      ...spoken.map((tramo) => conceptOfTramo(tramo, words, lexico, false)),
      ...rest.conceptos,
    ],
    refuerzos: capas.refuerzo && exactas.length === 0 ? phraseRuns(words, lexico) : [],
  };
}
