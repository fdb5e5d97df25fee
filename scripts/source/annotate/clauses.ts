/** A sentence in which each name stands for one word: what the grammar of subjects reads. */
import type { Actor } from './named.ts';
import { overlaps, quotedTitles, type Span } from './spans.ts';
import { tokenSentences, type Token } from './tokens.ts';

export interface Word {
  word: string;
  /** The name that stands here. */
  actor?: Actor;
  /** It stands for people or offices of it: «personal del INM», «las delegaciones del INM». */
  part?: 'staff' | 'organ';
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '—': '—', '–': '–' };

/** Where an aside that opens at a token closes in the same sentence; 0 where it does not. */
function asideEnd(tokens: readonly Token[], at: number): number {
  const closing = CLOSING[tokens[at]?.texto ?? ''];
  if (closing === undefined) return 0;
  for (let end = at + 1; end < tokens.length && end - at < 80; end += 1)
    if (tokens[end]?.texto === closing) return end;
  return 0;
}

const IN_ITS_CASE = [',', 'en', 'su', 'caso', ','];

/** «la STPS y, en su caso, el SNE» is «la STPS y el SNE». */
function withoutAsides(words: Word[]): Word[] {
  const at = words.findIndex((_, i) => IN_ITS_CASE.every((word, j) => words[i + j]?.word === word));
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + IN_ITS_CASE.length)];
}

/** «tanto la SEP como el INEA» is «la SEP y el INEA». */
function withoutBoth(words: Word[]): Word[] {
  const start = words.findIndex(({ word }) => word === 'tanto');
  const end = words.findIndex(({ word }, at) => at > start && word === 'como');
  const isPair =
    start >= 0 && end > start && words.slice(start, end).some(({ actor }) => actor !== undefined);
  if (!isPair) return words;
  return words.flatMap((word, at) => (at === start ? [] : at === end ? [{ word: 'y' }] : [word]));
}

/** «, mientras que el INM las entregará» is «; el INM las entregará». */
function withoutWhereas(words: Word[]): Word[] {
  return words.flatMap((word, at) => {
    const [former, next] = [words[at - 1]?.word, words[at + 1]?.word];
    if (word.word === 'mientras' && next === 'que' && former === ',') return [];
    if (word.word === 'que' && former === 'mientras' && words[at - 2]?.word === ',') return [{ word: ';' }];
    return [word];
  });
}

/** Names as one word, without what stands in parentheses, between dashes or in quotation marks. */
export function clausesOf(texto: string, actors: readonly Actor[], asides: Span[] = []): Word[][] {
  const hidden: Span[] = quotedTitles(texto);
  let next = 0;
  return tokenSentences(texto).map((tokens) => {
    const words: Word[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      while ((actors[next]?.fin ?? Infinity) <= token.inicio) next += 1;
      const end = at === 0 ? 0 : asideEnd(tokens, at);
      if (end > 0) {
        asides.push({ inicio: token.inicio, fin: tokens[end]?.fin ?? token.fin });
        at = end;
        continue;
      }
      if (hidden.some((span) => overlaps(span, token))) {
        if (words.at(-1)?.word !== '«»') words.push({ word: '«»' });
        continue;
      }
      const actor = actors[next];
      if (actor === undefined || actor.inicio > token.inicio) words.push({ word: token.word });
      else if (words.at(-1)?.actor !== actor) {
        // «Las 50 representaciones consulares operarán» act as «las representaciones» do.
        if (/^\d+$/u.test(words.at(-1)?.word ?? '') && /^(?:los|las)$/u.test(words.at(-2)?.word ?? ''))
          words.pop();
        words.push({ word: 'N', actor });
      }
    }
    return withoutWhereas(withoutBoth(withoutAsides(words)));
  });
}
