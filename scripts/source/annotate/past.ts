/** Whether a quantity is of what was done before: «en 2016 se otorgaron 300 becas» promises nothing. */
import { everyMatch, sentenceAt, WORD_END, WORD_START, type Span } from './spans.ts';

/** «hay 12 millones de mexicanos», «hoy la cubre un 46%»: how things stand. */
const STATE = 'hay|existen|hoy|actualmente|a la fecha|hasta la fecha|en la actualidad';
/** «otorgó», «recibieron», «fueron atendidos», «ha atendido» */
const PAST = String.raw`\p{Ll}{2,20}(?:ó|aron|ieron)|fue|fueron|hizo|tuvo|hubo|ha|han|${STATE}`;
/** «otorgará», «va a otorgar», «habrán aplicado», «se prevé» */
const FUTURE = String.raw`\p{L}{2,30}r(?:á|án)|van? a|han? (?:acordado|propuesto|previsto|programado|decidido|planeado)|prevén?|estiman?|contemplan?|planean?|proyectan?|buscan?|calculan?|previst[oa]s?|programad[oa]s?|proyectad[oa]s?`;
const VERB = new RegExp(`${WORD_START}(?:${FUTURE}|(${PAST}))${WORD_END}`, 'giu');
/** «los 300 que se otorgaron»: the verb may follow, in the same clause. */
const CLAUSE_END = /[,;:.]|\sy\s/u;
/** «300 personas que no han concluido la primaria»: what they did, and not what was done. */
const OF_PEOPLE = /\sque\s(?!se\s)(?:\p{L}+\s){0,2}$/u;
const NEAR = 80;

/** By the verb before the number in its sentence; where there is none, by the one after it in its clause. Verbs are read once. */
export function pastOf(texto: string, sentences: readonly Span[]): (number: Span) => boolean {
  const verbs = everyMatch(texto, VERB).map((match) => ({
    inicio: match.index,
    isPast: match[1] !== undefined,
  }));
  return (number) => {
    const sentence = sentenceAt(sentences, number.inicio);
    const own = verbs.filter(({ inicio }) => inicio >= sentence.inicio && inicio < sentence.fin);
    // «sobre las migraciones que han formado a México, por 11 ciudades»: the relative clause is over.
    const isOver = (verb: (typeof own)[number]): boolean =>
      verb.isPast &&
      own.some((one) => !one.isPast && one.inicio < verb.inicio) &&
      OF_PEOPLE.test(texto.slice(sentence.inicio, verb.inicio)) &&
      texto.slice(verb.inicio, number.inicio).includes(', ');
    const former = own.findLast((verb) => verb.inicio < number.inicio && !isOver(verb));
    if (former !== undefined) return former.isPast;
    const next = own.find(({ inicio }) => inicio >= number.fin);
    if (next === undefined || next.inicio - number.fin > NEAR) return false;
    const between = texto.slice(number.fin, next.inicio);
    return next.isPast && !CLAUSE_END.test(between) && !OF_PEOPLE.test(between);
  };
}
