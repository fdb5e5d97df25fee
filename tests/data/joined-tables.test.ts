/** Tables for people: what is joined in them is what the records say. */
import { describe, expect, test } from 'vitest';
import { jsonOf, readCommitted } from './made.ts';

const CONTENT = readCommitted();

describe('quotes', () => {
  test('stand in their text at the offsets given', () => {
    const actividades = new Map(
      CONTENT.actividades.map((actividad) => [actividad.actividad_id, actividad.texto]),
    );
    const lineas = new Map(CONTENT.lineas.map((linea) => [linea.linea_id, linea.texto]));
    const quotes = ['participaciones', 'metas', 'poblaciones_mencionadas'].flatMap(
      (table) =>
        jsonOf(`datos/json/pem-${table}.json`) as {
          actividad_id?: string;
          elemento_id?: string;
          cita: string;
          inicio: number;
          fin: number;
        }[],
    );
    const wrong = quotes.filter(({ actividad_id, elemento_id, cita, inicio, fin }) => {
      const text = actividades.get(actividad_id ?? elemento_id ?? '') ?? lineas.get(elemento_id ?? '');
      return text?.slice(inicio, fin) !== cita;
    });
    expect(quotes.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('the joined tables', () => {
  test('put beside each quote the text that it stands in, and the clave of its línea de acción', () => {
    const rows = ['metas', 'participaciones', 'menciones'].flatMap(
      (name) =>
        jsonOf(`datos/json/pem-${name}_con_texto.json`) as {
          actividad_id?: string;
          elemento_id?: string;
          cita: string;
          inicio: number;
          fin: number;
          clave: string;
          texto: string;
          url: string;
        }[],
    );
    const wrong = rows.filter(
      ({ actividad_id, elemento_id, cita, inicio, fin, clave, texto, url }) =>
        texto.slice(inicio, fin) !== cita ||
        !`${actividad_id ?? elemento_id ?? ''}-`.includes(`L${clave}-`) ||
        !url.includes(`lineas/${clave}.html`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('completo', () => {
  test('has a row for every línea de acción and report, with the answer and the contradictions of the source', () => {
    const rows = jsonOf('datos/json/pem-completo.json') as {
      linea_id: string;
      reporte_id: string;
      respuesta: string;
      contradiccion: boolean;
    }[];
    expect(rows.length).toBe(CONTENT.lineas.length * CONTENT.reportes.length);
    const described = new Set(CONTENT.actividades.map((row) => `${row.reporte_id} ${row.linea_id}`));
    const contradictory = rows.filter(
      (row) => row.respuesta === 'no-se-realizaran' && described.has(`${row.reporte_id} ${row.linea_id}`),
    );
    expect(rows.filter((row) => row.contradiccion)).toEqual(contradictory);
  });

  test('counts in each row the actividades, the conditions and the wordings that the records have', () => {
    const rows = jsonOf('datos/json/pem-completo.json') as {
      linea_id: string;
      reporte_id: string;
      numero_de_actividades: number;
      condicionada: boolean;
      redaccion_distinta: boolean;
    }[];
    const sum = rows.reduce((total, row) => total + row.numero_de_actividades, 0);
    expect(sum).toBe(CONTENT.actividades.length);
    const lineasOf = (ids: readonly string[]): string[] =>
      CONTENT.actividades
        .filter((a) => ids.includes(a.actividad_id))
        .map((a) => `${a.reporte_id} ${a.linea_id}`);
    const key = (row: (typeof rows)[number]): string => `${row.reporte_id} ${row.linea_id}`;
    const conditional = new Set(lineasOf(CONTENT.condiciones.map((condicion) => condicion.actividad_id)));
    expect(new Set(rows.filter((row) => row.condicionada).map(key))).toEqual(conditional);
    const reworded = CONTENT.diferencias
      .filter(({ elemento, fuente_a }) => elemento === 'linea' && fuente_a === 'programa')
      .map(({ elemento_id, fuente_b }) => `${fuente_b} ${elemento_id}`);
    expect(new Set(rows.filter((row) => row.redaccion_distinta).map(key))).toEqual(new Set(reworded));
  });
});
