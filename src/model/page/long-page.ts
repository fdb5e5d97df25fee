/** Whether a page of líneas de acción and actividades is longer than a few screens: then it has contents, and a way back up. */
const MANY = 8;
const LONG = 5_000;

export const isLongPage = (textos: readonly string[]): boolean =>
  textos.length > MANY || textos.reduce((sum, texto) => sum + texto.length, 0) > LONG;
