/** Divides topics and names into what comes with the vocabulary and the parts that come when someone types a word that the documents lack. */

import { HAS_DIGIT, joinRows, type Part, soundsIn } from '../plan/parts.ts';
import { soundOf } from '../plan/street.ts';
import {
  comparable,
  parsePattern,
  type Comparable,
  type Pattern,
  withoutGlue,
} from '../../model/text/patterns.ts';
import { isStop, PAST_ENDINGS, STOP_WORDS } from '../analysis/stop-words.ts';
import { BACKGROUND, OWN, TODAY } from '../plan/index-tokens.ts';
import type { SearchData } from '../types.ts';
import { packWords, unpackWords } from '../plan/word-list.ts';

type Frases = Pick<SearchData, 'palabras' | 'street' | 'temas' | 'nombres'>;

/** Rows in the order of their tables. */
export interface SplitPhrases extends Part {
  /** First sounds of the missing words of each part. */
  readonly sonidos: readonly string[];
  readonly partes: readonly Part[];
}

/** Enough for one typed word to bring little, and few enough not to ask for many files. */
const PARTS = 21;

type PatternWord = Pattern['words'][number];

/** Letters of number and gender, at most and at least as lightKey() takes them away. */
const MOST_TAKEN = 3;
const LEAST_LEFT = 3;

/** A word of another number or gender counts as known too, and may begin as the prefix does. */
const mayBegin = ({ folded, light }: Comparable, prefix: string): boolean =>
  folded.startsWith(prefix) ||
  (light.length >= LEAST_LEFT && prefix.startsWith(light) && prefix.length - light.length <= MOST_TAKEN);

type IsKnown = (word: PatternWord) => boolean;

/** What may follow in a word that says nothing alone and stands in no list: «vin» + «e», «vinier» + «on»; nothing, too. */
const ENDS = new Set(
  PAST_ENDINGS.flatMap((ending) => Array.from({ length: ending.length + 1 }, (_, at) => ending.slice(at))),
);

/** Whether a typed word that says nothing may match. */
const saysNothing = ({ text, isPrefix }: PatternWord): boolean =>
  [...ENDS].some((end) => isStop(text + end) && (isPrefix || comparable(text + end).light === text));

/** Whether some typed word that counts as known may match: then the browser would not ask for the part. Each prefix is compared once. */
function knownBy(known: readonly Comparable[]): IsKnown {
  const lightKeys = new Set(known.map(({ light }) => light));
  const prefixes = new Map<string, boolean>();
  return (word) => {
    const { text, isPrefix } = word;
    if (HAS_DIGIT.test(text) || saysNothing(word)) return true;
    if (!isPrefix) return lightKeys.has(text);
    const begins = prefixes.get(text) ?? known.some((said) => mayBegin(said, text));
    prefixes.set(text, begins);
    return begins;
  };
}

/** Sounds into so many groups that weigh alike: the heaviest first, each to the lightest group. */
function groupSounds(weights: ReadonlyMap<string, number>): string[] {
  const groups = Array.from({ length: PARTS }, () => ({ sounds: [] as string[], weight: 0 }));
  const heaviest = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [sound, weight] of heaviest) {
    const lightest = groups.reduce((least, group) => (group.weight < least.weight ? group : least));
    lightest.sounds.push(sound);
    lightest.weight += weight;
  }
  return groups.filter(({ sounds }) => sounds.length > 0).map(({ sounds }) => sounds.sort().join(''));
}

const MARK = new RegExp(`^[${BACKGROUND}${OWN}]`);

/** Of each phrase of a row, the first two sounds of the words that call for it; none where the documents hold them all. */
type Row = ReadonlyMap<string, readonly string[]>;

/** How a letter sounds may depend on the next one: `huy*` begins «huye» and «huyó». */
const NEXT = ' a b c d e f g h i j l m n o p q r s t u v y z'.split(' ');
const startsOf = ({ text, isPrefix }: PatternWord): string[] =>
  isPrefix ? NEXT.map((letter) => soundOf(text + letter)) : [soundOf(text)];

/** A prefix calls for the phrase, too: words that the documents lack may begin as one that they hold. */
function soundsOf({ words }: Pattern, isKnown: IsKnown): string[] {
  if (words.every(isKnown)) return [];
  const calling = words.filter((word) => word.isPrefix || !isKnown(word));
  return [...new Set(calling.flatMap(startsOf))];
}

const readRow = (frases: readonly string[], pattern: string, isKnown: IsKnown): Row =>
  new Map(
    frases
      .filter((frase) => frase !== '')
      .map((frase) => [
        frase,
        soundsOf(parsePattern(pattern + withoutGlue(frase.replace(TODAY, ''))), isKnown),
      ]),
  );

const phrases = (row: Row, wanted: (sounds: readonly string[]) => boolean): string =>
  [...row].flatMap(([frase, sounds]) => (wanted(sounds) ? [frase] : [])).join('|');

/** The rows that come at once, and those of each part. Refuses a table that would not come back whole. */
function splitTable(
  rows: readonly Row[],
  sonidos: readonly string[],
): { core: string[]; partes: string[][] } {
  const core = rows.map((row) => phrases(row, (sounds) => sounds.length === 0));
  const partes = sonidos.map((own) =>
    rows.map((row) => phrases(row, (sounds) => sounds.some((sound) => soundsIn(own).includes(sound)))),
  );
  const torn = joinRows(core, partes).findIndex((row, i) => {
    const come = new Set(row.split('|'));
    return [...(rows[i]?.keys() ?? [])].some((frase) => !come.has(frase));
  });
  if (torn >= 0) throw new Error(`row ${String(torn)} of the phrases would not reach the browser whole`);
  return { core, partes };
}

export function splitPhrases({ palabras, street, temas, nombres }: Frases): SplitPhrases {
  const isKnown = knownBy([...unpackWords(palabras), ...STOP_WORDS].map(comparable));
  const spoken = temas.map((row) => readRow(row.replace(MARK, '').split('|'), '', isKnown));
  const named = nombres.map((row) => readRow(row.split('|'), '=', isKnown));
  const weights = new Map<string, number>();
  for (const [frase, sounds] of [...spoken, ...named].flatMap((row) => [...row]))
    for (const sound of sounds) weights.set(sound, (weights.get(sound) ?? 0) + frase.length);
  const words = unpackWords(street);
  for (const word of words) weights.set(soundOf(word), (weights.get(soundOf(word)) ?? 0) + word.length);
  const sonidos = groupSounds(weights);
  const topics = splitTable(spoken, sonidos);
  const names = splitTable(named, sonidos);
  return {
    temas: topics.core.map((row, i) => (MARK.exec(temas[i] ?? '')?.[0] ?? '') + row),
    nombres: names.core,
    sonidos,
    street: '',
    partes: sonidos.map((sounds, i) => ({
      temas: topics.partes[i] ?? [],
      nombres: names.partes[i] ?? [],
      street: packWords(words.filter((word) => soundsIn(sounds).includes(soundOf(word)))),
    })),
  };
}
