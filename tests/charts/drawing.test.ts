/** The drawings: one shape per thing, areas by number, zeros printed, and a file that stands alone. */
import { describe, expect, test } from 'vitest';
import { unit } from '../../src/charts/svg-marks.ts';
import { escapeXml } from '../../src/model/escape.ts';
import { cellWords, heatTable, shadeOf } from '../../src/charts/heat.ts';
import { standaloneSvg } from '../../src/charts/standalone.ts';
import { unitBars } from '../../src/charts/unit-bars.ts';
import type { Figura } from '../../src/charts/figures/figura.ts';
import { wrap } from '../../src/model/text/wrap.ts';

const BOX = { x: 10, y: 4, width: 5, height: 20 };
const look = {
  papel: '#fff',
  texto: '#111',
  suave: '#222',
  tinta: '#333',
  hueco: '#444',
  raya: '#555',
  hondo: '#666',
  marca: '#777',
  sobre: '#888',
};

describe('units', () => {
  test('the four shapes differ without colour', () => {
    expect(new Set((['si', 'mixta', 'no', 'sin'] as const).map((forma) => unit(forma, BOX))).size).toBe(4);
  });

  test('a unit is equally wide in every row', () => {
    const { body } = unitBars({
      tipo: 'unidades',
      filas: [
        { etiqueta: '1.1', formas: ['si', 'no', 'no'], valor: '1 sí · 2 no', grupo: '1' },
        { etiqueta: '2.1', formas: ['si'], valor: '1 sí', grupo: '2' },
      ],
    });
    const widths = [...body.matchAll(/<rect [^>]*width="([\d.]+)%"/g)].map((match) => match[1]);
    expect(widths).toHaveLength(4);
    expect(new Set(widths).size).toBe(1);
  });

  test('a name that does not fit one line goes on in the next, and pushes the bar down', () => {
    const fila = { etiqueta: '1.1', formas: ['si'] as const, valor: '1', grupo: '' };
    const nombre = 'Una estrategia de nombre largo. '.repeat(5).trim();
    const height = (nombre?: string): number =>
      unitBars({ tipo: 'unidades', filas: [{ ...fila, ...(nombre === undefined ? {} : { nombre }) }] })
        .height;
    expect(height(nombre)).toBeGreaterThan(height('Corto'));
  });

  test('a row without units still prints its zero', () => {
    const filas = [{ etiqueta: 'Nadie', formas: [], valor: '0', grupo: '' }];
    expect(unitBars({ tipo: 'unidades', filas }).body).toMatch(/Nadie.*>0<\/text>/);
  });
});

describe('the heat table', () => {
  const draw = (celdas: { total: number; parte: number }[]): string =>
    heatTable({
      tipo: 'matriz',
      columnas: celdas.map((_, n) => `O${n}`),
      filas: [{ etiqueta: 'INM', nombre: 'Instituto Nacional de Migración', celdas }],
    }).body;

  test('a greater number never has a lighter shade, and nothing has none', () => {
    const shades = Array.from({ length: 13 }, (_, parte) => shadeOf({ total: parte, parte }, 12));
    expect(shades[0]).toBe(0);
    expect(shades.at(-1)).toBe(3);
    expect(shades).toEqual(shades.toSorted((a, b) => a - b));
    expect(new Set(shades).size).toBe(4);
  });

  test('every number is printed, zeros too, and what another does is told apart', () => {
    const svg = draw([
      { total: 4, parte: 1 },
      { total: 0, parte: 0 },
    ]);
    expect(svg).toMatch(/>1 \+3<\/text>.*>0<\/text>/);
    expect(cellWords({ total: 4, parte: 4 })).toEqual({ parte: '4', resto: '' });
  });

  test('rows have their names, and not only their siglas', () => {
    expect(draw([{ total: 1, parte: 1 }])).toContain('Instituto Nacional de Migración (INM)');
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
