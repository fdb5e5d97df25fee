/** Everything in a text that may act: the names of the table, institutions by the form of their name, unknown acronyms, «esta Secretaría». */
import { ownEnd, standsFor } from './anaphora.ts';
import type { Actor, NameMention } from './named.ts';
import { overlaps, quotedTitles, quoteOf, spansOf, type Span } from './spans.ts';
import type { Token } from './tokens.ts';

export interface ActorWords {
  heads: ReadonlySet<string>;
  inert: ReadonlySet<string>;
  own: ReadonlySet<string>;
  /** What has to follow a head that is also the name of things. */
  needs: Readonly<Record<string, readonly string[]>>;
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.texto ?? '');
const isSigla = (token: Token | undefined): boolean =>
  /^\p{Lu}(?=\p{N}*\p{Lu})[\p{Lu}\p{N}]+$/u.test(token?.texto ?? '') &&
  !/^[IVXLC]+$/.test(token?.texto ?? '');
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const ARTICLES = set('el la los las su sus');
const LINKS = set('de del para en a contra sobre sin al');
const ANDS = set('y e');
const BEFORE_A_NAME = set(
  'el la los las un una del al de con a y e o u por para en entre ante que como según sin contra hacia desde mediante su sus esta este dicha dicho es será si',
);

/** Whether a new institution starts here: the name before it ends. */
const startsAnother = (token: Token | undefined, words: ActorWords): boolean =>
  token === undefined || words.heads.has(token.texto) || isSigla(token);

/** How many tokens a comma and the rest of a list take: «, Análisis y Prospectiva». */
function listLength(tokens: readonly Token[], at: number, words: ActorWords): number {
  let end = at;
  while (tokens[end]?.texto === ',' || ANDS.has(tokens[end]?.word ?? '')) {
    const isLast = tokens[end]?.texto !== ',';
    const next = end + 1;
    if (!isCapital(tokens[next]) || startsAnother(tokens[next], words)) return 0;
    end = next + 1;
    if (isLast) return end - at;
  }
  return 0;
}

/** «Grupo 5 del Gabinete Turístico»; a bare «Grupo 5» is any. */
function isNumbered(tokens: readonly Token[], at: number, words: ActorWords): boolean {
  const [group, number, of] = tokens.slice(at, at + 3);
  const next = tokens[ARTICLES.has(tokens[at + 3]?.word ?? '') ? at + 4 : at + 3];
  return (
    /^(?:Grupo|Subgrupo)$/u.test(group?.texto ?? '') &&
    /^(?:\d{1,2}|[IVX]{1,5})$/u.test(number?.texto ?? '') &&
    /^del?$/u.test(of?.word ?? '') &&
    isCapital(next) &&
    !startsAnother(next, words)
  );
}

/** Where the name that starts at a token ends. */
function nameEnd(
  tokens: readonly Token[],
  at: number,
  words: ActorWords,
  stops: (token: Token) => boolean,
): number {
  let end = isNumbered(tokens, at, words) ? at + 2 : at + 1;
  for (;;) {
    const token = tokens[end];
    if (token === undefined || stops(token)) return end;
    if (isCapital(token) && !isSigla(token)) {
      end += 1;
      continue;
    }
    const isLink = LINKS.has(token.word);
    // «Fideicomiso e-México»
    if (token.word === 'e' && tokens[end + 1]?.texto === '-' && isCapital(tokens[end + 2])) {
      end += 3;
      continue;
    }
    if (isLink || ANDS.has(token.word)) {
      const next =
        ARTICLES.has(tokens[end + 1]?.word ?? '') && !isCapital(tokens[end + 1]) ? end + 2 : end + 1;
      const first = tokens[next];
      const isOther = first === undefined || stops(first) || (!isLink && startsAnother(first, words));
      const isEmbassy = token.word === 'en' && isSigla(first);
      if (isOther || isEmbassy || !isCapital(first) || (isLink && startsName(tokens, next, words)))
        return end;
      end = next + 1;
      continue;
    }
    const length = token.texto === ',' ? listLength(tokens, end, words) : 0;
    if (length === 0) return end;
    end += length;
  }
}

/** An acronym that no table explains, where an actor may stand. */
function isActingSigla(tokens: readonly Token[], at: number, words: ActorWords): boolean {
  const token = tokens[at];
  if (token === undefined || !isSigla(token) || words.inert.has(token.texto)) return false;
  const before = tokens[at - 1];
  if (before?.texto === '-' || /^[/-]$/u.test(tokens[at + 1]?.texto ?? '')) return false;
  const isWord = /^\p{L}/u.test(before?.texto ?? '');
  return !isWord || BEFORE_A_NAME.has(before?.word ?? '');
}

const ORDINALS = set('Primera Segunda Tercera Cuarta Quinta Sexta Primer Segundo Tercer Cuarto Quinto Sexto');

/** «Dirección General…», «Quinta Visitaduría General»; a «Fondo de Apoyo» is money, and a «Registro de Trámites» a list. */
function startsName(tokens: readonly Token[], at: number, words: ActorWords): boolean {
  const texto = tokens[at]?.texto ?? '';
  const needed = words.needs[texto];
  const next = `${tokens[at + 1]?.texto ?? ''} ${tokens[at + 2]?.texto ?? ''} `;
  if (needed !== undefined && !needed.some((words) => next.startsWith(`${words} `))) return false;
  return words.heads.has(texto) || (ORDINALS.has(texto) && words.heads.has(tokens[at + 1]?.texto ?? ''));
}

/** «las Delegaciones Federales del INM»: a part is named with the whole that it is of. */
function wholeAfter(
  tokens: readonly Token[],
  end: number,
  known: ReadonlyMap<number, NameMention>,
): NameMention | undefined {
  if (!/^del?$/u.test(tokens[end]?.word ?? '')) return undefined;
  const next = ARTICLES.has(tokens[end + 1]?.word ?? '') ? end + 2 : end + 1;
  return known.get(tokens[next]?.inicio ?? -1);
}

/** «36/a. Zona Militar»: where its number starts. */
function ordinalBefore(tokens: readonly Token[], at: number): number {
  const [number, slash, letter, stop] = tokens.slice(Math.max(0, at - 4), at);
  const isOrdinal =
    /^\d+$/u.test(number?.texto ?? '') &&
    slash?.texto === '/' &&
    /^[oa]$/u.test(letter?.texto ?? '') &&
    stop?.texto === '.';
  return (isOrdinal ? number : tokens[at])?.inicio ?? 0;
}

/** Walks over the tokens once: names of the table first, then what looks like a name. */
export function findActors(
  texto: string,
  tokens: readonly Token[],
  mentions: readonly NameMention[],
  words: ActorWords,
): Actor[] {
  const hidden: Span[] = [...quotedTitles(texto), ...spansOf(texto, ADDRESS)].sort(
    (a, b) => a.inicio - b.inicio,
  );
  const known = new Map(mentions.map((mention) => [mention.inicio, mention]));
  const isHidden = (token: Token): boolean => hidden.some((span) => overlaps(span, token));
  const found: Actor[] = [];
  let free = 0;
  tokens.forEach((token, at) => {
    if (token.inicio < free) return;
    const mention = known.get(token.inicio);
    if (mention !== undefined) {
      found.push(mention);
      free = mention.fin;
      return;
    }
    if (isHidden(token)) return;
    const isName = startsName(tokens, at, words);
    if (!isName && !standsFor(tokens, at, words.own) && !isActingSigla(tokens, at, words)) return;
    const end = isName
      ? nameEnd(tokens, at, words, (one) => known.has(one.inicio))
      : ownEnd(tokens, at, words.own);
    if (isName && end - at < 2) return;
    const whole = isName ? wholeAfter(tokens, end, known) : undefined;
    const fin = whole?.fin ?? tokens[end - 1]?.fin ?? token.fin;
    const inicio = isName ? ordinalBefore(tokens, at) : token.inicio;
    found.push(quoteOf(texto, inicio, fin), ...(whole === undefined ? [] : [whole]));
    free = fin;
  });
  return found;
}
