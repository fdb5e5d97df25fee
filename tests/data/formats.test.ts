import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf, EDICION, jsonOf, MADE, readCommitted, textOf } from './made.ts';
import { escapeXml } from '../../src/model/escape.ts';
import { openDatabase, parseCsv, sheetCells, workbookSheets } from './readers.ts';

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

describe('the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pem-sqlite-test-'));
  writeFileSync(join(folder, 'pem.sqlite'), bytesOf('datos/pem.sqlite'));
  const db = openDatabase(join(folder, 'pem.sqlite'));
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const all = (sql: string): Record<string, unknown>[] => db.prepare(sql).all();

  test('is whole, and its foreign keys too', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('has a rollback journal, so that it opens from read-only media', () => {
    // Bytes 18 and 19 are the write and read versions: 1 is a rollback journal, 2 is WAL.
    expect([...bytesOf('datos/pem.sqlite').slice(18, 20)]).toEqual([1, 1]);
  });

  test('declares the foreign keys of the tables', () => {
    const declared = MADE.model.tables.map(
      ({ table }) => all(`PRAGMA foreign_key_list("${table.name}")`).length,
    );
    const views = new Set(
      all("SELECT name FROM sqlite_master WHERE type = 'view'").map((row) => row['name']),
    );
    expect(declared).toEqual(
      MADE.model.tables.map(({ table }) => (views.has(table.name) ? 0 : table.foreignKeys.length)),
    );
  });

  test('keeps the joined tables as views', () => {
    const kinds = MADE.model.tables
      .filter(({ table }) => table.name.endsWith('_con_texto'))
      .map(({ table }) => all(`SELECT type FROM sqlite_master WHERE name = '${table.name}'`));
    expect(kinds).toEqual([[{ type: 'view' }], [{ type: 'view' }], [{ type: 'view' }]]);
  });

  // The question that sqlite-utils and Datasette put to the database, word by word (detect_fts).
  const detected = (table: string): unknown =>
    all(`SELECT name FROM sqlite_master WHERE rootpage = 0 AND (
      sql LIKE '%VIRTUAL TABLE%USING FTS%content="${table}"%'
      OR sql LIKE '%VIRTUAL TABLE%USING FTS%content=[${table}]%'
      OR (tbl_name = '${table}' AND sql LIKE '%VIRTUAL TABLE%USING FTS%'))`)[0]?.['name'];

  test.each(['objetivos', 'estrategias', 'lineas', 'actividades'])(
    'offers a search in %s to the tools that look for one',
    (table) => {
      const index = detected(table);
      expect(index).toBe(`${table}_fts`);
      const rows = all(
        `SELECT t.orden FROM "${table}" t JOIN "${table}_fts" f ON t.rowid = f.rowid WHERE "${table}_fts" MATCH 'migracion'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  test('finds by the index of a table the rows whose text holds the word', () => {
    const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const found = all(
      "SELECT l.linea_id FROM lineas l JOIN lineas_fts f ON l.rowid = f.rowid WHERE lineas_fts MATCH 'remesas' ORDER BY l.orden",
    ).map((row) => row['linea_id']);
    const own = CONTENT.lineas.filter(({ texto }) => /\bremesas\b/.test(fold(texto)));
    expect(found).toEqual(own.map((linea) => linea.linea_id));
  });

  test('finds words with and without their accents', () => {
    const hits = (word: string): unknown =>
      all(`SELECT count(*) AS n FROM busqueda WHERE busqueda MATCH '${word}'`)[0]?.['n'];
    expect(hits('migracion')).toBeGreaterThan(0);
    expect(hits('migracion')).toBe(hits('migración'));
    expect(hits('qwertz')).toBe(0);
  });

  test('answers with a view which líneas de acción have which answer', () => {
    const [yes] = all("SELECT count(*) AS n FROM lineas_con_respuesta WHERE respuesta = 'se-realizaran'");
    expect(yes?.['n']).toBe(
      CONTENT.respuestas.filter((respuesta) => respuesta.respuesta === 'se-realizaran').length,
    );
  });

  test('answers with a view which actividades name which dependencia', () => {
    const rows = all("SELECT actividad_id FROM actividades_por_dependencia WHERE dependencia_id = 'inm'").map(
      (row) => row['actividad_id'],
    );
    const own = CONTENT.participaciones.filter((participacion) => participacion.dependencia_id === 'inm');
    expect(rows.toSorted()).toEqual(own.map((participacion) => participacion.actividad_id).toSorted());
  });
});

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

describe('the dictionary', () => {
  const entries = jsonOf('datos/json/pem-diccionario.json') as {
    tabla: string;
    columna: string;
    obligatoria: boolean;
    titulo: string;
    vacio: string | null;
    referencia: string | null;
  }[];

  test('says what an empty cell means wherever a cell may be empty, and nowhere else', () => {
    expect(entries.filter(({ obligatoria, vacio }) => obligatoria !== (vacio === null))).toEqual([]);
  });

  test('refers only to columns that exist, and refers every identifier of another table', () => {
    const known = new Set(entries.map(({ tabla, columna }) => `${tabla}.${columna}`));
    const parts = (referencia: string | null): string[] => referencia?.split(' | ') ?? [];
    expect(entries.flatMap(({ referencia }) => parts(referencia)).filter((part) => !known.has(part))).toEqual(
      [],
    );
    const keys = new Map(MADE.model.tables.map(({ table }) => [table.name, table.primaryKey]));
    const mute = entries.filter(
      ({ tabla, columna, referencia }) =>
        columna.endsWith('_id') && referencia === null && keys.get(tabla)?.[0] !== columna,
    );
    expect(mute.map(({ tabla, columna }) => `${tabla}.${columna}`)).toEqual([]);
  });

  test('names no column only «Identificador»', () => {
    expect(entries.filter(({ titulo }) => titulo === 'Identificador')).toEqual([]);
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
