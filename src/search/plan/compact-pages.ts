/** Pages that a query may name, as they travel to the browser: one text each. */

import type { OfferedPage, NamedPage } from '../types.ts';

const ROW = '\n';
const FIELD = '>';
const WHOLE = 'e';
/** Where the pages of named bodies lie; a name that has another page keeps its whole address. */
const ADDRESS = /^dependencias\/(.+)\.html$/;

/** How the page of a body is called, from its forms: «Secretaría de Salud (SS)». */
function titleFrom(formas: string): string {
  const [sigla = '', nombre = ''] = formas.split('|');
  return `${nombre} (${sigla})`;
}

/** Refuses a text that holds what separates the texts. */
export function joined(rows: readonly string[], separator: string): string {
  const torn = rows.find((row) => row.includes(separator));
  if (torn !== undefined) throw new Error(`«${torn}» holds «${separator}», which separates rows`);
  return rows.join(separator);
}

/** Of each name its page, in the order of the names. */
export const packNamed = (paginas: readonly (OfferedPage | null)[], nombres: readonly string[]): string =>
  joined(
    paginas.map((pagina, i) => {
      if (pagina === null) return '';
      const titulo = pagina.titulo === titleFrom(nombres[i] ?? '') ? '' : pagina.titulo;
      return joined([ADDRESS.exec(pagina.url)?.[1] ?? pagina.url, titulo], FIELD);
    }),
    ROW,
  );

export const unpackNamed = (packed: string, nombres: readonly string[]): (OfferedPage | null)[] =>
  packed.split(ROW).map((row, i) => {
    const [id = '', titulo = ''] = row.split(FIELD);
    if (id === '') return null;
    return {
      titulo: titulo === '' ? titleFrom(nombres[i] ?? '') : titulo,
      url: id.includes('.html') ? id : `dependencias/${id}.html`,
    };
  });

/** The entry of a sigla in the glossary: its address and title are told by the sigla. */
const entryOf = (sigla: string): NamedPage => ({
  titulo: `Glosario: ${sigla}`,
  url: `glosario.html#sigla-${sigla.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
  formas: [sigla],
  whole: false,
});

function packOne(offeredPage: NamedPage): string {
  const { url, titulo, formas, whole } = offeredPage;
  const entry = entryOf(formas[0] ?? '');
  if (entry.url === url && entry.titulo === titulo && formas.length === 1 && !whole) return formas.join('');
  return joined([url, titulo, joined(formas, '|'), ...(whole ? [WHOLE] : [])], FIELD);
}

export const packDirect = (directas: readonly NamedPage[]): string => joined(directas.map(packOne), ROW);

export const unpackDirect = (packed: string): NamedPage[] =>
  packed.split(ROW).map((row) => {
    if (!row.includes(FIELD)) return entryOf(row);
    const [url = '', titulo = '', formas = '', whole] = row.split(FIELD);
    return { titulo, url, formas: formas.split('|'), whole: whole === WHOLE };
  });
