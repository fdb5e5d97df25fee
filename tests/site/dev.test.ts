/** `npm run dev`: the whole site is there while one works on it, and a change is seen without a build. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { freePort } from '../../scripts/lib/free-port.ts';
import { KEPT } from '../../scripts/site/build-cache.ts';
import { groupOf, groupsAfter } from '../../scripts/site/dev-server.ts';
import { WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';

const root = mkdtempSync(join(tmpdir(), 'pem-dev-'));
/** The page that stands for those of Astro: the code of each other one would have to be made ready first. */
const PAGE = '/dependencias/inm.html';
let address = '';
let stop = (): void => undefined;

const ask = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
};

/** Asks until the answer is as wanted; the test's own limit ends what never comes. */
async function until(path: string, wanted: (text: string) => boolean): Promise<string> {
  for (;;) {
    const text = await ask(path).then(
      (answer) => answer.text,
      () => '',
    );
    if (wanted(text)) return text;
    await pause(200);
  }
}

function change(file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(async () => {
  copyProject(ROOT, root);
  // What the build of the site kept: rebuild.test.ts proves that it changes no byte.
  cpSync(join(ROOT, KEPT), join(root, KEPT), { recursive: true });
  const port = await freePort();
  address = `http://localhost:${String(port)}`;
  // Vite does not watch where it thinks that a test runs it.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$)/.test(name),
    ),
  );
  const child = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: root,
    stdio: 'ignore',
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  stop = () => child.kill('SIGKILL');
  await until(PAGE, (text) => text.includes('<main'));
});

afterAll(() => {
  stop();
  rmSync(root, { recursive: true, force: true });
});

describe('the development server', () => {
  test('answers for every kind of file that the build makes', async () => {
    const paths = [
      PAGE,
      '/guiones/sitio.js',
      '/guiones/lista.js',
      '/pagefind/datos-busqueda.js',
      '/datos/csv/pem-lineas.csv',
      '/datos/index.html',
      '/lineas/1.1.1.json',
      '/lineas/1.1.1.md',
      '/openapi.json',
      '/iconos/icono-180.png',
      '/licencias.txt',
    ];
    const missing: string[] = [];
    for (const path of paths) if ((await ask(path)).status !== 200) missing.push(path);
    expect(missing).toEqual([]);
    expect((await ask('/guiones/no-such.js')).status).toBe(404);
  });

  test('shows a change of a script, of the styles, of a page and of hand-kept knowledge', async () => {
    change('src/client/every-page.ts', "'Lectura y teclado'", "'Otro nombre'");
    change('src/styles/tokens.css', ':root {', ':root {\n  --de-prueba: 1;');
    change('content/paginas/acerca.mdx', 'titulo: ', 'titulo: Prueba ');
    await until('/guiones/sitio.js', (text) => text.includes('Otro nombre'));
    await until('/src/styles/index.css?direct', (text) => text.includes('--de-prueba'));
    await until('/acerca.html', (text) => text.includes('Prueba '));
    change(
      'scripts/source/knowledge/dependencias.json',
      '"nombre": "Instituto Nacional de Migración"',
      '"nombre": "Instituto de Prueba"',
    );
    // Of the groups that a record changes the one that is made soonest; the test below says which they are.
    await until('/guiones/lista.js', (text) => text.includes('Instituto de Prueba'));
    await until(PAGE, (text) => text.includes('Instituto de Prueba'));
    if (WHOLE)
      await until('/datos/json/pem-dependencias.json', (text) => text.includes('Instituto de Prueba'));
  });
});

describe('which files belong to whom', () => {
  test.each([
    ['/lineas/1.1.1.html', undefined],
    ['/datos/index.html', undefined],
    ['/datos/', undefined],
    ['/src/styles/index.css', undefined],
    ['/@vite/client', undefined],
    ['/datos/pem.xlsx', 'data'],
    ['/lineas/1.1.1.csv', 'data'],
    ['/guiones/mas.js', 'scripts'],
    ['/pagefind/pagefind.js', 'search'],
    ['/graficas/respuestas.svg', 'pictures'],
  ])('%s: %s', (path, group) => {
    expect(groupOf(path)).toBe(group);
  });

  test('a changed page makes nothing again, a changed schema all of it', () => {
    expect(groupsAfter('src/pages/index.astro')).toEqual([]);
    expect(groupsAfter('src/search/page/results.ts')).toEqual(['scripts']);
    expect(groupsAfter('src/model/schemas/linea.ts')).toHaveLength(4);
    expect(groupsAfter('content/registros/dependencias.json')).toHaveLength(4);
    expect(groupsAfter('README.md')).toEqual([]);
  });
});
