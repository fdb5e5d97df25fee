/** The order in which quantities are read: those of people first, the greatest first. */
import type { Meta } from './schemas/meta.ts';

/** Units, in the words of the texts, that are people. «Consultas» and «visitas» are what is done for them. */
const PEOPLE =
  /\b(?:personas|migrantes|trabajador(?:es|as)|connacionales|repatriad[oa]s|refugiad[oa]s|solicitantes|mujeres|hombres|niñ[oa]s|adolescentes|jóvenes|menores|familias|estudiantes|alumn[oa]s|servidor(?:es|as)|beneficiari[oa]s|víctimas|becari[oa]s|participantes)(?!\p{L})/iu;

export const countsPeople = ({ unidad }: Pick<Meta, 'unidad'>): boolean => PEOPLE.test(unidad);

type Cantidad = Pick<Meta, 'unidad' | 'valor' | 'valor_hasta'>;

export function peopleFirst(a: Cantidad, b: Cantidad): number {
  return (
    Number(countsPeople(b)) - Number(countsPeople(a)) ||
    (b.valor_hasta ?? b.valor) - (a.valor_hasta ?? a.valor)
  );
}
