/** The dependencia that a report names most, whatever its part: another count than who is responsible most often. */
import type { Anotaciones } from './views.ts';
import type { Reporte } from './schemas/reporte.ts';
import { joinWords, plural } from './words.ts';

/** In words that say what was counted; empty where the report names nobody. */
export function mostNamed({ dependencias }: Anotaciones, { reporte_id }: Reporte): string {
  const counted = dependencias.map(({ dependencia, papeles }) => ({
    sigla: dependencia.sigla,
    n: Object.values(papeles)
      .flat()
      .filter(({ vista }) => vista.actividad.reporte_id === reporte_id).length,
  }));
  const most = Math.max(0, ...counted.map(({ n }) => n));
  if (most === 0) return '';
  const siglas = counted.filter(({ n }) => n === most).map(({ sigla }) => sigla);
  const who =
    siglas.length === 1
      ? 'la más nombrada, sea o no responsable, es'
      : 'las más nombradas, sean o no responsables, son';
  return `${who} ${joinWords(siglas)}: en ${plural(most, 'actividad', 'actividades')}`;
}
