/** The drawings: one shape per thing, areas by number, zeros printed, and a file that stands alone. */
import { describe, expect, test } from 'vitest';
import { unit } from '../../src/charts/marks.ts';
import { escapeXml } from '../../src/model/escape.ts';
import { matrix } from '../../src/charts/matrix.ts';
import { standaloneSvg, wrap } from '../../src/charts/standalone.ts';
import { unitBars } from '../../src/charts/unit-bars.ts';
import type { Figura } from '../../src/charts/figures/figura.ts';

const BOX = { x: 10, y: 4, width: 5, height: 20 };
const look = { papel: '#fff', texto: '#111', suave: '#222', tinta: '#333', hueco: '#444', raya: '#555' };

describe('units', () => {
  test('the four shapes differ without colour', () => {
    expect(new Set((['si', 'mixta', 'no', 'sin'] as const).map((forma) => unit(forma, BOX))).size).toBe(4);
  });

  test('a unit is equally wide in every row', () => {
    const { body } = unitBars({
      tipo: 'unidades',
      etiqueta: 'al-lado',
      filas: [
        { etiqueta: '1.1', formas: ['si', 'no', 'no'], valor: '1 sí · 2 no', grupo: '1' },
        { etiqueta: '2.1', formas: ['si'], valor: '1 sí', grupo: '2' },
      ],
    });
    const widths = [...body.matchAll(/<rect [^>]*width="([\d.]+)%"/g)].map((match) => match[1]);
    expect(widths).toHaveLength(4);
    expect(new Set(widths).size).toBe(1);
  });

  test('a row without units still prints its zero', () => {
    const filas = [{ etiqueta: 'Nadie', formas: [], valor: '0', grupo: '' }];
    expect(unitBars({ tipo: 'unidades', etiqueta: 'arriba', filas }).body).toMatch(/Nadie.*>0<\/text>/);
  });
});

describe('the matrix', () => {
  const draw = (celdas: { total: number; parte: number }[]): string =>
    matrix({ tipo: 'matriz', columnas: celdas.map((_, n) => `O${n}`), filas: [{ etiqueta: 'INM', celdas }] })
      .body;
  const sides = (svg: string): number[] =>
    [...svg.matchAll(/<rect class="f" x="0" y="[\d.]+" width="([\d.]+)"/g)].map((match) => Number(match[1]));

  test('areas are as the numbers', () => {
    const [four = 0, one = 0] = sides(
      draw([
        { total: 4, parte: 4 },
        { total: 1, parte: 1 },
      ]),
    );
    expect((four * four) / (one * one)).toBeCloseTo(4, 1);
  });

  test('the filled part stands inside its outline, and zeros are printed', () => {
    const svg = draw([
      { total: 4, parte: 1 },
      { total: 0, parte: 0 },
    ]);
    expect(svg).toContain('class="o"');
    expect(sides(svg)).toHaveLength(1);
    expect(svg).toMatch(/>4<\/text>.*>0<\/text>/);
  });
});

test('a long title is broken between words and keeps all of them', () => {
  const text = 'Una frase que no cabe en una línea de veinte letras';
  const lines = wrap(text, 20);
  expect(lines.join(' ')).toBe(text);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

test('the file has a title, its own colours and its source, and no markup of the data', () => {
  const figura: Figura = {
    nombre: 'prueba',
    tema: 'Prueba',
    titulo: 'A & B < «C»',
    cuenta: 'Lo que se cuenta.',
    leyenda: [{ forma: 'mixta', texto: 'no*' }],
    dibujo: {
      tipo: 'unidades',
      etiqueta: 'arriba',
      filas: [{ etiqueta: '<b>', formas: ['si'], valor: '1', grupo: '' }],
    },
    columnas: [],
    filas: [],
  };
  const svg = standaloneSvg(figura, look, 'Fuente: prueba');
  expect(svg).toContain(`<title id="t">${escapeXml(figura.titulo)}</title>`);
  expect(svg).toContain('fill:#333');
  expect(svg).toContain('Fuente: prueba');
  expect(svg).not.toContain('<b>');
});
