/** The files of datos/ as such: CSVs to the letter, the archive, names and sources. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOf, EDICION, MADE, readCommitted, textOf } from './made.ts';
import { parseCsv } from './readers.ts';

const CONTENT = readCommitted();
const paths = [...MADE.files.keys()];

describe('CSV', () => {
  const files = paths.filter((path) => path.startsWith('datos/csv/pem-'));

  test('begins with one byte order mark and ends every record with CRLF', () => {
    const offenders = files.filter((path) => {
      const text = textOf(path);
      return (
        !text.startsWith('\ufeff') ||
        text.lastIndexOf('\ufeff') !== 0 ||
        !text.endsWith('\r\n') ||
        /[^\r]\n|\r[^\n]/.test(text)
      );
    });
    expect(offenders).toEqual([]);
  });

  test('has no line break, tab or formula in a cell, and as many cells in each record as in the header', () => {
    const offenders = files.flatMap((path) => {
      const [header = [], ...records] = parseCsv(textOf(path).slice(1));
      return records.filter(
        (record) => record.length !== header.length || record.some((cell) => /[\r\n\t]|^[=+\-@]/.test(cell)),
      );
    });
    expect(offenders).toEqual([]);
  });

  test('keeps every clave and every line of the sources as it is in the content', () => {
    const [header = [], ...records] = parseCsv(textOf('datos/csv/pem-lineas.csv').slice(1));
    const at = (column: string): number => header.indexOf(column);
    expect(records.map((row) => [row[at('linea_id')], row[at('clave')], row[at('texto')]])).toEqual(
      CONTENT.lineas.map((linea) => [linea.linea_id, linea.clave, linea.texto]),
    );
  });
});

describe('the archive of everything', () => {
  test('holds the same bytes as the folder, and nothing of the editions', () => {
    const entries = unzipSync(bytesOf('datos/pem-datos.zip'));
    const inside = Object.keys(entries).map((name) => name.replace('pem-datos/', 'datos/'));
    const wanted = paths.filter(
      (path) =>
        path.startsWith('datos/') && !path.startsWith('datos/ediciones/') && path !== 'datos/pem-datos.zip',
    );
    expect(inside.toSorted()).toEqual(wanted.toSorted());
    const different = wanted.filter(
      (path) =>
        !Buffer.from(bytesOf(path)).equals(entries[path.replace('datos/', 'pem-datos/')] ?? new Uint8Array()),
    );
    expect(different).toEqual([]);
  });

  test('is dated by the edition', () => {
    const [year, month, day] = EDICION.fecha.split('-').map(Number);
    const bytes = bytesOf('datos/pem-datos.zip');
    // The date of the first entry: 7 bits of year from 1980, 4 of month, 5 of day.
    const date = (bytes[12] ?? 0) + (bytes[13] ?? 0) * 256;
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([year, month, day]);
  });
});

test('file names are ASCII, lower case apart from well-known names, and short', () => {
  const odd = paths.filter(
    (path) => !/^[a-z0-9._/-]+$/.test(path.replace(/LEEME|SHA256SUMS/, '')) || path.length > 120,
  );
  expect(odd).toEqual([]);
});

test('the sources are given as they were received', () => {
  const wrong = CONTENT.fuentes.filter(
    ({ archivo, bytes }) => bytesOf(`datos/fuentes/${archivo}`).length !== bytes,
  );
  expect(wrong).toEqual([]);
});
