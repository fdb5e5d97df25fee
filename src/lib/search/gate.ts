/** Decides whether the known words of a query are enough to answer it: an honest «sin resultados» beats filler. */

export interface Evidencia {
  /** Words of the documents that mean something by themselves. */
  readonly firmes: number;
  /** Topics and names spoken of. */
  readonly temas: number;
  /** Words that neither documents nor topics have. */
  readonly desconocidas: number;
}

const TOPIC_WORTH = 2;

/** A query with a word that nothing knows needs more that is known than that is not: «capital de Francia». */
export function passesGate({ firmes, temas, desconocidas }: Evidencia): boolean {
  if (desconocidas === 0) return true;
  return firmes + temas * TOPIC_WORTH > desconocidas;
}
