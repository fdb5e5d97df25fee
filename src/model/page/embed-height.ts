/** How high a card for other sites is in their narrowest column: a frame can't ask its content, and one that is too low hides the end. */
import { wrap } from '../text/wrap.ts';

/** The narrowest screen, without the card's frame and margins. */
export const NARROW = 320 - 36;
/** Of the size of a letter, on the wide side of what system fonts take. */
const LETTER = 0.53;

/** Height of a text in px, from the size of its letters and the height of a line. */
export function textHeight(text: string, size: number, line: number, width = NARROW): number {
  return wrap(text, Math.floor(width / (size * LETTER))).length * line;
}

/** Frame and margin of a card, above and below. */
export const FRAME = 36;
export const GAP = 12;

export interface Tarjeta {
  texto: string;
  /** What each report said, and the words below it. */
  respuestas: readonly { dicho: string; celda: string }[];
  rotulo: string;
  enlace: string;
  aviso: string;
}

/** The shape beside an answer, and the space behind it. */
const SHAPE = 56;

export function cardHeight({ texto, respuestas, rotulo, enlace, aviso }: Tarjeta): number {
  const answers = respuestas.map(
    ({ dicho, celda }) =>
      GAP + 13 + textHeight(dicho, 16, 24, NARROW - SHAPE) + textHeight(celda, 14, 24, NARROW - SHAPE),
  );
  return Math.ceil(
    FRAME +
      textHeight(rotulo, 14, 20) +
      GAP +
      textHeight(texto, 18, 24.5) +
      answers.reduce((sum, height) => sum + height, 0) +
      GAP +
      textHeight(enlace, 16, 24) +
      22.4 +
      GAP +
      textHeight(aviso, 14, 20),
  );
}
