/** Who is the subject of an announced action: a small grammar of Spanish report prose. */
import type { NameMention } from './mentions.ts';
import {
  alternatives,
  before,
  matchAt,
  overlaps,
  quotedTitles,
  sentences,
  WORD_START,
  wordBefore,
  type Span,
} from './spans.ts';
import type { Verbos } from './compiled-tables.ts';
import { announcingVerbs, compileVerbs } from './verbs.ts';

export interface Grammar {
  verbos: Verbos;
  verb: RegExp;
  organ: RegExp;
  delegated: RegExp;
}

/**
 * What may stand between a subject and its verb: «(ONUDD)», «en Estados Unidos», and one phrase of partner, organ or
 * capacity: «SFP, a través del OIC del INM, analizará», «La PGR en coordinación con el …, implementará».
 */
const PLACE = String.raw`(?:\s+(?:en|de|del)\s+(?:el\s+|la\s+|los\s+)?\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)*)?`;
const PHRASE = String.raw`,?\s+(?:a través|por conducto|por medio|por intermedio|mediante|en coordinación|en colaboración|en conjunto|conjuntamente|de manera|en su|como|junto con|con|durante|en el marco|en materia)(?![\p{L}])[^.;]*`;
const CLITIC = String.raw`(?:también\s+|además\s+|adicionalmente\s+|igualmente\s+)?(?:no\s+)?(?:se\s+|le\s+|les\s+|lo\s+)?`;
/** A phrase takes whatever follows it, clitics too. */
const GAP = new RegExp(String.raw`^(?:\s*\([^)]*\))?${PLACE}(?:${PHRASE}|,?\s*${CLITIC})$`, 'u');
const ARTICLE = before(String.raw`(?<![^\s"“(])((?:el|la|los|las)\s+)`);
/** A name after one of these is the object of a preposition or the subject of a relative clause, never of the sentence. */
const GOVERNING = new Set(
  'a al ante bajo con contra de del desde en entre hacia hasta para por según sin sobre tras mediante que cual cuales quien quienes donde cuando como su sus dicho dicha'.split(
    ' ',
  ),
);
const JOINED_BY_AND = before(String.raw`(?:(?<!\S)(?:y|e)|\s+así como)\s+(?:el\s+|la\s+|los\s+|las\s+)?`);
/** «el INM en Chiapas y la Policía Federal»: nothing but a place or an acronym may come before the link. */
const LINK_BY_AND = new RegExp(
  String.raw`^(?:\s*\([^)]*\))?${PLACE},?\s+(?:y|e|así como)\s+(?:el\s+|la\s+|los\s+|las\s+)?$`,
  'u',
);
const JOINED_BY_COMMA = /^,\s+(?:el\s+|la\s+|los\s+|las\s+)?$/iu;

export function compileGrammar(verbos: Verbos): Grammar {
  const article = String.raw`(?:\s+(?:el|la|los|las|su|sus))?\s+`;
  return {
    verbos,
    verb: compileVerbs(verbos),
    organ: before(String.raw`${WORD_START}(?:${alternatives(verbos.por_conducto)})(?:\s+del?)?${article}`),
    delegated: before(`${WORD_START}(?:${alternatives(verbos.delegan)})${article}`),
  };
}

function isNominative(texto: string, mention: NameMention): boolean {
  const article = matchAt(ARTICLE, texto, mention.inicio)?.[1] ?? '';
  const word = wordBefore(texto, mention.inicio - article.length);
  return word === undefined || !GOVERNING.has(word);
}

/** «el INM, la STPS y la PGR actualizarán»: all the names that «y» and commas join to the one beside the verb. */
function joined(
  texto: string,
  sentence: Span,
  mentions: readonly NameMention[],
  last: NameMention,
): NameMention[] {
  const chain = [last];
  const previous = mentions.filter((m) => m.inicio >= sentence.inicio && m.fin <= last.inicio).reverse();
  if (matchAt(JOINED_BY_AND, texto, last.inicio) === null) return chain;
  for (const candidate of previous) {
    const head = chain[0] ?? last;
    const between = texto.slice(candidate.fin, head.inicio);
    const isLink = (head === last ? LINK_BY_AND : JOINED_BY_COMMA).test(between);
    if (!isLink) break;
    chain.unshift(candidate);
  }
  return chain;
}

function subjectsOf(
  texto: string,
  sentence: Span,
  mentions: readonly NameMention[],
  verb: Span,
): NameMention[] {
  const left = mentions.filter((m) => m.inicio >= sentence.inicio && m.fin <= verb.inicio).reverse();
  for (const mention of left) {
    if (!GAP.test(texto.slice(mention.fin, verb.inicio))) continue;
    const chain = joined(texto, sentence, mentions, mention);
    if (isNominative(texto, chain[0] ?? mention)) return chain;
  }
  return [];
}

/** The mentions that are the grammatical subject of an announced action. An elided subject adds none: it is the former one. */
export function findResponsables(
  texto: string,
  mentions: readonly NameMention[],
  grammar: Grammar,
): Set<NameMention> {
  const hidden = quotedTitles(texto);
  const found = new Set<NameMention>();
  for (const sentence of sentences(texto)) {
    let from = sentence.inicio;
    for (const verb of announcingVerbs(texto, sentence, grammar.verb, grammar.verbos, hidden)) {
      for (const mention of subjectsOf(texto, { inicio: from, fin: sentence.fin }, mentions, verb))
        found.add(mention);
      from = verb.fin;
    }
  }
  return found;
}

/** «La XYZ realizará»: an acronym in the place of a subject that is no known name. */
const SUBJECT_SIGLA = /(?<!\p{L})(?:el|la|los|las)\s+(\p{Lu}[\p{Lu}\p{N}]+)(?![\p{L}\p{N}])/giu;

export function findUnknownSubjects(
  texto: string,
  mentions: readonly NameMention[],
  grammar: Grammar,
): string[] {
  const candidates = [...texto.matchAll(SUBJECT_SIGLA)].flatMap((match): NameMention[] => {
    const cita = match[1] ?? '';
    const fin = match.index + match[0].length;
    const isSigla = cita === cita.toUpperCase();
    const candidate = { dependencia_id: cita, cita, inicio: fin - cita.length, fin };
    return isSigla && !mentions.some((mention) => overlaps(mention, candidate)) ? [candidate] : [];
  });
  const subjects = findResponsables(texto, candidates, grammar);
  return [...new Set([...subjects].map((mention) => mention.cita))];
}
