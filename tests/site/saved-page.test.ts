/** A page that is saved as it stands («guardar página como») holds what its scripts added: opened again it shows everything once, and what it showed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDist, type OpenDist } from './lib/open-dist.ts';

let dist: OpenDist;
let page: Page;
let errors: string[];

beforeAll(async () => {
  dist = await openDist();
  page = await dist.browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterAll(async () => {
  await page.close();
  await dist.close();
});

/** What is there when the scripts of a page have done their work. */
function readySign(path: string): string {
  if (path.startsWith('buscar.html')) return '[data-filtros][aria-busy=false]';
  return path.startsWith('seleccion.html') ? '[data-elegida]' : '.pie button';
}

async function open(path: string): Promise<void> {
  errors = [];
  await page.goto(dist.url + path);
  await page.waitForSelector(readySign(path), { state: 'attached' });
}

/** What a page has: of each kind of thing that scripts add, its words. */
const parts = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, body a, dialog, ul, br, tr, [role=status], head link')].map(
      (part) =>
        [
          part.localName,
          part.getAttribute('aria-label') ?? '',
          part.localName === 'link' ? part.getAttribute('rel') : part.textContent.replace(/\s+/g, ' ').trim(),
        ].join(' '),
    ),
  );

/** Saves the page as it stands and opens it, at its own address or at another. */
async function reopened(at: string): Promise<void> {
  const html = await page.evaluate(() => {
    localStorage.clear();
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  const url = (dist.url + at).replace(/#.*/, '');
  // Away first: to the same address with a fragment nothing would be loaded.
  await page.goto('about:blank');
  await page.route(url, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await open(at);
  await page.unroute(url);
}

const TOUCH: Readonly<Record<string, () => Promise<unknown>>> = {
  'lineas/1.2.6.html': async () => {
    await page.click('text=Agregar a mi selección');
    await page.waitForSelector('text=Ver mi selección');
    await page.click('[data-sugerir]');
    await page.waitForSelector('[role=combobox]');
    await page.click('text=Lectura y teclado');
    await page.waitForSelector('dialog[open]');
  },
  'reportes/gobernacion-2018.html': async () => {
    await page.selectOption('select[name=orden]', { index: 2 });
    await page.fill('.filtros [name=q]', 'mujeres');
  },
};

describe('a page that was saved as it stood', () => {
  it.each([
    'index.html',
    'lineas/1.2.6.html',
    'objetivos/index.html',
    'reportes/gobernacion-2018.html',
    'datos/index.html',
    'sin-conexion.html',
    'seleccion.html#lineas=1.1.1,3.5.10',
    'buscar.html?q=remesas',
  ])('%s shows everything once', async (path) => {
    await open(path);
    const fresh = await parts();
    await TOUCH[path]?.();
    await reopened(path);
    expect([await parts(), errors]).toEqual([fresh, []]);
  });

  it('suggests pages in its field, as the page itself', async () => {
    await open('lineas/1.2.6.html');
    await page.click('[data-sugerir]');
    await page.waitForSelector('[role=combobox]');
    await reopened('lineas/1.2.6.html');
    await page.click('[data-sugerir]');
    await page.fill('[data-sugerir]', '1.2');
    await page.waitForSelector('[role=option]');
    expect(await page.locator('[role=listbox]').count()).toBe(1);
  });

  it('goes on showing what was found or chosen where its address is lost', async () => {
    await open('buscar.html?q=remesas');
    await reopened('buscar.html');
    expect(await page.locator('[data-resultado]').count()).toBeGreaterThan(5);
    await open('seleccion.html#lineas=1.1.1,3.5.10');
    await reopened('seleccion.html');
    expect(await page.locator('[data-elegida]').count()).toBe(2);
    // They could do nothing.
    expect(await page.locator('[data-elegida] button').count()).toBe(0);
  });
});
