/** What the copy that a browser keeps can do without, because other files of it say the same. */

export interface Repeated {
  name: string;
  matches: (path: string) => boolean;
}

/** Downloads that only repeat others. */
export const REPEATED_DOWNLOADS: readonly Repeated[] = [
  // Only other sites show them, and they take them from the public address.
  { name: 'previas/', matches: (path) => path.startsWith('previas/') },
  // Every file in it is also in datos/, and the archive is one itself.
  { name: 'datos/pem-datos.zip', matches: (path) => path === 'datos/pem-datos.zip' },
  { name: 'datos/ediciones/', matches: (path) => path.startsWith('datos/ediciones/') },
  // The same figures as in the SVG beside each.
  { name: 'graficas/*.png', matches: (path) => /^graficas\/.*\.png$/.test(path) },
  // The same tables as in datos/csv/ and datos/json/, for programs that are seldom far from a network.
  { name: 'datos/parquet/', matches: (path) => path.startsWith('datos/parquet/') },
  // Cards for other people's pages: they say again what the pages of the líneas de acción say.
  { name: 'incrustar/', matches: (path) => path.startsWith('incrustar/') },
];

/** pagefind/pagefind-pack.js holds all of them, and the search falls back on it where it doesn't find one. */
const PIECES = /^pagefind\/.*\.(?:pf_(?:meta|index|fragment|filter)|pagefind)$/;

/** Whether a copy has the search in pieces, as a server gives them, or only as one script. */
export const hasPieces = (paths: Iterable<string>): boolean => [...paths].some((path) => PIECES.test(path));
