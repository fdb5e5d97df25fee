/** The Snowball stemmer for Spanish (snowballstem.org, BSD), written out for this one language: the bundles carry thirty. */

const VOWELS = 'aeiouáéíóúü';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);

const PRONOUNS = 'selas selos sela selo las les los nos me se la le lo'.split(' ');
const BEFORE_PRONOUN = /(?:iéndo|ándo|ár|ér|ír|ando|iendo|ar|er|ir|uyendo)$/;
const STANDARD_DELETE = /(?:anzas?|ic[oa]s?|ismos?|ables?|ibles?|istas?|os[oa]s?|amientos?|imientos?)$/;
const WITH_IC = /(?:adora?s?|adores|ación|aciones|antes?|ancias?)$/;
const VERB_Y = /(?:yeron|yendo|yamos|yais|yan|yen|yas|yes|ya|ye|yo|yó)$/;
/** Each ending with those that persons and numbers add to it; the longest that ends the word is found first. */
const VERB_DELETE = new RegExp(
  `(?:${[
    '[aei]r(?:án|ás|á|éis|é|emos|ía|ías|ían|íais|íamos)',
    '(?:aba|ara|iera|ase|iese|ía)(?:s|n|is)?|íamos|(?:ába|ára|iéra|áse|iése)mos',
    '[ai]ste(?:is)?|[ai]d[ao]s?|[aei]d|[aei]r|(?:a|ie)ron|(?:a|ie)ndo|[ai]mos|an|as|áis|ís|ió',
  ].join('|')})$`,
);
const VERB_GU = /(?:emos|éis|en|es)$/;
const RESIDUAL = /(?:os|a|o|á|í|ó)$/;

const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const plain = (text: string): string => text.replace(/[áéíóú]/g, (letter) => PLAIN[letter] ?? letter);

/** Where the region after the first non-vowel that follows a vowel begins. */
function regionAfter(word: string, from: number): number {
  let i = from;
  while (i < word.length && !isVowel(word[i])) i += 1;
  while (i < word.length && isVowel(word[i])) i += 1;
  return Math.min(i + 1, word.length);
}

/** RV of the algorithm: it depends on whether the first two letters are vowels. */
function regionRv(word: string): number {
  if (word.length < 3) return word.length;
  let i = 0;
  if (!isVowel(word[1])) {
    i = 2;
    while (i < word.length && !isVowel(word[i])) i += 1;
    return Math.min(i + 1, word.length);
  }
  if (isVowel(word[0])) {
    i = 2;
    while (i < word.length && isVowel(word[i])) i += 1;
    return Math.min(i + 1, word.length);
  }
  return 3;
}

interface Regions {
  readonly r1: number;
  readonly r2: number;
  readonly rv: number;
}

const endsIn = (word: string, pattern: RegExp, region: number): string | null => {
  const match = pattern.exec(word);
  return match && match.index >= region ? match[0] : null;
};
const cut = (word: string, ending: string): string => word.slice(0, word.length - ending.length);

/** The longest suffix that matches decides, even when it then lies outside its region. */
const dropIf = (word: string, pattern: RegExp, region: number): string => {
  const ending = endsIn(word, pattern, region);
  return ending === null ? word : cut(word, ending);
};

function attachedPronoun(word: string, { rv }: Regions): string {
  const pronoun = PRONOUNS.find((ending) => word.endsWith(ending));
  if (pronoun === undefined) return word;
  const base = cut(word, pronoun);
  const verb = BEFORE_PRONOUN.exec(base);
  if (!verb || verb.index < rv) return word;
  if (verb[0] === 'uyendo') return base;
  if (base.endsWith('yendo') && !base.endsWith('uyendo')) return word;
  return cut(base, verb[0]) + plain(verb[0]);
}

/** Step 1; null when no standard suffix was removed. */
function standardSuffix(word: string, { r1, r2 }: Regions): string | null {
  const attempt = (pattern: RegExp, region: number): string | null => {
    const ending = pattern.exec(word);
    return ending && ending.index >= region ? cut(word, ending[0]) : null;
  };
  if (/amente$/.test(word)) {
    const base = attempt(/amente$/, r1);
    if (base === null) return null;
    if (endsIn(base, /iv$/, r2) !== null) return dropIf(cut(base, 'iv'), /at$/, r2);
    return dropIf(base, /(?:os|ic|ad)$/, r2);
  }
  if (/logías?$/.test(word)) return attempt(/ías?$/, r2 + 3);
  if (/uci(?:ón|ones)$/.test(word)) {
    const match = /uci(?:ón|ones)$/.exec(word);
    return match && match.index >= r2 ? `${word.slice(0, match.index)}u` : null;
  }
  if (/encias?$/.test(word)) {
    const base = attempt(/encias?$/, r2);
    return base === null ? null : `${base}ente`;
  }
  if (/mente$/.test(word)) {
    const base = attempt(/mente$/, r2);
    return base === null ? null : dropIf(base, /(?:ante|able|ible)$/, r2);
  }
  if (/idad(?:es)?$/.test(word)) {
    const base = attempt(/idad(?:es)?$/, r2);
    return base === null ? null : dropIf(base, /(?:abil|ic|iv)$/, r2);
  }
  if (/iv[oa]s?$/.test(word)) {
    const base = attempt(/iv[oa]s?$/, r2);
    return base === null ? null : dropIf(base, /at$/, r2);
  }
  if (STANDARD_DELETE.test(word)) return attempt(STANDARD_DELETE, r2);
  if (WITH_IC.test(word)) {
    const base = attempt(WITH_IC, r2);
    return base === null ? null : dropIf(base, /ic$/, r2);
  }
  return null;
}

/** Steps 2a and 2b. */
function verbSuffix(word: string, { rv }: Regions): string {
  const y = VERB_Y.exec(word.slice(rv));
  if (y && word.endsWith(`u${y[0]}`)) return cut(word, y[0]);
  const tail = word.slice(rv);
  const long = VERB_DELETE.exec(tail);
  const short = VERB_GU.exec(tail);
  if (short && (!long || short[0].length > long[0].length)) {
    const base = cut(word, short[0]);
    return base.endsWith('gu') ? cut(base, 'u') : base;
  }
  return long ? cut(word, long[0]) : word;
}

/** Step 3, and the accents taken off. */
function residualSuffix(word: string, { rv }: Regions): string {
  const ending = endsIn(word, RESIDUAL, rv);
  if (ending !== null) return cut(word, ending);
  const last = endsIn(word, /[eé]$/, rv);
  if (last === null) return word;
  const base = cut(word, last);
  return base.endsWith('gu') && base.length - 1 >= rv ? cut(base, 'u') : base;
}

/** Stem of a lower-case word that carries its accents. */
export function stem(word: string): string {
  const r1 = regionAfter(word, 0);
  const regions = { r1, r2: regionAfter(word, r1), rv: regionRv(word) };
  const base = attachedPronoun(word, regions);
  const standard = standardSuffix(base, regions);
  return plain(residualSuffix(standard ?? verbSuffix(base, regions), regions));
}
