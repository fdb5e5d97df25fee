/** The query planner: what was typed → what to ask of Pagefind. Pure; the page shows whatever it corrected. */

import { cleanQuery } from '../../model/text/clean.ts';
import { fold } from '../../model/text/normalize.ts';
import { absentClave, claveOf, clavesWithin, neighbours, readDicha } from './query-claves.ts';
import { foreignOf, isOwn, passesGate, worthOfTramos } from './gate.ts';
import type { Lexico } from './lexicon.ts';
import { phraseRuns, readQuoted } from './phrases.ts';
import { readRest, readWords } from './read-words.ts';
import { findTramos, type Termino, type Tramo } from './spans.ts';
import { isStop } from '../analysis/stop-words.ts';
import type { Alternativa, Concepto, Llamada, OpcionesDePlan, Plan, Sustituida } from '../types.ts';
import { directPages } from './direct.ts';
import { isWritten, lookUp } from './vocabulary.ts';

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
/** How much of an unknown word a mended one is. */
const MENDED = 0.5;
const BACKGROUND_WEIGHT = 0.5;
const WITHIN_WEIGHT = 0.3;
/** Where the documents have the word itself, they answer first, and the topic after. */
const BESIDE_OWN_WEIGHT = 0.95;

/** Asks nothing. */
export const emptyPlan = (consulta: string): Plan => ({
  consulta,
  ausente: null,
  claves: [],
  entera: false,
  conceptos: [],
  exactas: [],
  refuerzos: [],
  correcciones: [],
  desconocidas: [],
  sustituidas: [],
  directas: [],
  marcas: { raices: [], fichas: [], frases: [] },
});

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
    menor: fondo,
    alternativas: [...tokens, ...(own?.alternativas ?? [])],
  };
}

/** Topics of the single words of a phrase that a topic stands for: «trabajo para deportados» is about work, too. */
function withinTramos(spoken: readonly Tramo[], words: readonly Termino[], lexico: Lexico): Concepto[] {
  return spoken
    .filter(({ lugares }) => lugares.length > 1)
    .flatMap(({ lugares, entradas }) =>
      lugares
        .flatMap((own) => {
          const others = new Set([...words.keys()].filter((place) => place !== own));
          return findTramos(words, lexico.temas, others);
        })
        .map((inner) => ({ ...inner, entradas: inner.entradas.filter((one) => !entradas.includes(one)) }))
        .filter((inner) => inner.entradas.length > 0)
        .map((inner) => ({ ...conceptOfTramo(inner, words, lexico, false), peso: WITHIN_WEIGHT })),
    );
}

/** «Líneas del objetivo 3» asks for more than its estrategias. */
const LINEAS = /(?:^|\P{L})lineas(?!\p{L})/u;
const allUnder = (clave: string, { claves }: Lexico): string[] =>
  claves.filter((other) => other === clave || other.startsWith(`${clave}.`));

/** What a topic is called for by. */
function callsOf({ lugares, entradas }: Tramo, words: readonly Termino[], lexico: Lexico): Llamada[] {
  const calling = lugares
    .map((place) => words[place]?.forma ?? '')
    .filter((word) => !isStop(word))
    .map((word) => lookUp(lexico.vocabulario, word, false)?.raices ?? []);
  const raices = calling.every((roots) => roots.length > 0) ? calling.flat() : [];
  return entradas.map(({ ficha }) => ({ ficha, raices }));
}

/** Words that no document holds, and the topic or name that answers for them. */
function substitutes(tramos: readonly Tramo[], words: readonly Termino[], lexico: Lexico): Sustituida[] {
  return tramos.flatMap(({ lugares, entradas }) => {
    const missing = lugares
      .flatMap((place) => words[place] ?? [])
      .filter(({ forma }) => !isStop(forma) && lookUp(lexico.vocabulario, forma, true) === null)
      .map(({ escrito }) => escrito);
    const por = [...new Set(entradas.map(({ rotulo }) => rotulo))].filter((rotulo) => rotulo !== '');
    return missing.length === 0 || por.length === 0
      ? []
      : [{ escrito: [...new Set(missing)].join(' '), por: por.slice(0, 2).join(' y de ') }];
  });
}

export function planQuery(
  query: string,
  lexico: Lexico,
  { exact = false, deep = false }: OpcionesDePlan = {},
  capas: Capas = CAPAS,
): Plan {
  const consulta = cleanQuery(query.slice(0, LONGEST_QUERY)).trim();
  const whole = deep || LINEAS.test(fold(consulta));
  const dicha = capas.claves ? readDicha(consulta) : null;
  if (dicha !== null) {
    const clave = claveOf(dicha, lexico.claves);
    if (clave !== null) {
      return {
        ...emptyPlan(consulta),
        claves: whole ? allUnder(clave, lexico) : neighbours(clave, lexico.claves),
      };
    }
    const ausente = absentClave(dicha, lexico.claves);
    if (ausente !== null) return { ...emptyPlan(consulta), ausente };
  }

  const exactas = readQuoted(consulta, lexico);
  const correcting = capas.erratas && !exact && exactas.length === 0;
  const nombradas =
    capas.claves && exactas.length === 0
      ? clavesWithin(consulta, lexico.claves)
      : { claves: [], resto: consulta };
  const { words, correcciones } = readWords(nombradas.resto, lexico, correcting);
  const names = capas.nombres ? findTramos(words, lexico.nombres, new Set()) : [];
  const named = new Set(names.flatMap(({ lugares }) => lugares));
  const spoken = capas.temas && exactas.length === 0 ? findTramos(words, lexico.temas, named) : [];
  const rest = readRest(words, lexico, capas.derivacion, { named, spoken });

  const marcas = {
    raices: [...new Set(rest.raices)],
    fichas: [
      ...names.flatMap(({ entradas }) => entradas.map(({ ficha }) => ({ ficha, raices: [] }))),
      ...spoken.flatMap((tramo) => callsOf(tramo, words, lexico)),
    ],
    frases: exactas,
  };
  const shown = {
    ...emptyPlan(consulta),
    correcciones,
    desconocidas: rest.desconocidas,
    sustituidas: substitutes([...names, ...spoken], words, lexico),
    directas: directPages(words, names, spoken, lexico),
    marcas,
  };
  const temas = worthOfTramos(words, [...names, ...spoken]);
  const told = temas + rest.evidencia.firmes > 0;
  // A bus line is no línea de acción: where the other words are foreign, so is the number.
  // Beside a word that nothing knows, a word that had to be mended is in doubt itself.
  const doubtful = rest.evidencia.desconocidas > 0 ? correcciones.length * MENDED : 0;
  const foreign = foreignOf(words, [...names, ...spoken], rest.desconocidas);
  const against = rest.evidencia.desconocidas + doubtful + foreign;
  const evidencia = { ...rest.evidencia, temas, desconocidas: against };
  if (exactas.length === 0 && !passesGate(evidencia)) return shown;
  if (nombradas.claves.length > 0 && !told) {
    const [only = '', ...others] = nombradas.claves;
    if (others.length > 0) return { ...shown, claves: nombradas.claves };
    return { ...shown, claves: whole ? allUnder(only, lexico) : neighbours(only, lexico.claves) };
  }
  return {
    ...shown,
    claves: nombradas.claves,
    entera: foreign > 0 && !rest.evidencia.deMigracion && !isOwn([...names, ...spoken]),
    exactas,
    conceptos: [
      ...names.map((tramo) => conceptOfTramo(tramo, words, lexico, true)),
      ...spoken.map((tramo) => conceptOfTramo(tramo, words, lexico, false)),
      ...withinTramos(spoken, words, lexico),
      ...rest.conceptos,
    ],
    refuerzos: capas.refuerzo && exactas.length === 0 ? phraseRuns(words, lexico) : [],
  };
}
