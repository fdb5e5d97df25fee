/** Sentences that say that nothing will be done: nobody does it. */
import { sentences, type Span } from './spans.ts';

/** «La SRE no realizará acciones», «No se prevén actividades por parte de la SEP», «El CISEN no participa en esta línea» */
const NOTHING_DONE =
  /(?<!\p{L})no (?:se )?(?:realiz|prev|prevé|contempl|program|ejecut|tien|tendr|llev|desarroll|implement|report|particip|intervien|intervendr|cuenta|contar|está|hay|habr)\p{L}*(?: a cabo| programad[oa]s?| previst[oa]s?| contemplad[oa]s?)*(?: con)?(?: ningun[oa])? (?:acci(?:ón|ones)|actividad(?:es)?|(?:en|de|para) (?:esta|la presente|dicha|este)|intervención|atribuciones|facultades|competencia)/iu;

/** «…, pero la PROFEDET ofrecerá asesoría»: from there on something is done. */
const HOWEVER = /[,;]\s(?=(?:pero|sin embargo|no obstante)(?!\p{L}))/gu;

/** Sentences, each in its parts before and after what turns it. */
function turnsOf(texto: string): Span[] {
  return sentences(texto).flatMap(({ inicio, fin }) => {
    const ends = [...texto.slice(inicio, fin).matchAll(HOWEVER)].map(({ index }) => inicio + index);
    return [...ends, fin].map((end, i) => ({ inicio: ends[i - 1] ?? inicio, fin: end }));
  });
}

/** Where a text says so. */
export const denialsOf = (texto: string): Span[] =>
  turnsOf(texto).filter(({ inicio, fin }) => NOTHING_DONE.test(texto.slice(inicio, fin)));
