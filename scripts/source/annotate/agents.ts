/** Who acts by other words than as a subject before the verb: «por parte de X», «X: …», «…, y X, sillas de ruedas». */
import type { Actor } from './named.ts';
import type { Word } from './clauses.ts';
import { entrustedIn } from './entrusted.ts';
import { surelyAfter } from './inverted.ts';
import { beforeName, listFrom, namesAfter } from './lists.ts';
import { AGENT } from './role-phrases.ts';
import { ARTICLES } from './subjects.ts';
import { PARTICIPLE, type Verb } from './verbs.ts';

/** «se llevará a cabo por la STPS», «serán atendidas por el DIF»; not «a las recomendaciones emitidas por la CNDH». */
function passiveAgents(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const first =
    beforeName(
      words,
      words.findIndex(({ actor }) => actor !== undefined),
    ) - 1;
  const opening = listFrom(words, first < 0 ? -1 : words.findIndex(({ actor }) => actor !== undefined));
  // «Por el Fonart se adquirirán…»
  const isOpening =
    first === 0 &&
    words[0]?.word === 'por' &&
    verbs.some((verb) => verb.isReflexive && words[verb.from - 1]?.actor === opening.at(-1));
  if (isOpening) return opening;
  const passive = verbs.find(
    (verb) => verb.isReflexive || verb.isPassive || /^ser(?:á|án)$/u.test(words[verb.at]?.word ?? ''),
  );
  if (passive === undefined) return [];
  return words.flatMap(({ actor }, at) => {
    const by = beforeName(words, at) - 1;
    if (actor === undefined || by <= passive.at || words[by]?.word !== 'por') return [];
    const left = words[by - 1]?.word ?? '';
    const isOwnParticiple = passive.isPassive && by - passive.at <= 3;
    return PARTICIPLE.test(left) && !isOwnParticiple ? [] : listFrom(words, at);
  });
}

/** «Podrán ser inscritas por la CEAV» */
function mayBeDoneBy(words: readonly Word[]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const by = beforeName(words, at) - 1;
    const [may, be, done] = words.slice(Math.max(0, by - 3), by).map(({ word }) => word);
    const isIt = /^(?:podrá|podrán|deberá|deberán)$/u.test(may ?? '') && be === 'ser';
    return actor !== undefined && words[by]?.word === 'por' && isIt && PARTICIPLE.test(done ?? '')
      ? listFrom(words, at)
      : [];
  });
}

/** «SEP: …», «SNE.- Vinculación», «STPS / SNE – …»: the head of a cell or of an item. */
function label(words: readonly Word[]): Actor[] {
  const start = words.findIndex(
    ({ word, actor }, at) =>
      actor !== undefined ||
      (/^\p{L}{2,}$/u.test(word) && !ARTICLES.has(word) && !(at === 0 && word === 'por')),
  );
  const found: Actor[] = [];
  let at = start;
  while (words[at]?.actor !== undefined) {
    found.push(...[words[at]?.actor].filter((actor) => actor !== undefined));
    at += 1;
    if (/^[/,ye]$/u.test(words[at]?.word ?? '') && words[at + 1]?.actor !== undefined) at += 1;
    else break;
  }
  const [sign, next] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
  // «CILA, Sección Mexicana: recorrer…»
  const colon = words.findIndex(({ word }) => word === ':');
  const isPart =
    sign === ',' &&
    start === 0 &&
    colon > at &&
    colon - at < 5 &&
    /(?:ar|er|ir)$/u.test(words[colon + 1]?.word ?? '');
  const isAlone = sign === '.' && next === '';
  const isAside = sign === ')' && words[start - 1]?.word === '(';
  const isLabel =
    isAlone ||
    isPart ||
    isAside ||
    sign === ':' ||
    /^[–—-]$/u.test(sign) ||
    (sign === '.' && /^[–—-]$/u.test(next));
  return found.length > 0 && isLabel ? found : [];
}

const INFINITIVE = /^\p{L}{3,}(?:ar|er|ir)(?:se|l[aeo]s?)?$/u;

/** «INM, operar seis puntos», «INM operar seis puntos», «Operar seis puntos / INM.»: without an article, beside what is to be done. */
function besideInfinitive(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const signs = words.findIndex(({ word }) => /\p{L}/u.test(word));
  const opening = listFrom(words, signs);
  const next = words.findIndex(({ actor }) => actor === opening.at(-1)) + 1;
  const then = words[next]?.word === ',' ? next + 1 : next;
  if (opening.length > 0 && INFINITIVE.test(words[then]?.word ?? '')) return opening;
  const end = words.at(-1)?.word === '.' ? words.length - 2 : words.length - 1;
  const last = words[end]?.actor;
  const isLast = last !== undefined && verbs.length === 0 && /^[/–—]$/u.test(words[end - 1]?.word ?? '');
  return isLast && words[signs]?.actor === undefined ? [last] : [];
}

/** «Elaboración, por la UPM, de un anuario»: with no verb, who follows «por» acts. */
function nominalAgents(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const head = words.find(({ word }) => /^\p{L}{2,}$/u.test(word))?.word ?? '';
  if (
    verbs.length > 0 ||
    !/(?:ción|sión|miento|aje|tura|dad|encia|ancia|entrega|apoyo|diseño|firma)$/u.test(head)
  )
    return [];
  return words.flatMap(({ actor }, at) => {
    const by = beforeName(words, at) - 1;
    const left = words[by - 1]?.word ?? '';
    const isHeads = left === ',' || (/^\p{L}{3,}$/u.test(left) && !PARTICIPLE.test(left));
    return actor !== undefined && words[by]?.word === 'por' && isHeads ? listFrom(words, at) : [];
  });
}

/** «Constancias expedidas por la SEP»: of the noun that the sentence starts with. */
function participleAgents(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const by = words.findIndex(({ word }) => word === 'por');
  const [noun, adjective] = words.map(({ word }) => word);
  const isNamed =
    /^(?:compromiso|acción|actividad|programa|proyecto|campaña|estudio|encuesta|jornada)$/u.test(noun ?? '');
  const isHead =
    (isNamed || /^\p{L}{4,}s$/u.test(noun ?? '')) &&
    (by === 2 || (by === 3 && /^\p{Ll}{4,}$/u.test(adjective ?? '')));
  if (verbs.length > 0 || !isHead || !PARTICIPLE.test(words[by - 1]?.word ?? '')) return [];
  return listFrom(words, ARTICLES.has(words[by + 1]?.word ?? '') ? by + 2 : by + 1);
}

/** «el INAPAM entregará credenciales; y el CONADIS, sillas de ruedas»: the verb is that of the former. */
function gapped(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  const last = verbs.at(-1);
  if (last === undefined || last.isReflexive || last.isPassive) return [];
  const at = words.findLastIndex(({ actor }) => actor !== undefined);
  const actor = words[at]?.actor;
  const start = beforeName(words, at);
  const isNew =
    words[start - 1]?.word === ';' ||
    (words[start - 1]?.word === 'y' && /^[,;]$/u.test(words[start - 2]?.word ?? ''));
  const [comma, noun] = [words[at + 1]?.word, words[at + 2]?.word ?? ''];
  const isObject =
    /^\p{L}{3,}$|^\d/u.test(noun) && !/^(?:en|con|por|para|así|entre|que|quien|como)$/u.test(noun);
  return actor !== undefined && at > last.at && isNew && comma === ',' && isObject ? [actor] : [];
}

/** «, tarea que asumirá la DGP», «, misma que será administrada por la AMEXCID», «, el cual instalará el INM» */
function further(words: readonly Word[]): Actor[] {
  return words.flatMap(({ word }, at) => {
    if (!/^\p{L}{2,}r(?:á|án)$/u.test(word)) return [];
    const [comma, article, relative] = words.slice(Math.max(0, at - 3), at).map((one) => one.word);
    const isWhich = /^(?:la|el|las|los)$/u.test(article ?? '') && /^cual(?:es)?$/u.test(relative ?? '');
    const isSame =
      /^(?:mism[oa]s?|tarea|labor|trabajo|acción|función|actividad|encargo)$/u.test(article ?? '') &&
      relative === 'que';
    if (at < 3 || comma !== ',' || !(isWhich || isSame)) return [];
    const isToBe = /^ser(?:á|án)$/u.test(word);
    if (isToBe && words[at + 2]?.word !== 'por') return [];
    const from = isToBe ? at + 3 : at + 1;
    return listFrom(words, ARTICLES.has(words[from]?.word ?? '') ? from + 1 : from);
  });
}

/** Where the sentence has no subject before its verb. */
export function agentsOf(words: readonly Word[], verbs: readonly Verb[]): Actor[] {
  return [
    ...namesAfter(words, AGENT),
    ...passiveAgents(words, verbs),
    ...mayBeDoneBy(words),
    ...label(words),
    ...entrustedIn(words),
    ...surelyAfter(words, verbs),
    ...further(words),
    ...nominalAgents(words, verbs),
    ...participleAgents(words, verbs),
    ...besideInfinitive(words, verbs),
    ...gapped(words, verbs),
  ];
}
