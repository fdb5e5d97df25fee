/** Who acts, through whom, and who else is named in an actividad, with the words that say so. */
import type { Papel, Participacion } from '../../../src/model/schemas/participacion.ts';
import type { NameMention } from './mentions.ts';
import { matchAt } from './spans.ts';
import { findResponsables, type Grammar } from './subjects.ts';

const STRENGTH: Record<Papel, number> = { responsable: 0, 'por-conducto': 1, mencionada: 2 };

/** One record per dependencia and actividad, with its strongest role and the first words that give it. */
export function annotateRoles(
  actividadId: string,
  texto: string,
  mentions: readonly NameMention[],
  grammar: Grammar,
): Participacion[] {
  const responsables = findResponsables(texto, mentions, grammar);
  const best = new Map<string, Participacion>();
  for (const mention of mentions) {
    const isAfter = (words: RegExp): boolean => matchAt(words, texto, mention.inicio) !== null;
    const isOrgan = responsables.size > 0 && (isAfter(grammar.organ) || isAfter(grammar.delegated));
    const papel: Papel = responsables.has(mention) ? 'responsable' : isOrgan ? 'por-conducto' : 'mencionada';
    const { dependencia_id, cita, inicio, fin } = mention;
    const known = best.get(dependencia_id);
    if (known !== undefined && STRENGTH[known.papel] <= STRENGTH[papel]) continue;
    const participacion_id = `${actividadId}-${dependencia_id}`;
    best.set(dependencia_id, {
      participacion_id,
      actividad_id: actividadId,
      dependencia_id,
      papel,
      cita,
      inicio,
      fin,
    });
  }
  return [...best.values()].sort((a, b) => a.inicio - b.inicio);
}
