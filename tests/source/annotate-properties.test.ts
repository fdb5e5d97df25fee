/** Any text, not only ours: what the annotation quotes stands where it says, character by character. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import { LETTER, mirror } from '../../scripts/source/annotate/mirror.ts';
import { ANY_CHARACTER } from '../lib/any-character.ts';
import { WHOLE } from '../lib/depth.ts';
import { corpus } from './corpus.ts';

const whole = corpus();
const PIECES = [
  ...new Set(
    [...whole.lineas, ...whole.actividades].flatMap(
      ({ texto }) => texto.match(/[^\s]+(?:\s[^\s]+){0,9}/gu) ?? [],
    ),
  ),
];
const STRANGE = [
  'sujeto a la disponibilidad presupuestal',
  'siempre y cuando se cuente con recursos',
  '💧',
  '\u202e',
  '«',
  '»',
  '"',
  '(',
  ')',
  ' ',
  '  ',
  '25,000',
  '1 a 3',
  'INM',
  'SRE/INM',
  'e\u0301',
  '</p>',
  '\u0000',
  '%',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.constantFrom(...STRANGE) },
      { weight: 1, arbitrary: fc.string({ unit: ANY_CHARACTER, maxLength: 12 }) },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(' '));

interface Quoted {
  id: string;
  cita: string;
  inicio: number;
  fin: number;
}

describe('annotate, for any texts', () => {
  it('gives quotes that are the text between their offsets', () => {
    const found = { participaciones: 0, metas: 0, menciones: 0, condiciones: 0 };
    fc.assert(
      fc.property(text, text, (linea, actividad) => {
        const input = {
          lineas: [{ id: 'L1.1.1', clave: '1.1.1', texto: linea }],
          actividades: [{ id: 'r-L1.1.1-1', linea_id: 'L1.1.1', texto: actividad }],
        };
        const { value } = annotate(input, { exceptions: false });
        const texts = new Map([...input.lineas, ...input.actividades].map(({ id, texto }) => [id, texto]));
        const quotes: Quoted[] = [
          ...value.participaciones.map((row) => ({ ...row, id: row.actividad_id })),
          ...value.metas.map((row) => ({ ...row, id: row.actividad_id })),
          ...value.menciones.map((row) => ({ ...row, id: row.elemento_id })),
          ...value.condiciones.map((row) => ({ ...row, id: row.actividad_id, cita: row.condicion_cita })),
        ];
        for (const { id, cita, inicio, fin } of quotes) {
          expect(texts.get(id)?.slice(inicio, fin)).toBe(cita);
          expect(cita).not.toBe('');
        }
        found.participaciones += value.participaciones.length;
        found.metas += value.metas.length;
        found.menciones += value.menciones.length;
        found.condiciones += value.condiciones.length;
      }),
      { seed: 2018, numRuns: 150 },
    );
    // Texts in which nothing is found would prove nothing.
    expect(Object.values(found).filter((count) => count === 0)).toEqual([]);
  });

  it('gives each annotation an identifier of its own', () => {
    fc.assert(
      fc.property(text, (actividad) => {
        const { value } = annotate(
          {
            lineas: [],
            actividades: [{ id: 'r-L1.1.1-1', linea_id: 'L1.1.1', texto: actividad }],
          },
          { exceptions: false },
        );
        for (const ids of [
          value.participaciones.map(({ participacion_id }) => participacion_id),
          value.metas.map(({ meta_id }) => meta_id),
          value.menciones.map(({ mencion_id }) => mencion_id),
        ])
          expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 2018, numRuns: WHOLE ? 100 : 40 },
    );
  });
});

describe('the mirror of a text', () => {
  const MIRRORED = new RegExp(`^${LETTER}$`);

  it('has a letter where the text has one, and every sign in its place', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: ANY_CHARACTER })), (texto) => {
        const mirrored = mirror(texto);
        expect(mirrored).toHaveLength(texto.length);
        const wrong = Array.from(texto.matchAll(/./gsu)).filter(({ 0: sign, index }) => {
          const isLetter = /[\p{L}\p{N}]/u.test(sign);
          return Array.from(mirrored.slice(index, index + sign.length)).some(
            (own) => MIRRORED.test(own) !== isLetter || own > 'ÿ',
          );
        });
        expect(wrong).toEqual([]);
      }),
      { seed: 2018, numRuns: WHOLE ? 300 : 100 },
    );
  });

  it('reads a name in capitals as one in small letters', () => {
    expect(mirror('NIÑEZ, «Ángel» y ÚNICO')).toBe('niñez, «ángel» y único');
  });
});
