/** Who is charged with something, by the words around the name: «será el INALI el encargado», «en cuanto al INEA», «a quien corresponderá». */
import type { Actor } from './named.ts';
import type { Word } from './clauses.ts';
import { beforeName, endsWith, listFrom } from './lists.ts';
import { TOPIC } from './role-phrases.ts';
import { ARTICLES } from './subjects.ts';

const IT_IS = /^(?:es|son|será|serán|sea|sean)$/u;
/** «el encargado», «la dependencia responsable», «quien» */
const IN_CHARGE = /^(?:encargad[oa]s?|responsables?|quien|quienes|ejecutor[ae]?s?|coordinador[ae]?s?)$/u;

const isSubjectPlace = (words: readonly Word[], at: number): boolean => {
  const left = words[beforeName(words, at) - 1]?.word;
  return left === undefined || /^[,;:]$/u.test(left);
};

/** «La dependencia encargada será el IMSS», «Será el INALI el encargado de…», «La UPM es la responsable de…» */
function inCharge(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    if (actor === undefined) return [];
    const list = listFrom(words, at);
    const isAfter = IT_IS.test(words[beforeName(words, at) - 1]?.word ?? '');
    const left = words.slice(Math.max(0, beforeName(words, at) - 5), beforeName(words, at));
    const right = words.slice(at + 1, at + 5 + 3 * (list.length - 1)).map(({ word }) => word);
    const isNamed = isAfter && left.some(({ word }) => IN_CHARGE.test(word));
    const isChosen =
      isAfter &&
      (right.some((word) => IN_CHARGE.test(word)) ||
        /(?:^| )(?:el|la|los|las) que /u.test(`${right.join(' ')} `));
    const isSaid =
      IT_IS.test(right[0] ?? '') && right.some((word) => IN_CHARGE.test(word)) && isSubjectPlace(words, at);
    return isNamed || isChosen || isSaid ? list : [];
  });
}

/** «En cuanto al INEA, se atenderá…», «Acciones del INM: capacitar…» */
function topics(words: readonly Word[]): Actor[] {
  const at = words.findIndex(({ actor }) => actor !== undefined);
  const list = at < 0 ? [] : listFrom(words, at);
  if (list.length === 0) return [];
  const end = beforeName(words, at);
  const phrase = TOPIC.find((one) => endsWith(words, end, one) && end - one.length <= 2);
  if (phrase === undefined) return [];
  const next = words[at + 1]?.word;
  const isHead = next === ',' || next === ':' || (phrase[0] === 'desde' && next === 'se');
  return list.length > 1 || isHead ? list : [];
}

const INFINITIVE = /(?:ar|er|ir)(?:se|l[aeo]s?|les?)?$/u;

/** «Corresponde al RAN expedir constancias, y a la Procuraduría Agraria asesorarlos» */
function alsoEntrusted(words: readonly Word[]): Actor[] {
  const first = words.findIndex(({ word }) => /^(?:corresponde|compete|toca|incumbe)(?:rá)?$/u.test(word));
  if (first < 0) return [];
  return words.flatMap(({ actor }, at) => {
    const to = beforeName(words, at) - 1;
    const isTo = /^al?$/u.test(words[to]?.word ?? '') && /^(?:y|[,;])$/u.test(words[to - 1]?.word ?? '');
    return actor !== undefined && at > first && isTo && INFINITIVE.test(words[at + 1]?.word ?? '')
      ? [actor]
      : [];
  });
}

/** «Al INM corresponderá…», «Por su parte, al INM corresponderá…» */
const isOpening = (words: readonly Word[], at: number): boolean =>
  beforeName(words, at) <= 2 || /^[,;]$/u.test(words[beforeName(words, at) - 2]?.word ?? '');

/** «Al INM se le encargará operar…» */
function commissioned(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const [se, le, verb] = words.slice(at + 1, at + 4).map(({ word }) => word);
    const isIt =
      se === 'se' &&
      /^les?$/u.test(le ?? '') &&
      /^(?:encarg|encomend|asign|conf[ií])\p{L}{0,3}(?:ará|ó|a|ía)$/u.test(verb ?? '');
    const isTo = /^al?$/u.test(words[beforeName(words, at) - 1]?.word ?? '');
    return actor !== undefined && isTo && isIt && isOpening(words, at) ? [actor] : [];
  });
}

const ORDERED = /^(?:instru|orden|encarg|encomend|mandat)\p{L}{0,4}(?:rá|rán|e|a|ó)$/u;

/** «Se instruirá a los consulados para que amplíen…», «Se girarán instrucciones al INM para…» */
function ordered(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const to = beforeName(words, at) - 1;
    const [se, verb, noun] = [to - 3, to - 2, to - 1].map((i) => words[i]?.word);
    const isOrder =
      (verb === 'se' && ORDERED.test(noun ?? '')) ||
      (se === 'se' && /^girar(?:á|án)$/u.test(verb ?? '') && /^instrucci(?:ón|ones)$/u.test(noun ?? ''));
    if (actor === undefined || !/^al?$/u.test(words[to]?.word ?? '') || !isOrder) return [];
    const list = listFrom(words, at);
    const end = words.findIndex((one) => one.actor === list.at(-1));
    const next = words[end + 1]?.word === ',' ? end + 2 : end + 1;
    return /^(?:para|que|a)$/u.test(words[next]?.word ?? '') || INFINITIVE.test(words[next]?.word ?? '')
      ? list
      : [];
  });
}

/** «La tarea del INM será operar…» */
function taskOf(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const end = beforeName(words, at);
    const isTask = /^(?:tarea|misión|función|labor|encargo|papel|compromiso|meta)$/u.test(
      words[end - 2]?.word ?? '',
    );
    const isIt = /^(?:es|será|consiste|consistirá)$/u.test(words[at + 1]?.word ?? '');
    const isOf = /^del?$/u.test(words[end - 1]?.word ?? '');
    const next = words[at + 2]?.word === 'en' ? at + 3 : at + 2;
    return actor !== undefined && isTask && isOf && isIt && INFINITIVE.test(words[next]?.word ?? '')
      ? [actor]
      : [];
  });
}

/** «el Sistema Nacional DIF, a quien corresponderá ejercer» */
function entrusted(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const [comma, to, ...rest] = words.slice(at + 1, at + 7).map(({ word }) => word);
    const isIt =
      comma === ',' &&
      (to === 'a' || to === 'al') &&
      rest.some((word) => /^(?:corresponde|compete)(?:rá)?$/u.test(word));
    const left = words[beforeName(words, at) - 1]?.word;
    const isTo =
      (left === 'a' || left === 'al') &&
      ((/^les?$/u.test(comma ?? '') && /^(?:corresponde|compete|toca)(?:rá)?$/u.test(to ?? '')) ||
        (isOpening(words, at) && /^(?:corresponde|compete|toca)(?:rá)?$/u.test(comma ?? '')));
    return actor !== undefined && (isIt || isTo) ? [actor] : [];
  });
}

const EXPECTED = /^(?:previsto|prevé|prevén|espera|plantea|propone|contempla|busca|estima|pretende|planea)$/u;

/** «Se espera que, durante el segundo semestre, la SEP concluya…» */
function expected(words: readonly Word[]): Actor[] {
  const at = words.findIndex(
    ({ word }, i) => word === 'que' && words[i + 1]?.word === ',' && EXPECTED.test(words[i - 1]?.word ?? ''),
  );
  if (at < 0) return [];
  const comma = words.findIndex(({ word }, i) => i > at + 1 && word === ',');
  const first = ARTICLES.has(words[comma + 1]?.word ?? '') ? comma + 2 : comma + 1;
  return comma < 0 ? [] : listFrom(words, first);
}

/** «Que el CONADIS elabore…» */
function wished(words: readonly Word[]): Actor[] {
  const at = words.findIndex(({ actor }) => actor !== undefined);
  const start = beforeName(words, at);
  return at > 0 && start === 1 && words[0]?.word === 'que' ? listFrom(words, at) : [];
}

const DUTY = /^(?:corresponde|compete|toca|incumbe|atañe)(?:rá)?$/u;
const ADVERB = /^(?:\p{L}+mente|ahora|también|además|asimismo|solo|sólo|aquí|aún|así)$/u;

/** «Corresponde exclusivamente a la SEP», «Corresponde, en todos los casos, al INM» */
function dutyOf(words: readonly Word[]): Actor[] {
  const at = words.findIndex(({ word }) => DUTY.test(word));
  const name = words.findIndex(({ actor }, i) => i > at && actor !== undefined);
  const to = beforeName(words, name) - 1;
  if (at < 0 || name < 0 || !/^al?$/u.test(words[to]?.word ?? '')) return [];
  const between = words.slice(at + 1, to).map(({ word }) => word);
  const isAside = between[0] === ',' && between.at(-1) === ',' && between.length < 10;
  return isAside || (between.length > 0 && between.every((word) => ADVERB.test(word)))
    ? listFrom(words, name)
    : [];
}

/** «La ampliación permitirá a la CONAVI entregar 150 subsidios» */
function enabled(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const to = beforeName(words, at) - 1;
    const isTo =
      /^al?$/u.test(words[to]?.word ?? '') && /^permitir(?:á|án)$/u.test(words[to - 1]?.word ?? '');
    return actor !== undefined && isTo && INFINITIVE.test(words[at + 1]?.word ?? '') ? [actor] : [];
  });
}

export const entrustedIn = (words: readonly Word[]): Actor[] => [
  ...topics(words),
  ...inCharge(words),
  ...entrusted(words),
  ...alsoEntrusted(words),
  ...commissioned(words),
  ...ordered(words),
  ...taskOf(words),
  ...dutyOf(words),
  ...enabled(words),
  ...expected(words),
  ...wished(words),
];
