/**
 * The texts of a page, with the places where each topic or name speaks, travel in Pagefind's fragment of the page:
 * the index side writes them into the ids of its paragraphs, the page reads them back from `data.anchors`.
 */

export interface Tramo {
  readonly inicio: number;
  readonly fin: number;
}

export interface TextoDePagina {
  /** Anchor of the text in the published page. */
  readonly id: string;
  readonly texto: string;
  /** Token of the index → where the text speaks of it. */
  readonly fichas: Readonly<Record<string, readonly Tramo[]>>;
}

const FIELD = '~';
const MARK = /^([a-z0-9]+):(.*)$/;

/** `texto~xqt0z9:12-25,40-52~xqn3z9:4-7` */
export function packId(id: string, fichas: TextoDePagina['fichas']): string {
  const marks = Object.entries(fichas).map(
    ([ficha, places]) =>
      `${ficha}:${places.map(({ inicio, fin }) => `${String(inicio)}-${String(fin)}`).join(',')}`,
  );
  return [id, ...marks].join(FIELD);
}

function readMark(mark: string): [string, Tramo[]][] {
  const [, ficha, places = ''] = MARK.exec(mark) ?? [];
  if (ficha === undefined) return [];
  const tramos = places.split(',').map((place) => {
    const [inicio = 0, fin = 0] = place.split('-').map(Number);
    return { inicio, fin };
  });
  return [[ficha, tramos]];
}

/** What `data.anchors` of a Pagefind result holds, in the order of the page. */
export function readPassages(
  anchors: readonly { readonly id: string; readonly text: string }[],
): TextoDePagina[] {
  return anchors.map(({ id, text }) => {
    const [own = '', ...marks] = id.split(FIELD);
    return { id: own, texto: text, fichas: Object.fromEntries(marks.flatMap(readMark)) };
  });
}
