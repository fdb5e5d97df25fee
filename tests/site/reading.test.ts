/** Finding one's way in long pages, without a script: contents, one class at a time, the way back up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { addressesOfDist, DIST } from './lib/dist-ways.ts';
import { cells, engineRows, withPage } from './lib/engines.ts';

const rows = engineRows().filter(({ name }) => name !== 'webkit');
const at = addressesOfDist();
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
/** So much text takes several screens of a desktop. */
const LONG = 9_000;
/** They lead elsewhere by nature: a list of links, a search, somebody's own selection. */
const WITHOUT_CONTENTS =
  /^(index|buscar|seleccion|404|cambios|calidad-del-sitio)\.html$|index\.html$|^(lineas|estrategias|objetivos|incrustar|fuentes)\//;
const words = (html: string): number =>
  html.replace(/<script.*?<\/script>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ').length;

describe('long pages', () => {
  it('say what they hold, and lead back up', () => {
    const long = listFiles(DIST)
      .filter((file) => file.endsWith('.html') && !WITHOUT_CONTENTS.test(file))
      .filter((file) => words(read(file)) > LONG);
    expect(long.length).toBeGreaterThan(8);
    const contents = /class="en-pagina|class="clases|aria-label="Contenido"/;
    expect(long.filter((file) => !contents.test(read(file)))).toEqual([]);
    expect(long.filter((file) => !read(file).includes('class="sube'))).toEqual([]);
  });
});

const SHOWN = `[...document.querySelectorAll('.clase')].filter((e) => e.checkVisibility()).map((e) => e.id).join()`;
const TABLE = cells(rows).filter(({ way }) => way !== 'http /pem/');

describe.each(TABLE)('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)(
    'calidad.html shows one class alone, and all again, without JavaScript',
    async () => {
      await withPage(
        engine,
        at(way, 'calidad.html'),
        async (page) => {
          const all = String(await page.evaluate(SHOWN));
          expect(all.split(',').length).toBeGreaterThan(12);
          await page.click('a[href="#diferencias-truncado"]');
          await page.waitFor(`${SHOWN} === 'diferencias-truncado'`);
          expect(
            await page.evaluate(`document.querySelectorAll('#diferencias-truncado .pareja').length`),
          ).toBe(6);
          expect(await page.evaluate('location.hash')).toBe('#diferencias-truncado');
          await page.click('a[href="#clases"]');
          await page.waitFor(`${SHOWN} === '${all}'`);
        },
        { javaScript: false },
      );
    },
  );

  it.skipIf(engine === undefined)('the way up comes into sight further down, and leads up', async () => {
    await withPage(
      engine,
      at(way, 'glosario.html'),
      async (page) => {
        const seen = `(() => { const r = document.querySelector('.sube a').getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0; })()`;
        expect(await page.evaluate(seen)).toBe(false);
        await page.evaluate('(scrollTo(0, 4000), true)');
        await page.waitFor(seen);
        await page.click('.sube a');
        await page.waitFor('scrollY < 400');
      },
      { javaScript: false },
    );
  });
});
