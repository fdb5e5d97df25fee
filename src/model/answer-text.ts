/** Small facts about texts that several stages share. */

/** The text without its final full stop: the one difference of punctuation that is not a difference. */
export function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** The words of the report's answer cell. */
export function answerText(respuesta: 'se-realizaran' | 'no-se-realizaran', anio: number): string {
  return `${respuesta === 'se-realizaran' ? 'Se' : 'No se'} realizarán acciones en ${anio}`;
}
