/** What the copy that a browser keeps leaves out, because other files of it say the same: its list and the page that tells it are made from this. */

interface LeftOut {
  /** As readers call it, after «no se guardan». */
  palabras: string;
  matches: (path: string) => boolean;
}

export const LEFT_OUT: readonly LeftOut[] = [
  // Every file in it is also in datos/, and the archive is one itself.
  { palabras: 'el archivo pem-datos.zip', matches: (path) => path === 'datos/pem-datos.zip' },
  { palabras: 'las ediciones anteriores', matches: (path) => path.startsWith('datos/ediciones/') },
  // The same tables as in datos/csv/ and datos/json/, for programs that are seldom far from a network.
  { palabras: 'las tablas Parquet', matches: (path) => path.startsWith('datos/parquet/') },
  // The same figures as in the SVG beside each.
  { palabras: 'las figuras PNG', matches: (path) => /^graficas\/.*\.png$/.test(path) },
  // They say again what the pages of the líneas de acción say.
  { palabras: 'las tarjetas para otros sitios', matches: (path) => path.startsWith('incrustar/') },
  // Only other sites show them, and they take them from the public address.
  {
    palabras: 'las imágenes que otros sitios muestran junto a un enlace',
    matches: (path) => path.startsWith('previas/'),
  },
];

/** All of them in one sentence. */
export function leftOutWords(): string {
  const words = LEFT_OUT.map(({ palabras }) => palabras);
  return `No se guardan ${words.slice(0, -1).join(', ')} ni ${words.at(-1) ?? ''}: repiten lo mismo o sólo sirven a otros sitios.`;
}
