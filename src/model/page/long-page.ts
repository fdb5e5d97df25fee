/** Whether a page of líneas de acción and actividades is longer than a few screens: then it has contents, and a way back up. */
import type { ActividadVista, LineaVista } from '../views.ts';

/** What a topic or a population is named in. */
interface Named {
  lineas: readonly { vista: LineaVista }[];
  actividades: readonly { vista: ActividadVista }[];
}

const MANY = 8;
const LONG = 5_000;

/** Texts of what a topic or a population is named in. */
export const textsOf = ({ lineas, actividades }: Named): string[] => [
  ...lineas.map(({ vista }) => vista.linea.texto),
  ...actividades.map(({ vista }) => vista.actividad.texto),
];

export const isLongPage = (textos: readonly string[]): boolean =>
  textos.length > MANY || textos.reduce((sum, texto) => sum + texto.length, 0) > LONG;
