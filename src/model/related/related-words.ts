/** Why two líneas de acción are related, in words that claim no more than what was found. */
import type { Relation } from './related.ts';
import { joinWords } from '../words.ts';

interface Names {
  dependencias: ReadonlyMap<string, string>;
  poblaciones: ReadonlyMap<string, string>;
  temas: ReadonlyMap<string, string>;
}

const named = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
  joinWords(ids.map((id) => names.get(id) ?? id));

/** A word as both texts write it: «móviles», and how the other does where that is not the same. */
const bothForms = ({ own, other }: Relation['words'][number]): string =>
  own === other ? `«${own}»` : `«${own}» («${other}» en la otra)`;

export function relationWords(relation: Relation, names: Names): string[] {
  const { responsables, dependencias, poblaciones, temas, words } = relation;
  const reasons: string[] = [];
  if (temas.length > 0) {
    // Their names hold commas and «y» too.
    const list = temas.map((id) => (names.temas.get(id) ?? id).toLowerCase()).join('; ');
    reasons.push(`${temas.length === 1 ? 'El mismo tema' : 'Los mismos temas'}: ${list}`);
  }
  if (responsables.length > 0)
    reasons.push(
      `${responsables.length === 1 ? 'La misma responsable' : 'Las mismas responsables'} en sus actividades: ${named(responsables, names.dependencias)}`,
    );
  if (dependencias.length > 0)
    reasons.push(
      `${dependencias.length === 1 ? 'Aparece' : 'Aparecen'} en actividades de las dos: ${named(dependencias, names.dependencias)}`,
    );
  if (poblaciones.length > 0) {
    // Their names hold commas and «y».
    const list = poblaciones.map((id) => (names.poblaciones.get(id) ?? id).toLowerCase()).join('; ');
    const what = poblaciones.length === 1 ? 'la misma población' : 'las mismas poblaciones';
    reasons.push(`Ellas o sus actividades nombran ${what}: ${list}`);
  }
  if (words.length > 0) reasons.push(`Palabras en común: ${joinWords(words.map(bothForms))}`);
  return reasons;
}
