/** The key pages as people set their browsers: forced colours, 400 % zoom, wide spacing, less motion; each question is seen to find what it asks for. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import { faultsUnder, KEY_PAGES, NO_MEDIA, SETTINGS } from './lib/settings.ts';

/** Markup that each question must not let pass. */
const BAD: Record<string, string> = {
  'colores-forzados': '<button style="border:0">Buscar</button>',
  acercamiento: '<div style="position:fixed;inset:0">Aviso</div><p style="width:900px">Ancho</p>',
  separacion: '<p style="width:8em;height:1.2em;overflow:hidden">Un texto que no cabe en su caja</p>',
  movimiento: '<p style="transition:color 1s">Se mueve</p>',
};

let dist: OpenDist;
let found: ReadonlyMap<string, string[]>;
/** For what is bad. */
let page: Page;

beforeAll(async () => {
  dist = await openDist();
  found = await faultsUnder(dist.browser, dist.url, SETTINGS, KEY_PAGES);
  page = await dist.browser.newPage();
});

afterAll(async () => {
  await page.close();
  await dist.close();
});

describe.each(SETTINGS)('$id', (setting) => {
  it('every key page is whole', () => {
    expect(found.get(setting.id)).toEqual([]);
  });

  it('is a question that finds a fault where there is one', async () => {
    await page.setViewportSize(setting.window.viewport);
    await page.emulateMedia({ ...NO_MEDIA, ...setting.media });
    await page.setContent(BAD[setting.id] ?? '');
    expect((await setting.faults(page)).length).toBeGreaterThan(0);
  });
});
