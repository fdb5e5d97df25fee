import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/model/sha256.ts';
import { dataIndex } from '../../src/data/download-index.ts';
import { datasetJsonLd, groupDownloads } from '../../src/data/download-groups.ts';
import { sizeWords } from '../../src/model/size-words.ts';
import { FRAGMENTOS } from '../../src/data/snippets.ts';
import { indiceDeDatos } from '../../src/data/download-schema.ts';
import { bytesOf, EDICION, jsonOf, MADE, SITE } from './made.ts';

const INDICE = dataIndex(MADE.model, MADE.files, MADE.editions);

describe('the index of downloads', () => {
  test('is what its schema says', () => {
    expect(indiceDeDatos.safeParse(INDICE).error).toBeUndefined();
    expect(indiceDeDatos.safeParse({}).success).toBe(false);
  });

  test('gives the size and hash of each file as they are', () => {
    const wrong = INDICE.descargas.filter(({ ruta, bytes, sha256: hash }) => {
      const data = bytesOf(ruta);
      return data.length !== bytes || sha256(data) !== hash;
    });
    expect(wrong).toEqual([]);
  });

  test('offers every table in three formats, the whole in four files, and the sources', () => {
    const { enteras, porTabla, fuentes } = groupDownloads(INDICE.descargas);
    expect(enteras.map(({ id }) => id)).toEqual(['pem.xlsx', 'pem.sqlite', 'pem.json', 'pem-datos.zip']);
    expect([...porTabla.values()].map((files) => files.length)).toEqual(MADE.model.tables.map(() => 3));
    expect(fuentes.map(({ id }) => id)).toEqual(MADE.model.content.fuentes.map(({ archivo }) => archivo));
  });

  test('counts the rows of each table and describes every column with an example where there is one', () => {
    expect(INDICE.tablas.map(({ id, filas }) => [id, filas])).toEqual(
      MADE.model.tables.map(({ table, rows }) => [table.name, rows.length]),
    );
    const [first] = INDICE.tablas;
    expect(first?.columnas[0]).toMatchObject({ nombre: 'linea_id', ejemplo: 'L1.1.1' });
  });
});

test('the schema.org Dataset names every distribution and can stand inside a script element', () => {
  const text = datasetJsonLd(INDICE, EDICION, MADE.model.content.fuentes, SITE);
  const dataset = JSON.parse(text) as {
    '@type': string;
    distribution: { contentUrl: string; sha256: string }[];
  };
  expect(text).not.toContain('<');
  expect(dataset['@type']).toBe('Dataset');
  const paths = dataset.distribution.map(({ contentUrl }) => contentUrl.replace(SITE, ''));
  expect(paths.filter((path) => !MADE.files.has(path))).toEqual([]);
  expect(paths.length).toBe(MADE.model.tables.length * 3 + 4);
});

test('a snippet that reads from an address differs from that for a file in nothing else', () => {
  const kept = FRAGMENTOS.filter(({ codigo, desdeDireccion }) => codigo === desdeDireccion);
  expect(kept.map(({ id }) => id)).toEqual(['python', 'r', 'duckdb']);
});

test('the snippet for JavaScript reads the file from its address', async () => {
  const fragmento = FRAGMENTOS.find(({ id }) => id === 'javascript');
  if (fragmento?.desdeDireccion === undefined) throw new Error('there is no such snippet');
  const server = createServer((_, response) => response.end(bytesOf(`datos/${fragmento.archivo}`)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const code = fragmento.desdeDireccion(`http://127.0.0.1:${port}/${fragmento.archivo}`);
  const node = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  const { stdout } = await node.finally(() => server.close());
  const rows = jsonOf(`datos/${fragmento.archivo}`) as { respuesta: string | null }[];
  const count = (respuesta: string): number => rows.filter((row) => row.respuesta === respuesta).length;
  expect(stdout.trim()).toBe(`{ si: ${count('se-realizaran')}, no: ${count('no-se-realizaran')} }`);
});

test('the snippets read files that exist', () => {
  expect(FRAGMENTOS.filter(({ archivo }) => !MADE.files.has(`datos/${archivo}`))).toEqual([]);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [138_400, '138 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [346_000, '346 kB'],
  [1_130_000, '1.1 MB'],
  [3_848_000, '3.8 MB'],
])('%d bytes are written as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
