/** Who acts where no announced verb has a subject of its own: read only in texts in which nobody else acts. */
import type { Actor } from './named.ts';
import { listFrom } from './lists.ts';
import type { Word } from './clauses.ts';
import { ARTICLES, subjectsOf } from './subjects.ts';
import { PARTICIPLE, type Verb } from './verbs.ts';

/** «ejecutó», «dispone», «cuenta»: what follows a name and is no preposition, sign or announced verb is its verb. */
const FINITE = /^(?:es|son|está|están)$|^\p{L}{2,}(?:ó|aron|ieron|a|e|an|en|aba|aban|ía|ían)$/u;
const NO_VERB =
  /^(?:de|que|para|desde|durante|mediante|entre|sobre|donde|quien|cuya|este|esta|ante|una|la|e|a|hasta|contra|sea|como|le|se|mexicana|federal|sede|parte)$/u;
const PAST = /^\p{L}{2,}(?:ó|aron|ieron)$/u;
/** «; en 2016 los ampliará», «y con ellos formará»: no new subject stands before the verb. */
const ADVERBIAL =
  /^(?:y|e|[;,]|en|con|para|por|durante|desde|a|al|asimismo|además|también|adicionalmente|igualmente|posteriormente|finalmente|así|este|esta)$/u;

interface Topic {
  actors: Actor[];
  /** Where its verb stands. */
  at: number;
}

/** The name that a sentence starts with, where a verb follows it. */
function topicOf(words: readonly Word[]): Topic | undefined {
  let at = words.findIndex(({ actor }) => actor !== undefined);
  const actors = at < 0 ? [] : listFrom(words, at);
  if (actors.length === 0) return undefined;
  const start = ARTICLES.has(words[at - 1]?.word ?? '') ? at - 1 : at;
  const isFirst =
    start === 0 ||
    words[start - 1]?.word === ',' ||
    /^(?:\d{4}|asimismo|además)$/u.test(words[start - 1]?.word ?? '');
  const last = actors.at(-1);
  at = words.findIndex(({ actor }) => actor === last) + 1;
  const clitic = /^(?:se|le|les|lo|los|la|las|no|ya|ha|han)$/u.test(words[at]?.word ?? '') ? 1 : 0;
  const verb = words[at + clitic]?.word ?? '';
  return isFirst && words[at]?.word !== 'se' && FINITE.test(verb) && !NO_VERB.test(verb)
    ? { actors, at: at + clitic }
    : undefined;
}

const isPlural = (word: string): boolean => word.endsWith('rán');

/** A verb without a subject of its own, that may be of the one spoken of. */
function goesWith(words: readonly Word[], from: number, verb: Verb, topic: Topic): boolean {
  const word = words[verb.at]?.word ?? '';
  if (verb.isReflexive || verb.isPassive || !/r(?:á|án)$/u.test(word)) return false;
  if (isPlural(word) !== topic.actors.length > 1) return false;
  const first = words[from]?.word;
  return from === verb.from || ADVERBIAL.test(first ?? '');
}

/** Where the clause of a verb starts: after the last semicolon, or «y», before it. */
function clauseStart(words: readonly Word[], verb: Verb): number | undefined {
  const at = words.findLastIndex(({ word }, i) => i < verb.from && /^[;y]$/u.test(word));
  return at < 0 ? undefined : at + 1;
}

/** «La AMEXCID ejecutó proyectos; en 2016 los ampliará.» */
export function impliedSubjects(
  clauses: readonly Word[][],
  verbsOf: (words: readonly Word[]) => Verb[],
): Actor[] {
  const found: Actor[] = [];
  let topic: Topic | undefined;
  for (const words of clauses) {
    const own = topicOf(words);
    const verbs = verbsOf(words);
    for (const verb of verbs) {
      if (own !== undefined) {
        const start = clauseStart(words, verb);
        if (start !== undefined && start > own.at && goesWith(words, start, verb, own))
          found.push(...own.actors);
      } else if (topic !== undefined && goesWith(words, 0, verb, topic)) {
        if (!words.slice(0, verb.from).some(({ actor }) => actor !== undefined)) found.push(...topic.actors);
      }
    }
    topic = own ?? (verbs.length === 0 ? topic : undefined);
  }
  return found;
}

/** «El INALI traduce la cartilla.»; not «El INM cuenta con nueve estaciones.», which is how things stand. */
const STATES =
  /^(?:es|son|cuenta|cuentan|tiene|tienen|está|están|existe|existen|depende|dependen|pertenece|pertenecen|recibe|reciben|requiere|requieren|considera|consideran|reconoce|reconocen|señala|señalan|establece|establecen|define|contiene|incluye|forma|consiste|abarca|comprende|permite|permiten|muestra|refleja|reporta|reportan|informa|indica|representa|constituye|debe|deben|puede|pueden|corresponde|dispone|disponen|carece|carecen|enfrenta|enfrentan|ve|sabe|queda|quedan|conforma|conforman|integra|suele|suelen|figura|expresa|estipula)$/u;
const PRESENT = /^\p{L}{3,}(?:a|e|an|en)$/u;

export function presentSubjects(clauses: readonly Word[][]): Actor[] {
  return clauses.flatMap((words) => {
    const topic = topicOf(words);
    const verb = words[topic?.at ?? -1]?.word ?? '';
    // «El CISEN no participa»
    if (topic === undefined || words[topic.at - 1]?.word === 'no') return [];
    // «La SEP está trabajando en…»
    const isAtIt =
      /^est(?:á|án)$/u.test(verb) &&
      /ndo(?:se|l[aeo]s?)?$/u.test(words[topic.at + 1]?.word ?? '') &&
      words[topic.at + 1]?.word !== 'siendo';
    return isAtIt || (PRESENT.test(verb) && !STATES.test(verb)) ? topic.actors : [];
  });
}

/** «El INM capacitó a 300 agentes.», in a text that announces nothing. */
export function pastSubjects(
  clauses: readonly Word[][],
  verbsOf: (words: readonly Word[]) => Verb[],
): Actor[] {
  if (clauses.some((words) => verbsOf(words).length > 0)) return [];
  return clauses.flatMap((words) => {
    const topic = topicOf(words);
    return topic !== undefined && PAST.test(words[topic.at]?.word ?? '') ? topic.actors : [];
  });
}

/** «Se realizarán jornadas en las que la SSA vacunará», «Se instalará un módulo que operará el INEA» */
const MADE =
  /^(?:realizar|llevar|instalar|celebrar|organizar|impartir|abrir|habilitar|crear|establecer|integrar|desarrollar|ofrecer|implementar|efectuar|conformar|poner)(?:á|án)$/u;
const RELATIVE = /^(?:que|donde|cual|cuales)$/u;

export function relativeSubjects(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const main = verbs[0];
  if (main === undefined || !main.isReflexive || !MADE.test(words[main.at]?.word ?? '')) return [];
  return words.flatMap(({ word }, at) => {
    if (at <= main.at || !/^\p{L}{2,}r(?:á|án)$/u.test(word)) return [];
    const relative = words.findLastIndex((one, i) => i < at && RELATIVE.test(one.word));
    if (relative <= main.at) return [];
    const verb: Verb = {
      at,
      from: at,
      isReflexive: false,
      isPassive: false,
      isPresent: false,
      isReceived: false,
    };
    if (/^se$/u.test(words[at - 1]?.word ?? '')) return [];
    if (/^ser(?:á|án)$/u.test(word)) {
      const by = PARTICIPLE.test(words[at + 1]?.word ?? '') && words[at + 2]?.word === 'por' ? at + 3 : 0;
      return by === 0 ? [] : listFrom(words, ARTICLES.has(words[by]?.word ?? '') ? by + 1 : by);
    }
    const before = subjectsOf(words.slice(relative + 1), 0, {
      ...verb,
      at: at - relative - 1,
      from: at - relative - 1,
    });
    const next = ARTICLES.has(words[at + 1]?.word ?? '') ? at + 2 : at + 1;
    if (words[next]?.part === 'staff') return [];
    return relative + 1 === at ? listFrom(words, next) : before.map(({ actor }) => actor);
  });
}
