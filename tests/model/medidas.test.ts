/** Figures of our own commands: what misses its target can't be written without the reason. */
import { describe, expect, it } from 'vitest';
import { formatMedida } from '../../src/model/words.ts';
import { cifraMedida } from '../../src/model/schemas/medidas.ts';

const cifra = { id: 'memoria', nombre: 'Memoria', valor: 3875, unidad: 'MB', meta: '≤ 3,000' };

describe('a figure', () => {
  it('that misses its target says why', () => {
    expect(cifraMedida.safeParse({ ...cifra, cumple: false }).success).toBe(false);
    expect(cifraMedida.safeParse({ ...cifra, cumple: false, nota: 'Son dos procesos.' }).success).toBe(true);
  });

  it('that reaches it, or has none, needs no reason', () => {
    expect(cifraMedida.safeParse({ ...cifra, valor: 2900, cumple: true }).success).toBe(true);
    expect(cifraMedida.safeParse({ id: 'a', nombre: 'A', valor: 1, unidad: '' }).success).toBe(true);
  });
});

it.each([
  [5.040880503144654, 'veces', '5.04\u00a0veces'],
  [0.9257467361991687, '', '0.926'],
  [1, '', '1'],
  [9.999, 's', '10\u00a0s'],
  [143128, 'bytes', '143,128\u00a0bytes'],
  [1215.000576, 'MB', '1,215\u00a0MB'],
  [24.21, 'veces', '24.2\u00a0veces'],
])('%d is written as the page shows it', (valor, unidad, text) => {
  expect(formatMedida(valor, unidad)).toBe(text);
});
