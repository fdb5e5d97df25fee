/** Of what a text says that it costs, lasts or is for, nobody is the doer: «la aportación federal rondará…», «70 % corresponderá a mujeres». */
import { PARTICIPLE } from './verbs.ts';
import type { Token } from './tokens.ts';

const THING =
  /^(?:aportaci(?:ón|ones)|montos?|costos?|inversi(?:ón|ones)|presupuesto|importes?|gastos?|financiamientos?|recursos?|cuotas?|apoyos?|becas?|créditos?|subsidios?|duración|vigencia|plazos?|metas?|guías?|manual(?:es)?|folletos?|herramientas?|materiales|material|contenidos?|temario|cursos?|talleres|taller|diplomados?|campañas?|jornadas?|convocatorias?|formatos?|plataformas?|sitio|página|sistema|registro|padrón|censo|encuesta|estudio|diagnóstico|informe|proyectos?|obras?|inmuebles?|albergues?|módulos?|sedes?|trámites?|servicios?|mitad|resto|tercio|porcentaje|total)$/u;
const HOW_IT_IS =
  /^(?:rondar|ascender|equivaldr|corresponder|representar|sumar|alcanzar|durar|constar|abarcar|comprender|contendr|incluir|versar|provendr|consistir|tendr|ser|costar)(?:á|án)$/u;
const MUCH = /^(?:%|\d+|cien|mil|ciento)$/u;

/** Whether the subject of a verb is a thing or a share, and what is said of it no deed. */
export function isOfThing(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (!HOW_IT_IS.test(word)) return false;
  // «será evaluada» has a doer that is not told.
  if (word.startsWith('ser') && PARTICIPLE.test(tokens[at + 1]?.word ?? '')) return false;
  const start = tokens.findLastIndex(({ word: sign }, i) => i < at && /^[;:.,]$/u.test(sign)) + 1;
  const subject = tokens
    .slice(start, at)
    .filter(({ word: one }) => !/^(?:y|el|la|los|las|su|sus|un|una|dich[oa]s?|cada|est[ea])$/u.test(one));
  const [head] = subject;
  const noun = head?.word ?? '';
  // «el Sistema» is a body.
  if (/^\p{Lu}/u.test(head?.texto ?? '')) return false;
  // «los recursos serán de la CDI»
  const [next, then] = [tokens[at + 1]?.word, tokens[at + 2]?.word ?? ''];
  if (next === 'del' || (next === 'de' && /^(?:la|las|los)$/u.test(then))) return false;
  if (word.startsWith('tendr') && next === 'como') return false;
  return subject.length > 0 && subject.length < 8 && (THING.test(noun) || MUCH.test(noun));
}

const PAYS =
  /^(?:municipios?|estados?|gobiernos?|entidades|ayuntamientos?|federación|organizaciones|clubes|empresas?)$/u;

/** «el 70 % corresponderá a mujeres»: a share, and no duty; «el 30 % corresponderá a los municipios» may be one. */
export const isShareBefore = (tokens: readonly Token[], at: number): boolean =>
  /^corresponde(?:rán?)?$/u.test(tokens[at]?.word ?? '') &&
  MUCH.test(tokens[at - 1]?.word ?? '') &&
  !tokens.slice(at + 1, at + 5).some(({ word }) => PAYS.test(word));
