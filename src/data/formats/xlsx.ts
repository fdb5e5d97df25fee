/** `datos/pem.xlsx`: a first sheet that explains, then a sheet per table. Text cells only, so that no program turns a clave into a date. */
import { unzipSync } from 'fflate';
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node';
import type { TableData } from '../tables/make-tables.ts';
import { cellText } from '../tables/diccionario-rows.ts';
import { citation, LICENCIAS, LIMITES, RESUMEN, TITULO } from '../texts.ts';
import type { DataModel } from '../data-model.ts';
import { zip } from './zip.ts';

type FileContent = Stream | Buffer | Blob;

const NARROW = 9;
const WIDE = 60;

const text = (value: string, style: Partial<CellObject> = {}): CellObject | null =>
  value === '' ? null : { value, type: String, format: '@', wrap: true, alignVertical: 'top', ...style };

const heading = (value: string): CellObject | null =>
  text(value, { fontWeight: 'bold', backgroundColor: '#EDEDED', bottomBorderStyle: 'thin' });

/** As wide as the longest cell, between bounds; longer texts wrap. */
function width(title: string, cells: readonly string[]): number {
  const longest = Math.max(title.length + 4, ...cells.map((cell) => cell.length));
  return Math.min(WIDE, Math.max(NARROW, longest + 2));
}

function tableSheet({ table, columns, rows }: TableData): Sheet<FileContent> {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column.name] ?? null)));
  return {
    sheet: table.name,
    stickyRowsCount: 1,
    columns: columns.map(({ title }, index) => ({
      width: width(
        title,
        cells.map((row) => row[index] ?? ''),
      ),
    })),
    data: [columns.map(({ title }) => heading(title)), ...cells.map((row) => row.map((cell) => text(cell)))],
  };
}

function readmeSheet(model: DataModel): Sheet<FileContent> {
  const title = (value: string) => [text(value, { fontWeight: 'bold', fontSize: 14, wrap: false })];
  const section = (value: string) => [[], [text(value, { fontWeight: 'bold' })]];
  return {
    sheet: 'Léeme',
    columns: [{ width: 27 }, { width: 10 }, { width: 90 }],
    data: [
      title('PEM Abierto'),
      [text(TITULO, { wrap: false })],
      [text(`Edición ${model.edicion.version}, ${model.edicion.fecha}`, { wrap: false })],
      [],
      [null, null, text(RESUMEN)],
      ...section('Hojas de este libro'),
      [heading('Hoja'), heading('Filas'), heading('Qué trae')],
      ...model.tables.map(({ table, rows }) => [
        text(table.name),
        text(String(rows.length)),
        text(table.description),
      ]),
      ...section('Cómo usarlo'),
      [
        null,
        null,
        text(
          'Para empezar, la hoja completo: una fila por línea de acción, con su respuesta y sus actividades.',
        ),
      ],
      [
        null,
        null,
        text('Las flechas del encabezado filtran. La columna Orden devuelve las filas a su orden.'),
      ],
      [
        null,
        null,
        text(
          'Todas las celdas son texto, para que ningún programa cambie las claves: 1.5 no es un número ni 1.5.10 una fecha.',
        ),
      ],
      ...section('Lo que estos datos no dicen'),
      ...LIMITES.map((limite) => [null, null, text(limite)]),
      ...section('Licencias'),
      ...LICENCIAS.map((licencia) => [null, null, text(licencia)]),
      ...section('Cómo citar'),
      [null, null, text(citation(model.edicion, model.site))],
    ],
  };
}

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26));
}

/** The filter arrows of each table's header; the library has no option for them. */
function filters(tables: readonly TableData[]): Feature<FileContent> {
  const transform = (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const data = tables[sheetIndex - 1];
    if (data === undefined) return xml;
    const ref = `A1:${columnLetters(data.columns.length)}${data.rows.length + 1}`;
    return (
      xml
        .replace('</sheetData>', `</sheetData><autoFilter ref="${ref}"/>`)
        // The library says that columns are frozen too, none of them: some readers take it at its word.
        .replace(/<pane [^>]*>/, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    );
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

export async function workbook(model: DataModel): Promise<Uint8Array> {
  const sheets = [readmeSheet(model), ...model.tables.map(tableSheet)];
  const options = { fontFamily: 'Calibri', fontSize: 11, features: [filters(model.tables)] };
  const buffer = await writeXlsxFile(sheets, options).toBuffer();
  // The library stamps the entries with the clock; they are packed again with the edition's date.
  return zip(new Map(Object.entries(unzipSync(new Uint8Array(buffer)))), model.edicion.fecha);
}
