/**
 * The texts of a page, with the places where each topic or name speaks, travel in Pagefind's fragment of the page:
 * the index side writes them into the ids of its paragraphs, the page reads them back from `data.anchors`.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface PageText {
  /** Anchor of the text in the published page. */
  readonly id: string;
  readonly texto: string;
  /** Token of the index → where the text speaks of it. */
  readonly tokens: Readonly<Record<string, readonly Span[]>>;
}

const FIELD = '~';
const MARK = /^([a-z0-9]+):(.*)$/;

/** `texto~xqt0z9:12-25,40-52~xqn3z9:4-7` */
export function packId(id: string, tokens: PageText['tokens']): string {
  const marks = Object.entries(tokens).map(
    ([token, places]) =>
      `${token}:${places.map(({ start, end }) => `${String(start)}-${String(end)}`).join(',')}`,
  );
  return [id, ...marks].join(FIELD);
}

function readMark(mark: string): [string, Span[]][] {
  const [, token, places = ''] = MARK.exec(mark) ?? [];
  if (token === undefined) return [];
  const spans = places.split(',').map((place) => {
    const [start = 0, end = 0] = place.split('-').map(Number);
    return { start, end };
  });
  return [[token, spans]];
}

/** What `data.anchors` of a Pagefind result holds, in the order of the page. */
export function readPassages(anchors: readonly { readonly id: string; readonly text: string }[]): PageText[] {
  return anchors.map(({ id, text }) => {
    const [own = '', ...marks] = id.split(FIELD);
    return { id: own, texto: text, tokens: Object.fromEntries(marks.flatMap(readMark)) };
  });
}

/** The field of the index with the phrases by which people ask for a page. */
export const QUESTIONS = 'fd';
const BETWEEN = ' | ';
export const packQuestions = (phrases: readonly string[]): string => phrases.join(BETWEEN);
export const readQuestions = (packed: string | undefined): string[] => packed?.split(BETWEEN) ?? [];
