/** The rules that lead from a received text to its clean reading, in words that readers see. */
export const REGLAS = {
  'renglon-partido': 'Se unen con un espacio los renglones en que la fuente partió un texto.',
  'clave-pegada': 'Se separa la clave del texto que la fuente pegó a ella.',
  marcado: 'Se quitan las etiquetas <i> y </i>; lo que encierran se muestra con énfasis.',
  espacios: 'Se dejan espacios sencillos, y ninguno al principio ni al final.',
  vineta: 'Se quita la viñeta con que empieza el texto: es del acomodo de la página.',
  'comillas-de-celda':
    'Se quitan las comillas con que una hoja de cálculo encierra una celda de varios renglones.',
  correccion: 'Se corrige lo que una fila de la tabla de correcciones nombra, con su motivo.',
} as const;
export type Regla = keyof typeof REGLAS;
