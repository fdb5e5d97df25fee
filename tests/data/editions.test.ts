import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dataFiles } from '../../scripts/site/data-files.ts';
import { atom } from '../../src/data/editions/feed.ts';
import { tableCsv } from '../../src/data/formats/table-csv.ts';
import { tableJson } from '../../src/data/formats/table-json.ts';
import { compareEditions } from '../../src/data/editions/changes.ts';
import { changesOf, currentTablas, pendingChanges, readEditions } from '../../src/data/editions/frozen.ts';
import { DEFAULT_SITE } from '../../src/model/addresses.ts';
import type { Files } from '../../src/data/data-model.ts';
import { addressesOf, checkRegister, extendRegister } from '../../scripts/site/register.ts';
import { frozenFiles } from '../../scripts/edicion.ts';
import { hasErrors } from '../../src/model/issue.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { type Content, content as contentSchema } from '../../src/model/schemas/content.ts';
import type { Edicion } from '../../src/model/schemas/edicion.ts';
import { sampled } from '../lib/depth.ts';
import { readCommitted, SITE } from './made.ts';
import { asText, parseCsv } from './readers.ts';

const FIRST = { version: '2026.11', fecha: '2026-11-22' };
const SECOND = { version: '2027.01', fecha: '2027-01-15' };

function emptyRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'pem-ediciones-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

type Made = Awaited<ReturnType<typeof dataFiles>>;

/** The model and what it says of the editions; of the files only a sign that they would be made: the archives and the workbook take most of the time. */
const weigh = (content: Content, edicion: Edicion, root: string, siteUrl = SITE): Promise<Made> =>
  dataFiles(buildCatalog(content, edicion), {
    siteUrl,
    root,
    keep: () => Promise.resolve(new Map([['made', '']])),
  });

/** The first estrategia with all that hangs on it, beside every table: how editions work is asked alike of a part and of the whole. */
function partOf(content: Content): Content {
  const kept = content.estrategias[0];
  const lineas = content.lineas.filter((linea) => linea.estrategia_id !== kept?.estrategia_id);
  const ids = new Set(lineas.map(({ linea_id }) => linea_id));
  const gone = new Set([
    ...ids,
    ...content.objetivos.map((row) => row.objetivo_id).filter((id) => id !== kept?.objetivo_id),
    ...content.estrategias.map((row) => row.estrategia_id).filter((id) => id !== kept?.estrategia_id),
    ...content.actividades.filter((row) => ids.has(row.linea_id)).map((row) => row.actividad_id),
  ]);
  const isKept = (record: object): boolean =>
    !Object.values(record).some((value) => gone.has(value as string));
  const tables = Object.entries(content).map(([name, records]) => [name, records.filter(isKept)]);
  return contentSchema.parse(Object.fromEntries(tables));
}

/** What an edition freezes does not depend on those before it, so that each is made once for all tests. */
const frozen = new Map<Content, Map<Edicion, Promise<Files>>>();
const COMMITTED = partOf(readCommitted());

async function make(content: Content, edicion: Edicion): Promise<Files> {
  const { model } = await weigh(content, edicion, emptyRoot(), DEFAULT_SITE);
  const files = model.tables.flatMap((data) => [
    [`datos/csv/pem-${data.table.name}.csv`, Buffer.from(tableCsv(data))] as const,
    [`datos/json/pem-${data.table.name}.json`, Buffer.from(tableJson(data))] as const,
  ]);
  return frozenFiles(model, new Map(files));
}

async function freeze(root: string, content: Content, edicion: Edicion): Promise<void> {
  const ofContent = frozen.get(content) ?? new Map<Edicion, Promise<Files>>();
  frozen.set(content, ofContent);
  const files = ofContent.get(edicion) ?? make(content, edicion);
  ofContent.set(edicion, files);
  for (const [path, data] of await files) {
    const file = join(root, 'content/ediciones', edicion.version, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}

/** The content with one línea de acción worded otherwise and one actividad less. */
function changedContent(): { content: Content; lineaId: string; actividadId: string; before: string } {
  const content = COMMITTED;
  const [first, ...lineas] = content.lineas;
  const last = content.actividades.at(-1);
  if (first === undefined || last === undefined) throw new Error('there is nothing to change');
  const gone = (id: string): boolean => id === last.actividad_id;
  return {
    content: {
      ...content,
      lineas: [{ ...first, texto: 'Otra redacción.' }, ...lineas],
      actividades: content.actividades.slice(0, -1),
      participaciones: content.participaciones.filter((record) => !gone(record.actividad_id)),
      metas: content.metas.filter((record) => !gone(record.actividad_id)),
      menciones: content.menciones.filter((record) => !gone(record.elemento_id)),
    },
    lineaId: first.linea_id,
    actividadId: last.actividad_id,
    before: first.texto,
  };
}

const CHANGED = changedContent();

/** The site of the second edition, with both frozen. */
async function publishBoth(siteUrl: string): Promise<Made> {
  const root = emptyRoot();
  await freeze(root, COMMITTED, FIRST);
  await freeze(root, CHANGED.content, SECOND);
  return dataFiles(buildCatalog(CHANGED.content, SECOND), { siteUrl, root });
}

describe('editions', () => {
  const differing = (files: Files, version: string, wanted: Files): string[] => {
    const bytes = (data: string | Uint8Array | undefined): Buffer => Buffer.from(data ?? '');
    return [...wanted]
      .filter(([path, data]) => !bytes(files.get(`datos/ediciones/${version}/${path}`)).equals(bytes(data)))
      .map(([path]) => path);
  };

  test('are copied unchanged to datos/ediciones where the site has no address of its own', async () => {
    const root = emptyRoot();
    await freeze(root, COMMITTED, FIRST);
    const catalog = buildCatalog(CHANGED.content, SECOND);
    const made = await dataFiles(catalog, { siteUrl: DEFAULT_SITE, root });
    const [edition] = readEditions(root, DEFAULT_SITE).value;
    expect(edition?.files.size).toBeGreaterThan(30);
    expect(differing(made.files, FIRST.version, edition?.files ?? new Map<string, string>())).toEqual([]);
  });

  // A comma in an address is rare and makes a cell that wants quotes.
  describe.each(sampled(['https://org.example/datos,abiertos/pem/', SITE], 2))('under %s', (site) => {
    let both: Promise<Made> | undefined;
    const madeOfBoth = (): Promise<Made> => (both ??= publishBoth(site));

    test('are published as if they had been frozen there', async () => {
      const made = await madeOfBoth();
      expect(differing(made.files, SECOND.version, frozenFiles(made.model, made.files))).toEqual([]);
    });

    test('tell what changed between them, record by record, and nothing else', async () => {
      const made = await madeOfBoth();
      const { lineaId, actividadId, before } = CHANGED;
      const [newest, oldest] = changesOf(made.editions, made.model);
      expect(oldest).toEqual({ edicion: FIRST, tablas: [] });
      const changes = new Map(newest?.tablas.map(({ tabla, registros }) => [tabla, registros]));
      expect(changes.get('lineas')).toEqual([
        expect.objectContaining({
          id: lineaId,
          clase: 'cambiado',
          columnas: [{ columna: 'texto', antes: before, ahora: 'Otra redacción.' }],
        }),
      ]);
      expect(changes.get('actividades')?.map(({ id, clase }) => [id, clase])).toEqual([
        [actividadId, 'quitado'],
      ]);
      expect(changes.has('objetivos')).toBe(false);
      const feed = String(made.files.get('datos/cambios.atom'));
      expect(feed).toContain('Otra redacción.');
      expect(feed).toContain(actividadId);
      expect(feed).not.toContain(DEFAULT_SITE);
      const rows = JSON.parse(String(made.files.get('datos/cambios.json'))) as Record<string, unknown>[];
      expect(rows.filter((row) => row['registro'] === lineaId)).toEqual([
        {
          edicion: SECOND.version,
          fecha: SECOND.fecha,
          anterior: FIRST.version,
          tabla: 'lineas',
          registro: lineaId,
          clase: 'cambiado',
          columna: 'texto',
          antes: before,
          ahora: 'Otra redacción.',
          url: `${site}lineas/${lineaId.slice(1)}.html`,
        },
      ]);
      const [header = [], ...cells] = parseCsv(String(made.files.get('datos/cambios.csv')).slice(1));
      expect(header).toEqual(Object.keys(rows[0] ?? {}));
      expect(cells).toEqual(rows.map((row) => Object.values(row).map(asText)));
    });
  });

  test('count one change in the singular', async () => {
    const root = emptyRoot();
    const [first, ...lineas] = COMMITTED.lineas;
    if (first === undefined) throw new Error('there is nothing to change');
    const content = { ...COMMITTED, lineas: [{ ...first, renglon: first.renglon + 1 }, ...lineas] };
    await freeze(root, COMMITTED, FIRST);
    await freeze(root, content, SECOND);
    const { editions, model } = await weigh(content, SECOND, root);
    expect(atom(model, changesOf(editions, model))).toContain('cambió 1 registro.');
  });

  test('do not call each record changed where a table got a new column', async () => {
    const root = emptyRoot();
    await freeze(root, COMMITTED, FIRST);
    const made = await weigh(COMMITTED, FIRST, root);
    const [last] = made.editions;
    const older = (last?.tablas ?? []).map((tabla) => ({
      ...tabla,
      filas: tabla.filas.map((fila) => Object.fromEntries(Object.entries(fila).slice(0, -1))),
    }));
    expect(compareEditions(older, currentTablas(made.model))).toEqual([]);
  });

  test('do not differ because the site moved to another address', async () => {
    const root = emptyRoot();
    await freeze(root, COMMITTED, FIRST);
    await freeze(root, COMMITTED, SECOND);
    const made = await weigh(COMMITTED, SECOND, root);
    expect(changesOf(made.editions, made.model)[0]?.tablas).toEqual([]);
  });

  test('are only reported when the data have more than the last one', async () => {
    const root = emptyRoot();
    await freeze(root, COMMITTED, FIRST);
    const made = await weigh(CHANGED.content, FIRST, root);
    expect(made.issues.map((issue) => [issue.ruleId, issue.severity])).toEqual([
      ['edition-pending', 'warning'],
    ]);
    expect(pendingChanges(made.editions, made.model).length).toBeGreaterThan(0);
    expect(made.files.size).toBeGreaterThan(0);
  });

  test('fail the build when a frozen file was changed', async () => {
    const root = emptyRoot();
    await freeze(root, COMMITTED, FIRST);
    writeFileSync(join(root, 'content/ediciones', FIRST.version, 'csv/pem-lineas.csv'), 'otra cosa');
    const made = await weigh(COMMITTED, FIRST, root);
    expect(made.issues.map((issue) => issue.ruleId)).toEqual(['edition-frozen']);
    expect(hasErrors(made.issues)).toBe(true);
    expect(made.files.size).toBe(0);
  });
});

describe('the register of addresses', () => {
  const pages: Readonly<Record<string, string>> = {
    'index.html': '<p>',
    'lineas/1.1.1.html': '<li id="gobernacion-2018-actividad-1"><span id="actividad-1">',
    'recursos/x.a1b2.css': '',
  };
  const addresses = addressesOf(Object.keys(pages), (path) => pages[path] ?? '');

  test('holds pages and the permalinks of actividades, not files with hashed names', () => {
    expect(addresses).toEqual([
      'index.html',
      'lineas/1.1.1.html',
      'lineas/1.1.1.html#actividad-1',
      'lineas/1.1.1.html#gobernacion-2018-actividad-1',
    ]);
  });

  test('fails when an address is lost and only counts the new ones', () => {
    const known = { '2026.11': ['index.html', 'lineas/9.9.9.html'] };
    const { issues, added } = checkRegister(known, addresses);
    expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'lineas/9.9.9.html is no longer in dist/'],
    ]);
    expect(added.length).toBe(3);
    expect(checkRegister({ '2026.11': ['index.html'] }, addresses).issues).toEqual([]);
  });

  test('grows by what an edition adds, and keeps who was first', () => {
    const first = extendRegister({}, '2026.11', ['index.html']);
    const second = extendRegister(first, '2027.01', addresses);
    expect(second['2026.11']).toEqual(['index.html']);
    expect(second['2027.01']).toEqual(addresses.slice(1));
    expect(extendRegister(second, '2027.02', addresses)).toBe(second);
  });
});
