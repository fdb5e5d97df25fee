/** A report's table: whole without JavaScript; filtered, sorted and kept in the address with it, from file:// too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compareCells } from '../../src/model/table-rows.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import { engineRows, withPage } from './lib/engines.ts';
import type { Page } from './lib/page.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = 'reportes/gobernacion-2018.html';
const VISIBLE = `[...document.querySelectorAll('#tabla-reporte tbody tr:not([data-grupo])')].filter((row) => row.checkVisibility())`;
const ANSWERS = (
  JSON.parse(readFileSync(join(ROOT, 'content/registros/respuestas.json'), 'utf8')) as {
    fuente_id: string;
  }[]
).filter(({ fuente_id: id }) => PAGE.includes(`/${id}.`)).length;
const strings = z.array(z.string());

const rows = engineRows();
const at = addressesOfDist();
const url = (query = ''): string => at('file', `${PAGE}${query}`);

describe.each(rows)('a report in $title, from file://', ({ engine }) => {
  it.skipIf(engine === undefined)(
    'shows what the address says, however it was altered, in the order that it says',
    async () => {
      await withPage(engine, url('?Respuesta%3DMixta;orden=texto&amp;objetivo=9).'), async (page) => {
        await page.waitFor(`${VISIBLE}.length < ${ANSWERS}`);
        const texts = strings.parse(
          await page.evaluate(
            `${VISIBLE}.map((row) => row.querySelector('[data-campo="texto"]').textContent.trim())`,
          ),
        );
        expect(texts.length).toBeGreaterThan(1);
        expect(texts).toEqual(texts.toSorted(compareCells));
        expect(await page.text('[data-cuenta]')).toContain(`${texts.length} de ${ANSWERS}`);
        expect(await page.text('[data-cuenta]')).toContain(
          'No pudimos leer esta parte del enlace: objetivo=9.',
        );
      });
    },
  );
});

describe.each(rows.filter(({ name }) => name === 'chromium'))('the table in $title', ({ engine }) => {
  it.skipIf(engine === undefined)('is complete without JavaScript', async () => {
    const work = async (page: Page): Promise<void> => {
      const shown = page.playwright?.locator('#tabla-reporte tbody tr:not([data-grupo]):visible');
      expect(await shown?.count()).toBe(ANSWERS);
    };
    await withPage(engine, url(), work, { javaScript: false });
  });

  it.skipIf(engine === undefined)(
    'writes a filter into the address, and saves the rows shown as CSV',
    async () => {
      await withPage(engine, url(), async (page) => {
        const { playwright } = page;
        if (playwright === undefined) throw new Error('this test needs downloads');
        await playwright.selectOption('select[name="objetivo"]', '3');
        expect(await page.url()).toContain('objetivo=3');
        const shown = strings.parse(
          await page.evaluate(`${VISIBLE}.map((row) => row.cells[0].dataset.valor)`),
        );
        const [saved] = await Promise.all([
          playwright.waitForEvent('download'),
          playwright.click('[data-bajar]'),
        ]);
        expect(readFileSync(await saved.path(), 'utf8').match(/^L\d+\.\d+\.\d+/gm)).toEqual(shown);
        expect(shown.every((id) => id.startsWith('L3.'))).toBe(true);
        await playwright.click('button[type="reset"]');
        await page.waitFor(`${VISIBLE}.length === ${ANSWERS}`);
        expect(await page.url()).not.toContain('objetivo=3');
      });
    },
  );
});
