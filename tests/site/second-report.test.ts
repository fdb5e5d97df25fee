/** A further report is a file and an entry: it reaches content, pages, data and search without a line of code. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listFiles } from '../../scripts/lib/files.ts';
import { closePages, engineRows, withPage } from './lib/engines.ts';
import { secondSite } from './lib/second-site.ts';
import { openWays, wayNamed } from './lib/ways.ts';

const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
let root: string;
let warned = '';
const rows = engineRows();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

beforeAll(async () => {
  ({ root, warned } = await secondSite());
});

afterAll(closePages);

describe('a made-up report of 2019', () => {
  it('is answered on the línea’s page before the older one, with its actividad under its own address', () => {
    const html = read('dist/lineas/1.1.3.html');
    const places = [
      'data-reporte="educacion-2019"',
      'id="educacion-2019-actividad-1"',
      'data-reporte="gobernacion-2018"',
    ].map((text) => html.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html.replace(/<[^>]*>/g, '')).toContain('La SEP instalará ornitorrincos de prueba en 7 escuelas.');
    expect(html).toContain('planes anunciados para 2018 y 2019');
  });

  it('has its own page, its source line by line, and a place in the index of reports', () => {
    expect(read('dist/reportes/educacion-2019.html')).toContain(
      'Reformar el marco normativo en materia de población',
    );
    expect(read('dist/fuentes/educacion-2019.html')).toContain(
      '1.1.3. Reformar el marco normativo en materia de identidad',
    );
    const index = read('dist/reportes/index.html');
    expect(index.indexOf('educacion-2019')).toBeLessThan(index.indexOf('gobernacion-2018'));
  });

  it('is told to whoever builds as records that no edition has yet', () => {
    expect(warned).toMatch(/^content\/edicion\.json:1:1 warning edition-pending: \d+ records are not as/m);
  });

  it('says whose counts its page and whose answers its lists show', () => {
    expect(read('dist/reportes/educacion-2019.html').replace(/<[^>]*>/g, '')).toMatch(
      /El reporte de Educación Pública de 2019:\s*Anunció acciones: 1\s*No anunció acciones: 1/,
    );
    const html = read('dist/estrategias/1.1.html');
    const onPaper = /<div class="of cita impresa">.*?<\/div>/gs;
    expect(html.replace(onPaper, '')).not.toContain('ornitorrincos');
    // Paper has no other page to turn to: there every report's actividades are.
    expect(html.match(onPaper)?.join('')).toContain('ornitorrincos');
  });

  it('is listed under no count of nothing, and long pages still have contents and a way up', () => {
    const words = read('dist/silencios.html').replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/(?<![\d.,])0 (?:estrategias|actividades)/);
    const [contents, up] = ['class="en-pagina', 'class="sube'].map((part) =>
      ['dist/silencios.html', 'dist/reportes/comparar.html'].filter((file) => !read(file).includes(part)),
    );
    expect([contents, up]).toEqual([[], []]);
  });

  it('leaves each page a description of a length that is shown, and a línea’s its clave and text', () => {
    const descriptionOf = (file: string): string =>
      /<meta name="description" content="([^"]*)"/.exec(read(file))?.[1] ?? '';
    // The name of the ramo that attacks is itself longer than that.
    const files = listFiles(join(root, 'dist')).filter((file) =>
      /^(?!404|incrustar|reportes\/hostil).*\.html$/.test(file),
    );
    const odd = files.filter((file) => descriptionOf(`dist/${file}`).length > 200);
    expect(odd).toEqual([]);
    expect(descriptionOf('dist/lineas/1.1.3.html')).toMatch(/ 1\.1\.3 .*Reformar el marco normativo/);
  });

  it('has its quantities apart in the table of all', () => {
    const html = read('dist/metas.html');
    expect(html).toMatch(/<option value="educacion-2019">\s*Educación Pública 2019/);
    const own = html.split('<tr').filter((row) => row.includes('data-v-reporte="educacion-2019"'));
    expect(own.map((row) => /id="([^"]+)"/.exec(row)?.[1])).toEqual(['educacion-2019-L1.1.3-1-meta-1']);
  });

  it('is compared with the other, and leads from each línea to the answers of each year', () => {
    const compared = read('dist/reportes/comparar.html');
    const rows = compared.split('<tr').filter((row) => row.includes('data-v-situacion'));
    const [first = ''] = rows.filter((row) => row.includes('data-valor="L1.1.1"'));
    expect(rows).toHaveLength(195);
    expect(first).toContain('data-v-respuesta="educacion-2019_no hostil-2019_sin gobernacion-2018_si"');
    expect(first).toContain('data-v-situacion="distintas"');
    const html = read('dist/lineas/1.1.1.html');
    const lost = ['educacion-2019', 'gobernacion-2018'].filter(
      (id) => !html.includes(`href="#respuesta-${id}"`) || !html.includes(`id="respuesta-${id}"`),
    );
    expect(lost).toEqual([]);
    expect(read('dist/reportes/index.html')).toContain('href="comparar.html"');
  });

  it('is named on the page of a dependencia, whose years are counted apart', () => {
    const words = read('dist/dependencias/sep.html')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
    expect(words).toMatch(
      /Aparece en 1 actividad del reporte de Educación Pública de 2019: es responsable en 1\. Son planes/,
    );
  });

  it('leaves home’s counts to the report that answers most', () => {
    expect(read('dist/index.html')).toMatch(/lo que el reporte de Gobernación de 2018 anunció/);
  });

  it('is in the data, with its answers, its actividad, its wording and who is responsible', () => {
    const table = (name: string): Record<string, unknown>[] =>
      JSON.parse(read(`dist/datos/json/pem-${name}.json`)) as Record<string, unknown>[];
    expect(table('reportes').map((row) => row['reporte_id'])).toEqual([
      'educacion-2019',
      'hostil-2019',
      'gobernacion-2018',
    ]);
    expect(table('respuestas')).toHaveLength(198);
    expect(table('actividades')).toHaveLength(143);
    expect(table('diferencias').filter((row) => row['elemento_id'] === 'L1.1.3')).toHaveLength(1);
    const responsible = table('participaciones').find(
      (row) => row['actividad_id'] === 'educacion-2019-L1.1.3-1',
    );
    expect(responsible).toMatchObject({ dependencia_id: 'sep', papel: 'responsable' });
  });

  it('is found by the search, and kept by reader views', async () => {
    const ways = await openWays(join(root, 'dist'));
    try {
      const engine = rows.find((row) => row.name === 'chromium')?.engine;
      await withPage(engine, wayNamed(ways, 'file').url('buscar.html?q=ornitorrincos'), async (page) => {
        await page.waitFor(`document.querySelector('[data-busqueda]').dataset.total !== undefined`);
        const found = z
          .array(z.string())
          .parse(
            await page.evaluate(
              `[...document.querySelectorAll('[data-resultado] a')].map((a) => a.getAttribute('href'))`,
            ),
          );
        expect(found[0]).toMatch(/lineas\/1\.1\.3\.html#educacion-2019-actividad-1$/);
        // The page of a línea says the answer of each report to reader views too.
        const html = JSON.stringify(read('dist/lineas/1.1.1.html'));
        const kept = z
          .string()
          .parse(
            await page.evaluate(
              `(() => { ${READABILITY}; return new Readability(new DOMParser().parseFromString(${html}, 'text/html')).parse().content; })()`,
            ),
          );
        const answers = ['No se realizarán acciones en 2019', 'Se realizarán acciones en 2018'];
        expect(answers.filter((answer) => !kept.includes(answer))).toEqual([]);
      });
    } finally {
      await ways.close();
    }
  });
});
