/** What a build keeps for the next one: taken only where all is the same, and made again where it is not or is cut. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  KEPT,
  keptFiles,
  keyOf,
  modulesFrom,
  Pieces,
  READ_BY_CODE,
  READ_FROM_ENVIRONMENT,
} from '../../scripts/site/build-cache.ts';
import { isUnchanged, noteBuilt } from '../../scripts/site/unchanged.ts';
import { writeSums } from '../../scripts/site/sums.ts';
import { ROOT } from './project.ts';

/** The modules whose work is kept. */
const ENTRIES = ['data-files', 'search-index', 'figures'].map((name) =>
  join(ROOT, `scripts/site/${name}.ts`),
);
const KEPT_FILE = join(KEPT, 'prueba');

let root: string;
const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pem-guardado-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the key', () => {
  it('is of the module, of all that it imports, and of what those import', () => {
    write('a.ts', "import { b } from './lib/b.ts';\nexport { b };\n");
    write('lib/b.ts', "import datos from '../datos.json' with { type: 'json' };\nexport const b = datos;\n");
    write('datos.json', '{}');
    write('other.ts', '');
    const found = modulesFrom(join(root, 'a.ts')).map((path) => relative(root, path).replaceAll('\\', '/'));
    expect(found).toEqual(['a.ts', 'datos.json', 'lib/b.ts']);
  });

  it('changes with a file of the data, its name, a word of the code and a given word', () => {
    write('entry.ts', "import './part.ts';\n");
    write('part.ts', 'export const one = 1;\n');
    write('datos/uno.json', '{ "a": 1 }');
    const key = (words: string[] = []): string | undefined =>
      keyOf(root, join(root, 'entry.ts'), { data: ['datos'], words });
    const keys = [key(), key(['https://ejemplo.org/'])];
    write('datos/uno.json', '{ "a": 2 }');
    keys.push(key());
    write('datos/dos.json', '');
    keys.push(key());
    write('part.ts', 'export const one = 2;\n');
    keys.push(key());
    expect(new Set(keys).size).toBe(5);
    expect(keys).not.toContain(undefined);
    expect(key()).toBe(keys[4]);
  });

  it('holds every file that the kept modules read beside their own code', () => {
    const missed = ENTRIES.flatMap(modulesFrom).flatMap((module) =>
      [...readFileSync(module, 'utf8').matchAll(/new URL\(\s*[`'"](\.[^`'"]*)[`'"],\s*import\.meta/g)]
        .map(([, path = '']) => relative(ROOT, resolve(module, '..', path)).replaceAll('\\', '/'))
        .filter((path) => !READ_BY_CODE.some((known) => path.startsWith(known)))
        .map((path) => `${relative(ROOT, module)}: ${path}`),
    );
    expect(missed).toEqual([]);
  });

  it('holds every setting of the environment that the kept modules read', () => {
    const missed = ENTRIES.flatMap(modulesFrom).flatMap((module) =>
      [...readFileSync(module, 'utf8').matchAll(/process\.env(?:\['(\w+)'\]|\.(\w+))?/g)]
        .map(([whole, quoted, dotted]) => quoted ?? dotted ?? whole)
        .filter((name) => !READ_FROM_ENVIRONMENT.includes(name) && !module.endsWith('build-cache.ts'))
        .map((name) => `${relative(ROOT, module)}: ${name}`),
    );
    expect(missed).toEqual([]);
  });
});

describe('files that are kept', () => {
  let made: number;
  const make = (): Promise<Map<string, string | Uint8Array>> => {
    made += 1;
    return Promise.resolve(
      new Map<string, string | Uint8Array>([
        ['a/á.txt', `número ${made}`],
        ['b.bin', Uint8Array.of(0, 255, 10)],
      ]),
    );
  };
  const textOf = async (key: string | undefined): Promise<string> =>
    new TextDecoder().decode((await keptFiles(root, 'prueba', key, make)).get('a/á.txt'));
  beforeEach(() => {
    made = 0;
  });

  it('are not made again under the same key, and are under another or none', async () => {
    expect([await textOf('k'), await textOf('k'), await textOf('l'), await textOf(undefined)]).toEqual([
      'número 1',
      'número 1',
      'número 2',
      'número 3',
    ]);
    const kept = await keptFiles(root, 'prueba', 'l', make);
    expect([...kept.keys()]).toEqual(['a/á.txt', 'b.bin']);
    expect(kept.get('b.bin')).toEqual(Uint8Array.of(0, 255, 10));
  });

  it('are made again where a byte has changed, the end is missing or the head is no head', async () => {
    await textOf('k');
    const whole = readFileSync(join(root, KEPT_FILE));
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    const told: string[] = [];
    for (const bytes of [changed, whole.subarray(0, -2), whole.subarray(0, 9), Buffer.alloc(0)]) {
      writeFileSync(join(root, KEPT_FILE), bytes);
      told.push(await textOf('k'));
    }
    expect(told).toEqual(['número 2', 'número 3', 'número 4', 'número 5']);
  });

  it('are pieces of which only those are kept that the last build asked for', async () => {
    const build = async (key: string, names: readonly string[]): Promise<string[]> => {
      const fresh: string[] = [];
      const pieces = new Pieces(root, 'prueba', key);
      for (const name of names)
        await pieces.piece([name], () => {
          fresh.push(name);
          return new TextEncoder().encode(name);
        });
      pieces.close();
      return fresh;
    };
    expect(await build('k', ['a', 'b', 'a'])).toEqual(['a', 'b']);
    expect(await build('k', ['b', 'c'])).toEqual(['c']);
    expect(await build('k', ['a', 'b', 'c'])).toEqual(['a']);
    expect(await build('l', ['a'])).toEqual(['a']);
  });
});

describe('a site that is already built', () => {
  const build = (): void => {
    write('dist/index.html', 'a page');
    write('dist/datos/pem.json', '{}');
    writeSums(join(root, 'dist'));
    noteBuilt(root, 'k');
  };

  it('is taken as it is only for the same key and while each of its files is whole', () => {
    build();
    expect([isUnchanged(root, 'k'), isUnchanged(root, 'l'), isUnchanged(root, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    const harms: Record<string, () => void> = {
      'a changed file': () => write('dist/index.html', 'b page'),
      'a file more': () => write('dist/otra.html', ''),
      'a file less': () => rmSync(join(root, 'dist/datos/pem.json')),
      'sums put right by hand': () => {
        write('dist/index.html', 'b page');
        writeSums(join(root, 'dist'));
      },
      'no note': () => rmSync(join(root, '.build'), { recursive: true }),
      'no site': () => rmSync(join(root, 'dist'), { recursive: true }),
    };
    const taken = Object.entries(harms).filter(([, harm]) => {
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      build();
      harm();
      return isUnchanged(root, 'k');
    });
    expect(taken.map(([name]) => name)).toEqual([]);
  });
});
