/** The workbook: its sheets, numbers that add up, links and properties. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../src/model/escape.ts';
import { bytesOf, EDICION, MADE, readCommitted } from './made.ts';
import { sheetCells, workbookSheets } from './readers.ts';

const CONTENT = readCommitted();

describe('the workbook', () => {
  const { sheets, strings } = workbookSheets();
  const entries = unzipSync(bytesOf('datos/pem.xlsx'));
  const part = (path: string): string => new TextDecoder().decode(entries[path]);
  const tableSheets = sheets.filter(({ name }) => MADE.model.tables.some(({ table }) => table.name === name));

  test('opens on a sheet that explains and a summary, then has a sheet per table', () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Léeme',
      'Resumen',
      ...MADE.model.tables.map(({ table }) => table.name),
    ]);
  });

  test('holds no formula and no merged cell', () => {
    expect(sheets.filter(({ xml }) => /<f>|<f |<mergeCell/.test(xml))).toEqual([]);
  });

  test('freezes and filters the header of every table', () => {
    const plain = tableSheets.filter(
      ({ xml }) =>
        !/<pane [^>]*ySplit="1"[^>]*state="frozen"/.test(xml) ||
        !/<autoFilter ref="A1:[A-Z]+\d+"\/>/.test(xml),
    );
    expect(plain.map((sheet) => sheet.name)).toEqual([]);
  });

  /** The numbers of a column, by its heading. */
  function numbers(name: string, titulo: string): number[] {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
    const [titles = [], ...rows] = sheetCells(sheet, strings, 40);
    return rows.map((row) => Number(row[titles.indexOf(titulo)]));
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

  test('adds up and sorts: quantities and places are numbers', () => {
    expect(sum(numbers('metas', 'Valor'))).toBe(sum(CONTENT.metas.map((meta) => meta.valor)));
    expect(sum(numbers('respuestas', 'Actividades'))).toBe(CONTENT.actividades.length);
    expect(numbers('lineas', 'Orden')).toEqual(CONTENT.lineas.map((linea) => linea.orden));
  });

  test('sums up the answers of each report in values that agree with the records', () => {
    const resumen = sheets.find(({ name }) => name === 'Resumen');
    if (resumen === undefined) throw new Error('there is no summary');
    const totals = sheetCells(resumen, strings, 8).filter(([nombre]) => nombre === 'Todo el programa');
    const wanted = CONTENT.reportes.map(({ reporte_id }) => {
      const answers = CONTENT.respuestas.filter((respuesta) => respuesta.reporte_id === reporte_id);
      const yes = answers.filter((respuesta) => respuesta.respuesta === 'se-realizaran').length;
      const own = CONTENT.actividades.filter((actividad) => actividad.reporte_id === reporte_id);
      const noIds = new Set(answers.filter((r) => r.respuesta !== 'se-realizaran').map((r) => r.linea_id));
      const mixed = new Set(own.map((actividad) => actividad.linea_id).filter((id) => noIds.has(id)));
      const conditional = CONTENT.condiciones.filter(({ actividad_id }) =>
        own.some((actividad) => actividad.actividad_id === actividad_id),
      );
      return [
        'Todo el programa',
        CONTENT.lineas.length,
        yes,
        answers.length - yes,
        mixed.size,
        CONTENT.lineas.length - answers.length,
        own.length,
        conditional.length,
      ];
    });
    expect(totals).toEqual(wanted);
  });

  test('links every address to itself', () => {
    const links = sheets.flatMap(({ xml }, index) => {
      const relations = new Map(
        [
          ...part(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`).matchAll(
            /Id="(rId-url-\d+)"[^>]*Target="([^"]*)"/g,
          ),
        ].map(([, id, target]) => [id, target]),
      );
      return [...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" r:id="([^"]*)"\/>/g)].map(([, id]) =>
        relations.get(id),
      );
    });
    const addresses = MADE.model.tables.flatMap(({ columns, rows }) =>
      columns
        .filter((column) => column.tipo === 'direccion')
        .flatMap((column) => rows.map((row) => row[column.name]).filter((cell) => cell !== null)),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.toSorted()).toEqual(addresses.map((address) => escapeXml(String(address))).toSorted());
  });

  test('says of itself what it is, of which day and who made it', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:creator>PEM Abierto</dc:creator>');
    expect(core).toContain(`${EDICION.fecha}T00:00:00Z`);
    expect(part('xl/styles.xml')).toContain('<cellStyle name="Normal"');
  });
});
