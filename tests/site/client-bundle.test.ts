/** Each entry of the browser's code becomes one classic script, or the build stops. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleClient } from '../../scripts/site/client-bundle.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pem-bundle-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function source(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

describe('bundleClient', () => {
  it('puts what an entry imports into one script that runs outside a module', async () => {
    source('dato.ts', 'export const saludo: string = "¡Hola, niñez!";');
    const entry = source(
      'uno.ts',
      'import { saludo } from "./dato.ts"; Object.assign(globalThis, { dicho: saludo });',
    );
    const scripts = await bundleClient({ uno: entry });
    const scope: { dicho?: string } = {};
    new Script(scripts.get('uno') ?? '').runInNewContext(scope);
    expect(scope.dicho).toBe('¡Hola, niñez!');
  });

  it('gives the same bytes from the same sources', async () => {
    const entry = source('dos.ts', 'import { saludo } from "./dato.ts"; document.title = saludo;');
    expect(await bundleClient({ b: entry, a: entry })).toEqual(await bundleClient({ a: entry, b: entry }));
  });

  it.each([
    ['an import that is not there', 'import { nada } from "./nada.ts"; console.log(nada);', /nada\.ts/],
    [
      'a name that the other file does not export',
      'import { otro } from "./dato.ts"; console.log(otro);',
      /otro/,
    ],
    ['an address of the module', 'console.log(import.meta.url);', /import\.meta/],
    ['an import at run time from elsewhere', 'void import(document.title);', /import\(\)|only a module/],
  ])('refuses %s', async (_what, code, message) => {
    await expect(bundleClient({ malo: source('malo.ts', code) })).rejects.toThrow(message);
  });

  it('refuses a package whose licence would not go with it', async () => {
    const path = fileURLToPath(import.meta.resolve('diff'));
    const entry = source(
      'tres.ts',
      `import { diffArrays } from ${JSON.stringify(path)}; console.log(diffArrays(['a'], []));`,
    );
    await expect(bundleClient({ tres: entry })).rejects.toThrow('script tres takes in diff');
  });
});
