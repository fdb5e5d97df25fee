/** Who only gets something or comes along: «recibirán copia», «han confirmado su asistencia», «estarán presentes» promise nothing. */
import type { Word } from './clauses.ts';
import { PARTICIPLE, type Verb } from './verbs.ts';

const DETERMINER =
  /^(?:un|una|unos|unas|el|la|su|sus|dicho|dicha|cada|uno|diversos|diversas|\d+|dos|tres|cuatro|cinco|seis|siete|ocho|diez|doce|mayor|más|toda|previa)$/u;
/** What is handed to somebody; «recibirá las quejas» is work. */
const HANDED =
  /^(?:copias?|ejemplar(?:es)?|constancias?|comprobantes?|avisos?|notificaci(?:ón|ones)|comunicaci(?:ón|ones)|invitaci(?:ón|ones)|informaci(?:ón|ones)|informes?|reportes?|resultados?|capacitaci(?:ón|ones)|formación|actualización|adiestramiento|entrenamiento|inducción|instrucción|asesorías?|asistencia|acompañamiento|orientación|apoyos?|recursos?|subsidios?|donativos?|donaciones|donación|aportaci(?:ón|ones)|presupuesto|equipos?|equipamiento|mobiliario|vehículos?|uniformes?|materiales|material|cursos?|talleres|taller|reconocimientos?|distintivos?|premios?|visitas?|mención)$/u;
/** With «los», «las» it is what people bring: «recibirá los avisos». */
const REPORTED = /^(?:informes|resultados|cursos|talleres|apoyos|recursos|equipos|materiales)$/u;
const GUEST =
  /^(?:invitad[oa]s?|observador(?:a|es|as)?|testigos?|oyentes?|asistentes?|beneficiari[oa]s?|destinatari[oa]s?|receptor(?:a|es|as)?|espectador(?:a|es|as)?)$/u;
const OCCASION =
  /^(?:reuni(?:ón|ones)|sesi(?:ón|ones)|ceremonias?|inauguraci(?:ón|ones)|clausuras?|presentaci(?:ón|ones)|foros?|cursos?|taller(?:es)?|seminarios?|congresos?|eventos?|actos?|encuentros?|conferencias?|firma|mesas?)$/u;
/** «ha sido designada», which is a charge. */
const CHARGED = /^(?:design|encarg|facult|mandat|instru|comision|autoriz|responsab)/u;

/** The words of a clause from a place on, until another one starts. */
function upToNext(words: readonly Word[], at: number): string[] {
  const rest = words.slice(at).map(({ word }) => word);
  const end = rest.findIndex((word) => /^[;:.]$|^\p{L}{2,}r(?:á|án)$/u.test(word));
  return end < 0 ? rest : rest.slice(0, end);
}

/** «una copia», «su visita», «las notificaciones» */
function isHanded(rest: readonly string[]): boolean {
  let at = 0;
  while (DETERMINER.test(rest[at] ?? '')) at += 1;
  const [noun, next] = [rest[at] ?? '', rest[at + 1] ?? ''];
  return /^(?:los|las)$/u.test(noun) ? REPORTED.test(next) : HANDED.test(noun);
}

/** «contará con capacitación»; with modules, kinds of grants or the help of another one, it is to do something. */
const HELD =
  /^(?:copias?|ejemplar(?:es)?|información|informes?|resultados?|capacitación|formación|avisos?|notificaci(?:ón|ones)|acceso|conocimiento|uniformes?|vehículos?|mobiliario)$/u;
const isHeld = ([, ...rest]: readonly string[]): boolean =>
  HELD.test(rest.find((word) => !DETERMINER.test(word) && !/^(?:los|las)$/u.test(word)) ?? '');

/** «como invitadas», «en calidad de observador», «como testigo» */
const isGuest = (rest: readonly string[]): boolean =>
  rest.some((word, at) => {
    const [left, further] = [rest[at - 1] ?? '', rest[at - 2] ?? ''];
    const isAs =
      left === 'como' || further === 'como' || (left === 'de' && /^(?:calidad|carácter)$/u.test(further));
    return GUEST.test(word) && isAs;
  });

/** «a la reunión», «al foro» */
function isToOccasion(rest: readonly string[]): boolean {
  const [to = '', next = '', then = ''] = rest;
  if (to === 'al') return OCCASION.test(next);
  return (
    to === 'a' && OCCASION.test(/^(?:la|las|los|el|dich[oa]s?|una?|est[ea]s?)$/u.test(next) ? then : next)
  );
}

/** «deberá ser notificada», «podrá asistir como invitada» */
function isModal([first = '', second = '', ...rest]: readonly string[]): boolean {
  if (first === 'ser') return PARTICIPLE.test(second) && !CHARGED.test(second);
  return /^(?:asistir|acudir|participar)$/u.test(first) && isGuest([second, ...rest]);
}

/** «recibirá del INEA 300 ejemplares», «recibirá, en formato electrónico, copia» */
function withoutSource(rest: readonly string[]): readonly string[] {
  if (rest[0] === ',') {
    const end = rest.indexOf(',', 1);
    return end < 0 || end > 8 ? rest : rest.slice(end + 1);
  }
  const name = rest.indexOf('N');
  return /^del?$/u.test(rest[0] ?? '') && name > 0 && name < 3 ? rest.slice(name + 1) : rest;
}

/** The verbs of `isNoDeed` are of the future, or «ha», «han». */
const MAY_ATTEND = /r(?:á|án)$|^han?$/u;

/** What is said of its subject is that it gets something, or is there. */
function isNoDeed(word: string, rest: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = rest;
  if (/^recibir(?:á|án)$/u.test(word)) return isHanded(withoutSource(rest));
  if (/^obtendr(?:á|án)$/u.test(word)) return /^copias?$/u.test(/^una?$/u.test(first) ? second : first);
  if (/^conocer(?:á|án)$/u.test(word)) return /^(?:resultados?|informes?|avances?)$/u.test(second);
  if (/^(?:beneficiar|enterar)(?:á|án)$/u.test(word))
    return first === 'de' || first === 'del' || first === 'con';
  if (/^resultar(?:á|án)$/u.test(word)) return /^beneficiad[oa]s?$/u.test(first);
  if (/^quedar(?:á|án)$/u.test(word))
    return /^(?:enter|inform|notific|invit)ad[oa]s?$/u.test(first) || isGuest(rest);
  if (/^(?:podr|deber)(?:á|án)$/u.test(word)) return isModal(rest);
  if (/^(?:asistir|acudir|concurrir)(?:á|án)$/u.test(word)) return isGuest(rest) || isToOccasion(rest);
  if (/^(?:fungir|participar|actuar|comparecer|intervendr)(?:á|án)$/u.test(word)) return isGuest(rest);
  if (/^(?:contar|dispondr)(?:á|án)$/u.test(word)) return isHeld(rest);
  if (/^tendr(?:á|án)$/u.test(word)) return /^(?:acceso|conocimiento|noticia|copia)$/u.test(first);
  if (/^tomar(?:á|án)$/u.test(word)) return /^(?:nota|conocimiento)$/u.test(first);
  // «estará presente con brigadas médicas», which is work
  if (/^estar(?:á|án)$/u.test(word) && /^presentes?$/u.test(first)) return !rest.includes('con');
  if (/^estar(?:á|án)$/u.test(word))
    return /^(?:(?:represent|invit|inform|enter|convoc|present)ad[oa]s?)$/u.test(first);
  if (/^ser(?:á|án)$/u.test(word)) return GUEST.test(first) || (/^una?$/u.test(first) && GUEST.test(second));
  if (!/^(?:ha|han)$/u.test(word)) return false;
  if (first === 'confirmado')
    return /^(?:presencia|asistencia|participación)$/u.test(second === 'su' ? third : second);
  if (/^(?:aceptado|agradecido)$/u.test(first)) return third === 'invitación';
  if (/^(?:manifestado|expresado)$/u.test(first)) return /^(?:interés|disposición)$/u.test(third);
  if (first === 'recibido') return isHanded(rest.slice(1));
  return first === 'sido' && PARTICIPLE.test(second) && !CHARGED.test(second);
}

/** «La CNDH recibirá copia y emitirá su opinión»: what comes next is a deed of the same one. */
function goesOn(words: readonly Word[], verb: Verb, next: Verb | undefined): boolean {
  if (next === undefined || next.isReflexive || next.isPassive) return false;
  const isSame = words[verb.at]?.word.endsWith('n') === words[next.at]?.word.endsWith('n');
  return isSame && /^[ye]$/u.test(words[next.from - 1]?.word ?? '') && !attends(words, next);
}

/** «Recibirán la SEP y el INEA copia»: without the names that follow the verb. */
function withoutNames(rest: readonly string[]): readonly string[] {
  const last = rest.findLastIndex(
    (word, at) => word === 'N' && rest.slice(0, at).every((one) => /^(?:N|el|la|los|las|y|e|,)$/u.test(one)),
  );
  return rest.slice(last + 1);
}

export function attends(words: readonly Word[], verb: Verb, next?: Verb): boolean {
  const word = words[verb.at]?.word ?? '';
  // The rest of a long clause is not read for each verb of the present.
  if (!MAY_ATTEND.test(word)) return false;
  const rest = withoutNames(upToNext(words, verb.at + 1));
  return isNoDeed(word, rest) && !goesOn(words, verb, next);
}
