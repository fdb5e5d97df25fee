/** The query planner: what was typed → what to ask of Pagefind. Pure; the page shows whatever it corrected. */

import { cleanQuery } from '../../model/text/clean-query.ts';
import { fold } from '../../model/text/normalize.ts';
import { absentClave, claveOf, clavesWithin, neighbours, readSaid } from './query-claves.ts';
import { foreignOf, isOwn, passesGate, worthOfSpans } from './gate.ts';
import type { Lexicon } from './lexicon.ts';
import { phraseRuns, readQuoted } from './typed-phrases.ts';
import { readRest, readWords } from './read-words.ts';
import { findSpans, type Term, type Span } from './spoken-spans.ts';
import { isStop } from '../analysis/stop-words.ts';
import type { Alternative, Concept, Call, PlanOptions, Plan, Substituted } from '../types.ts';
import { directPages } from './direct.ts';
import { askedStems, askStreet } from './street.ts';
import { isWritten, lookUp } from './vocabulary.ts';

/** Layers that the bench can take away, to say what each is worth. All are on in the site. */
export interface Layers {
  readonly claves: boolean;
  readonly nombres: boolean;
  readonly temas: boolean;
  readonly erratas: boolean;
  readonly derivation: boolean;
  readonly boost: boolean;
}

export const LAYERS: Layers = {
  claves: true,
  nombres: true,
  temas: true,
  erratas: true,
  derivation: true,
  boost: true,
};

const LONGEST_QUERY = 1200;
/** How much of an unknown word a mended one is. */
const MENDED = 0.5;
const BACKGROUND_WEIGHT = 0.5;
const WITHIN_WEIGHT = 0.3;
/** Where the documents have the word itself, they answer first, and the topic after. */
const BESIDE_OWN_WEIGHT = 0.95;

/** Asks nothing. */
export const emptyPlan = (query: string): Plan => ({
  query,
  absent: null,
  claves: [],
  needsAll: false,
  concepts: [],
  quoted: [],
  boosts: [],
  corrections: [],
  unknownWords: [],
  substituted: [],
  streetWords: [],
  offered: [],
  marks: { asked: [], roots: [], tokens: [], phrases: [] },
});

const textOf = (words: readonly Term[], { places }: Span): string =>
  places.map((place) => words[place]?.written ?? '').join(' ');

/** A topic or name: its tokens, and for a single word of the documents that word too. */
function conceptOfSpan(span: Span, words: readonly Term[], lexicon: Lexicon, strict: boolean): Concept {
  const texto = textOf(words, span);
  // A word that only shares its stem with the documents stays out: deportados is not deportes.
  const alone = !strict && span.places.length === 1 && isWritten(lexicon.vocabulary, texto);
  const street = span.places.length === 1 && !strict ? askStreet(lexicon, texto) : [];
  const own = alone ? lookUp(lexicon.vocabulary, texto, false) : null;
  const beside = own === null ? 1 : BESIDE_OWN_WEIGHT;
  const tokens = span.entries.map(({ token }): Alternative => ({ term: token, weight: beside }));
  const isBackground = span.entries.every((entry) => entry.isBackground);
  return {
    texto,
    weight: isBackground ? BACKGROUND_WEIGHT : 1,
    minor: isBackground,
    alternatives: [...tokens, ...(own?.alternatives ?? []), ...street],
  };
}

/** Topics of the single words of a phrase that a topic stands for: «trabajo para deportados» is about work, too. */
function withinSpans(spoken: readonly Span[], words: readonly Term[], lexicon: Lexicon): Concept[] {
  return spoken
    .filter(({ places }) => places.length > 1)
    .flatMap(({ places, entries }) =>
      places
        .flatMap((own) => {
          const others = new Set([...words.keys()].filter((place) => place !== own));
          return findSpans(words, lexicon.temas, others);
        })
        .map((inner) => ({ ...inner, entries: inner.entries.filter((one) => !entries.includes(one)) }))
        .filter((inner) => inner.entries.length > 0)
        .map((inner) => ({ ...conceptOfSpan(inner, words, lexicon, false), weight: WITHIN_WEIGHT })),
    );
}

/** «Líneas del objetivo 3» asks for more than its estrategias. */
const LINEAS = /(?:^|\P{L})lineas(?!\p{L})/u;
const allUnder = (clave: string, { claves }: Lexicon): string[] =>
  claves.filter((other) => other === clave || other.startsWith(`${clave}.`));

/** What a topic is called for by. */
function callsOf({ places, entries }: Span, words: readonly Term[], lexicon: Lexicon): Call[] {
  const calling = places
    .map((place) => words[place]?.written ?? '')
    .filter((word) => !isStop(word))
    .map((word) => lookUp(lexicon.vocabulary, word, false)?.roots ?? []);
  const roots = calling.every((own) => own.length > 0) ? calling.flat() : [];
  return entries.map(({ token }) => ({ token, roots }));
}

/** Words that no document holds, and the topic or name that answers for them. */
function substitutes(spans: readonly Span[], words: readonly Term[], lexicon: Lexicon): Substituted[] {
  return spans.flatMap(({ places, entries }) => {
    const missing = places
      .flatMap((place) => words[place] ?? [])
      .filter(({ written }) => !isStop(written) && lookUp(lexicon.vocabulary, written, true) === null)
      .map(({ typed }) => typed);
    const standIn = [...new Set(entries.map(({ label }) => label))].filter((label) => label !== '');
    return missing.length === 0 || standIn.length === 0
      ? []
      : [{ typed: [...new Set(missing)].join(' '), standIn: standIn.slice(0, 2).join(' y de ') }];
  });
}

export function planQuery(
  query: string,
  lexicon: Lexicon,
  { exact = false, deep = false }: PlanOptions = {},
  layers: Layers = LAYERS,
): Plan {
  const cleaned = cleanQuery(query.slice(0, LONGEST_QUERY)).trim();
  const whole = deep || LINEAS.test(fold(cleaned));
  const said = layers.claves ? readSaid(cleaned) : null;
  if (said !== null) {
    const clave = claveOf(said, lexicon.claves);
    if (clave !== null) {
      return {
        ...emptyPlan(cleaned),
        claves: whole ? allUnder(clave, lexicon) : neighbours(clave, lexicon.claves),
      };
    }
    const absent = absentClave(said, lexicon.claves);
    if (absent !== null) return { ...emptyPlan(cleaned), absent };
  }

  const quoted = readQuoted(cleaned, lexicon);
  const correcting = layers.erratas && !exact && quoted.length === 0;
  const mentioned =
    layers.claves && quoted.length === 0
      ? clavesWithin(cleaned, lexicon.claves)
      : { claves: [], remainder: cleaned };
  const { words, corrections } = readWords(mentioned.remainder, lexicon, correcting);
  const names = layers.nombres ? findSpans(words, lexicon.nombres, new Set()) : [];
  const named = new Set(names.flatMap(({ places }) => places));
  const spoken = layers.temas && quoted.length === 0 ? findSpans(words, lexicon.temas, named) : [];
  const rest = readRest(words, lexicon, layers.derivation, { named, spoken });

  const marks = {
    asked: askedStems(words),
    roots: [...new Set(rest.roots)],
    tokens: [
      ...names.flatMap(({ entries }) => entries.map(({ token }) => ({ token, roots: [] }))),
      ...spoken.flatMap((span) => callsOf(span, words, lexicon)),
    ],
    phrases: quoted,
  };
  const shown = {
    ...emptyPlan(cleaned),
    corrections,
    unknownWords: rest.unknownWords,
    streetWords: rest.streetWords,
    substituted: substitutes([...names, ...spoken], words, lexicon),
    offered: directPages(words, names, spoken, lexicon),
    marks,
  };
  const temas = worthOfSpans(words, [...names, ...spoken]);
  const told = temas + rest.evidence.firm > 0;
  // A bus line is no línea de acción: where the other words are foreign, so is the number.
  // Beside a word that nothing knows, a word that had to be mended is in doubt itself.
  const doubtful = rest.evidence.unknown > 0 ? corrections.length * MENDED : 0;
  const foreign = foreignOf(words, [...names, ...spoken], rest.unknownWords);
  const against = rest.evidence.unknown + doubtful + foreign;
  const evidence = { ...rest.evidence, temas, unknown: against };
  if (quoted.length === 0 && !passesGate(evidence)) return shown;
  if (mentioned.claves.length > 0 && !told) {
    const [only = '', ...others] = mentioned.claves;
    if (others.length > 0) return { ...shown, claves: mentioned.claves };
    return { ...shown, claves: whole ? allUnder(only, lexicon) : neighbours(only, lexicon.claves) };
  }
  return {
    ...shown,
    claves: mentioned.claves,
    needsAll: foreign > 0 && !rest.evidence.ofMigration && !isOwn([...names, ...spoken]),
    quoted,
    concepts: [
      ...names.map((span) => conceptOfSpan(span, words, lexicon, true)),
      ...spoken.map((span) => conceptOfSpan(span, words, lexicon, false)),
      ...withinSpans(spoken, words, lexicon),
      ...rest.concepts,
    ],
    boosts: layers.boost && quoted.length === 0 ? phraseRuns(words, lexicon) : [],
  };
}
