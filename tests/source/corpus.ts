/** The clean texts of the content folder in the form that the annotation takes. Test support. */
import { readFileSync } from 'node:fs';
import type { AnnotateInput } from '../../scripts/source/annotate/annotate.ts';

interface LineaRow {
  linea_id: string;
  clave: string;
  texto: string;
}
interface ActividadRow {
  actividad_id: string;
  linea_id: string;
  texto: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../content/registros/${name}.json`, import.meta.url), 'utf8'));

export function corpus(): AnnotateInput {
  const lineas = read('lineas') as LineaRow[];
  const actividades = read('actividades') as ActividadRow[];
  return {
    lineas: lineas.map(({ linea_id, clave, texto }) => ({ id: linea_id, clave, texto })),
    actividades: actividades.map(({ actividad_id, linea_id, texto }) => ({
      id: actividad_id,
      linea_id,
      texto,
    })),
  };
}
