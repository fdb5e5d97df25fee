/** The verbs that announce: future, «va a», perfect, a short list of presents; and what makes one no main verb. */
import type { Word } from './clauses.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** «analizará», «difundirán» */
const FUTURE = /^\p{L}{2,}r(?:á|án)$/u;
export const PARTICIPLE = /(?:[aií]d|puest|hech|vist|crit|iert|uelt|impres)[oa]s?$/u;
const INFINITIVE = /(?:ar|er|ir)(?:se|l[aeo]s?|les?)?$/u;
const TO_BE = set('será serán');
const PERFECT = set('ha han');
const GOES = set('va van');
/** «está concluyendo», «viene realizando», «irá incorporando» */
const GOES_ABOUT = /^(?:está|están|viene|vienen|va|van|anda|andan|lleva|llevan|irá|irán)$/u;
const GERUND = /^\p{L}{2,}ndo(?:se|l[aeo]s?|les?)?$/u;
const CLITICS = set('se le les lo la los las no también además igualmente asimismo');
/** «los que determinará», «donde operarán», «si autoriza»: of a thing that is spoken of, not what is announced. */
export const RELATIVES = set('que quien quienes cual cuales donde cuando si cuyo cuya cuyos cuyas cuanto');

export interface VerbWords {
  announced: ReadonlySet<string>;
  present: ReadonlySet<string>;
  none: ReadonlySet<string>;
  received: ReadonlySet<string>;
}

export interface Verb {
  at: number;
  /** Where its clitics start. */
  from: number;
  isReflexive: boolean;
  /** «será atendido»: its subject is whom something is done to. */
  isPassive: boolean;
  isPresent: boolean;
  /** «recibirá», «contará con»: what people and places do when something is done for them. */
  isReceived: boolean;
}

function isVerb(words: readonly Word[], at: number, table: VerbWords): boolean {
  const word = words[at]?.word ?? '';
  const next = words[at + 1]?.word ?? '';
  if (table.none.has(word)) return false;
  if (FUTURE.test(word) || table.announced.has(word) || table.present.has(word)) return true;
  if (table.announced.has(`${word} ${next}`)) return true;
  if (table.announced.has(`${word} ${next} ${words[at + 2]?.word ?? ''}`)) return true;
  if (GOES_ABOUT.test(word) && GERUND.test(next) && next !== 'siendo') return true;
  if (GOES.has(word)) return next === 'a' && INFINITIVE.test(words[at + 2]?.word ?? '');
  return PERFECT.has(word) && PARTICIPLE.test(next);
}

/** The main verbs of a sentence, in order. */
export function mainVerbs(words: readonly Word[], table: VerbWords): Verb[] {
  const found: Verb[] = [];
  words.forEach((_word, at) => {
    if (!isVerb(words, at, table)) return;
    let from = at;
    while (CLITICS.has(words[from - 1]?.word ?? '')) from -= 1;
    if (RELATIVES.has(words[from - 1]?.word ?? '')) return;
    const word = words[at]?.word ?? '';
    found.push({
      at,
      from,
      isReflexive: words.slice(from, at).some((one) => one.word === 'se'),
      isPassive: TO_BE.has(word) && PARTICIPLE.test(words[at + 1]?.word ?? ''),
      isPresent: table.present.has(word),
      isReceived: table.received.has(word),
    });
  });
  return found;
}
