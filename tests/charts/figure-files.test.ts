/** The figures' files: pictures that are the same twice, and a CSV with every row. */
import { expect, test } from 'vitest';
import type { Figura } from '../../src/charts/figures/figura.ts';
import { figuraCsv, lookFrom, rasterise } from '../../scripts/site/figures.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="14" font-family="Liberation Sans, Arimo">Línea Ñ</text></svg>`;
const EMPTY = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"></svg>`;

test('a picture has its words, and the same bytes each time', async () => {
  const [first, second, empty] = await Promise.all([
    rasterise(SVG, 2),
    rasterise(SVG, 2),
    rasterise(EMPTY, 2),
  ]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  // Without a font the words would be missing, silently.
  expect(first.length).toBeGreaterThan(empty.length + 200);
  expect(Buffer.from(first).readUInt32BE(16)).toBe(160);
});

test('the CSV names its columns, joins the links of a cell, and says its source in the last line', () => {
  const figura: Figura = {
    nombre: 'prueba',
    tema: 'Prueba',
    titulo: '',
    cuenta: '',
    leyenda: [],
    dibujo: { tipo: 'unidades', filas: [] },
    columnas: [
      { nombre: 'clase', titulo: 'Clase', descripcion: 'Clase.' },
      { nombre: 'donde', titulo: 'Dónde', descripcion: 'Dónde.' },
    ],
    filas: [
      [
        'a, b',
        [
          { texto: 'L1.1.1', href: '/x' },
          { texto: 'L1.1.2', href: '/y' },
        ],
      ],
    ],
  };
  const csv = '\ufeffclase,donde\r\n"a, b",L1.1.1 | L1.1.2\r\n';
  expect(figuraCsv(figura)).toBe(csv);
  expect(figuraCsv(figura, 'Fuente: el reporte')).toBe(`${csv}# Fuente: el reporte\r\n`);
});

test('a token without a colour stops the build', () => {
  expect(() => lookFrom('--papel: #fff;')).toThrow('--texto');
});
