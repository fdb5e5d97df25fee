/** The notes of the rules that made a received text clean. */
import type { ClaseDeNota } from '../../src/model/schemas/calidad.ts';
import type { Lugar, Nota } from './note-layout.ts';

interface WithRules {
  recibido?: string | undefined;
  reglas?: string[] | undefined;
}

const MANY_LINES = (lines: number): string => `El texto está partido en ${lines} renglones.`;

const RULE_NOTES: Record<string, { clase: ClaseDeNota; texto: string; tratamiento: string }> = {
  'clave-pegada': {
    clase: 'clave-pegada',
    texto: 'La clave está pegada al texto, sin espacio.',
    tratamiento: 'Se separa la clave del texto. Ninguna palabra cambia.',
  },
  'renglon-partido': {
    clase: 'renglon-partido',
    texto: 'El texto está partido en dos renglones.',
    tratamiento: 'Los renglones se unen con un espacio. Ninguna palabra cambia.',
  },
  marcado: {
    clase: 'marcado',
    texto: 'El texto trae etiquetas <i> y </i> de una página web.',
    tratamiento: 'Se quitan las etiquetas. Lo que encierran se muestra en cursiva.',
  },
  vineta: {
    clase: 'vineta',
    texto: 'El texto empieza con una viñeta.',
    tratamiento: 'Se quita la viñeta. Ninguna palabra cambia.',
  },
  'comillas-de-celda': {
    clase: 'celda-entre-comillas',
    texto: 'La celda está entre comillas, como las hojas de cálculo guardan las de varios renglones.',
    tratamiento: 'Se quitan esas comillas. Ninguna palabra cambia.',
  },
  espacios: {
    clase: 'espacios',
    texto: 'El texto trae espacios de más.',
    tratamiento: 'Se dejan espacios sencillos. Ninguna palabra cambia.',
  },
};

export function ruleNotes(record: WithRules, lugar: Lugar, elemento_id: string): Nota[] {
  return (record.reglas ?? []).flatMap((regla) => {
    const note = RULE_NOTES[regla];
    if (note === undefined) return [];
    const lines = (record.recibido ?? '').split('\n').length;
    const texto = regla === 'renglon-partido' && lines > 2 ? MANY_LINES(lines) : note.texto;
    return [{ ...lugar, ...note, texto, elemento_id }];
  });
}
