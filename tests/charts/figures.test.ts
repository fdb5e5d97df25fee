/** The figures: what is drawn, what the table says and what the content holds are the same numbers. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { drawingOf } from '../../src/charts/drawing.ts';
import { figurasOf } from '../../src/charts/figures/all.ts';
import { type Celda, celdaText, type Figura } from '../../src/charts/figures/figura.ts';
import type { Forma } from '../../src/model/views.ts';

const catalog = readCatalog(resolve(import.meta.dirname, '../..'));
const { content } = catalog;
const figuras = figurasOf(catalog).flatMap((group) => group.figuras);
// Each report has its own figures: those of the main one are held against the records of that report.
const principal = catalog.principal?.reporte_id ?? '';
// Who is in no table is on no figure of the table.
const participaciones = content.participaciones.filter(
  (row) => row.actividad_id.startsWith(`${principal}-`) && row.dependencia_id !== undefined,
);

function figura(end: string): Figura {
  const own = figuras.filter(({ nombre }) => nombre.endsWith(end));
  const found = own.find(({ nombre }) => nombre.startsWith(`${principal}-`)) ?? own[0];
  if (found === undefined) throw new Error(`no figure ends in ${end}`);
  return found;
}

function column({ columnas, filas }: Figura, nombre: string): Celda[] {
  const index = columnas.findIndex((columna) => columna.nombre === nombre);
  return filas.map((fila) => fila[index] ?? '');
}

const sum = (cells: readonly Celda[]): number =>
  cells.reduce<number>((total, cell) => total + Number(cell), 0);
const matches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** The shapes of a drawing, counted in its SVG alone. */
function shapes(svg: string): Record<Exclude<Forma, 'sin'>, number> {
  const halves = matches(svg, /<path class="f"/g);
  return {
    si: matches(svg, /<rect class="f"/g),
    mixta: halves,
    no: matches(svg, /<rect class="o"/g) - halves,
  };
}

describe('every figure', () => {
  test.each(figuras.map((own) => [own.nombre, own] as const))('%s is a complete table', (nombre, own) => {
    expect(nombre).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(own.filas.length).toBeGreaterThan(0);
    for (const fila of own.filas) expect(fila).toHaveLength(own.columnas.length);
    expect(new Set(own.columnas.map((columna) => columna.nombre)).size).toBe(own.columnas.length);
    expect(`${own.titulo} ${own.cuenta}`).not.toMatch(/undefined|NaN|cumplimiento|%| {2}/);
  });

  test.each(figuras.map((own) => [own.nombre, own] as const))(
    '%s draws without style attributes',
    (_, own) => {
      const { body, height } = drawingOf(own.dibujo);
      expect(height).toBeGreaterThan(0);
      expect(body).not.toMatch(/style=|NaN|undefined|fill="|stroke="/);
    },
  );

  test.each(figuras.map((own) => [own.nombre, own] as const))(
    '%s draws the numbers of its table',
    (_, own) => {
      const { dibujo } = own;
      const rows = new Map(own.filas.map((fila) => [celdaText(fila[0] ?? ''), fila]));
      if (dibujo.tipo === 'matriz') {
        for (const { etiqueta, celdas } of dibujo.filas)
          expect(rows.get(etiqueta)?.slice(1, 1 + celdas.length)).toEqual(celdas.map(({ total }) => total));
        return;
      }
      const counted = own.columnas.findIndex(({ nombre }) =>
        ['lineas', 'actividades', 'diferencias'].includes(nombre),
      );
      expect(dibujo.filas.map(({ formas }) => formas.length)).toEqual(
        own.filas.slice(0, dibujo.filas.length).map((fila) => fila[counted]),
      );
    },
  );
});

describe('the answers by estrategia', () => {
  const own = figura('respuestas-por-estrategia');

  test('every línea de acción is drawn once, in the shape of its answer', () => {
    const count = (forma: Forma): number => catalog.lineas.filter((vista) => vista.forma === forma).length;
    expect(shapes(drawingOf(own.dibujo).body)).toEqual({
      si: count('si'),
      mixta: count('mixta'),
      no: count('no'),
    });
    expect(sum(column(own, 'lineas'))).toBe(content.lineas.length);
    expect(sum(column(own, 'si'))).toBe(count('si'));
  });

  test('the sentence names the estrategias without any «Se realizarán», and only those', () => {
    const [, none = ''] = own.titulo.split(';');
    const claves = catalog.estrategias
      .filter(({ lineas }) => lineas.every(({ forma }) => forma !== 'si'))
      .map(({ estrategia }) => estrategia.clave);
    expect(none.match(/\d+\.\d+/g) ?? []).toEqual(claves);
  });

  test.skipIf(principal !== 'gobernacion-2018')(
    'the sentence says where a «No» stands beside a described actividad (gobernacion-2018)',
    () => {
      expect(own.titulo).toMatch(/; en una de ellas, la 2\.4, describió una actividad$/);
    },
  );
});

describe('the dependencias', () => {
  test('the parts add up to every participación, by objetivo and by part', () => {
    const own = figura('dependencias-por-objetivo');
    const total = participaciones.length;
    expect(sum(column(own, 'total'))).toBe(total);
    expect(sum(['responsable', 'por_conducto', 'mencionada'].flatMap((name) => column(own, name)))).toBe(
      total,
    );
    expect(sum(catalog.objetivos.flatMap(({ objetivo }) => column(own, `objetivo_${objetivo.clave}`)))).toBe(
      total,
    );
  });

  test('every pair of dependencias of an actividad is counted, no pair twice', () => {
    const own = figura('dependencias-juntas');
    const sizes = [...Map.groupBy(participaciones, (p) => p.actividad_id).values()].map((p) => p.length);
    expect(sum(column(own, 'actividades'))).toBe(sizes.reduce((all, n) => all + (n * (n - 1)) / 2, 0));
    const pairs = own.filas.map(([una = '', otra = '']) =>
      [celdaText(una), celdaText(otra)].sort().join('·'),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

test('a línea de acción counts once for each population that it names', () => {
  const named = content.menciones.filter((mencion) => mencion.elemento === 'linea');
  const pairs = new Set(named.map((mencion) => `${mencion.poblacion_id} ${mencion.elemento_id}`));
  const own = figura('poblaciones-por-respuesta');
  expect(sum(column(own, 'lineas'))).toBe(pairs.size);
  const { si, mixta, no } = shapes(drawingOf(own.dibujo).body);
  expect(si + mixta + no).toBe(pairs.size);
});

test('every difference of wording is counted under its class', () => {
  expect(sum(column(figura('diferencias-por-clase'), 'diferencias'))).toBe(content.diferencias.length);
});
