/** `datos/pem.xlsx`: a sheet that explains, a summary, then a sheet per table. */
import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { DataModel } from '../data-model.ts';
import { complete } from './xlsx-parts.ts';
import { readmeSheet, resumenSheet } from './xlsx-first-sheets.ts';
import { tableSheet } from './xlsx-table-sheet.ts';
import { zip } from './zip.ts';

export async function workbook(model: DataModel): Promise<Uint8Array> {
  const first = [readmeSheet(model), resumenSheet(model)];
  const sheets = [...first, ...model.tables.map(tableSheet)];
  const buffer = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  const parts = complete(unzipSync(new Uint8Array(buffer)), model, first.length);
  // The library stamps the entries with the clock; they are packed again with the edition's date.
  return zip(parts, model.edicion.fecha);
}
