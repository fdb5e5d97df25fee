/** The site by keyboard alone: every stop of Tab is seen, in its order and in sight, and each interactive part does its work. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import { settled } from './lib/settings.ts';

const STOPS = 40;
const stop = z.object({ name: z.string(), ring: z.boolean(), seen: z.boolean(), order: z.number() });

/** The name of the element that has the focus, in short. */
const NAMED = `(() => {
  const e = document.activeElement;
  if (e === null || e === document.body) return null;
  return e.tagName.toLowerCase() + ' ' + (e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 30);
})()`;

/** The element that has the focus: its name, whether that shows, whether anything lies over it, and its place among all that can have it. */
const FOCUSED = `(() => {
  const name = ${NAMED};
  if (name === null) return null;
  const e = document.activeElement;
  const style = getComputedStyle(e);
  const at = e.getClientRects()[0] ?? e.getBoundingClientRect();
  const top = document.elementFromPoint(Math.min(at.left + at.width / 2, innerWidth - 1), Math.min(at.top + at.height / 2, innerHeight - 1));
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  return {
    name,
    ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
    seen: at.bottom > 0 && at.top < innerHeight && top !== null && (e.contains(top) || top.contains(e)),
    order: all.indexOf(e),
  };
})()`;

/** Each time that Tab is let go the page notes where that led: to ask from outside after each would take longer than to press it. */
const NOTE = `globalThis.stops = [];
addEventListener('keyup', ({ key }) => { if (key === 'Tab') stops.push(${FOCUSED}); }, true);`;

/** Where something with those words has the focus, Tab goes no further. */
const holdAt = (words: RegExp): string => `
globalThis.hold = new AbortController();
globalThis.isThere = () => ${String(words)}.test(${NAMED} ?? '');
addEventListener('keydown', (event) => { if (event.key === 'Tab' && isThere()) event.preventDefault(); }, { capture: true, signal: hold.signal });`;

let dist: OpenDist;
let context: BrowserContext;
/** One for all: each test loads it anew. */
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  dist = await openDist();
  context = await dist.browser.newContext({
    viewport: { width: 640, height: 500 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  session = await context.newCDPSession(page);
});

afterAll(async () => {
  await context.close();
  await dist.close();
});

async function on(path: string, work: () => Promise<void>): Promise<void> {
  // To the same address with another fragment nothing would be loaded.
  if (path.includes('#')) await page.goto('about:blank');
  await page.goto(dist.url + path);
  await settled(page, path);
  try {
    await work();
  } finally {
    // The next one begins as a reader's first page does.
    await page.evaluate('localStorage.clear()');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

/** Presses Tab so many times, each as soon as the one before was sent. */
async function pressTab(times: number): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(events.map((type) => session.send('Input.dispatchKeyEvent', { type, ...key })));
}

/** Presses Tab until something with those words has the focus. */
async function tabTo(words: RegExp): Promise<void> {
  await page.evaluate(holdAt(words));
  let isThere = false;
  for (let pressed = 0; pressed < 150 && !isThere; pressed += 15) {
    await pressTab(15);
    isThere = (await page.evaluate('isThere()')) === true;
  }
  await page.evaluate('hold.abort()');
  if (!isThere) throw new Error(`Tab never comes to ${String(words)}`);
}

const isSeen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();

describe('Tab', () => {
  it.each([
    'index.html',
    'lineas/1.2.6.html',
    'dependencias/inm.html',
    'buscar.html?q=remesas',
    'seleccion.html#lineas=1.1.1,3.5.10',
    'reportes/gobernacion-2018.html',
    'graficas.html',
  ])('walks %s in order, and shows where it is', async (path) => {
    await on(path, async () => {
      await page.evaluate(NOTE);
      await pressTab(STOPS);
      const noted = z.array(stop.nullable()).parse(await page.evaluate('stops'));
      // After the last one Tab leaves the page, and begins anew.
      const stops = noted
        .slice(0, noted.includes(null) ? noted.indexOf(null) : STOPS)
        .filter((at) => at !== null);
      expect(stops.length).toBeGreaterThan(8);
      expect(stops.filter(({ ring }) => !ring)).toEqual([]);
      expect(stops.filter(({ seen }) => !seen)).toEqual([]);
      expect(stops.filter(({ order }, at) => order <= (stops[at - 1]?.order ?? -1))).toEqual([]);
    });
  });
});

describe('by keyboard', () => {
  it('the first stop leads to the content', async () => {
    await on('lineas/1.2.6.html', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#contenido');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.querySelector('main').contains(document.activeElement)`)).toBe(
        true,
      );
    });
  });

  it('what is typed right after / stands in the field, however late the rest of the script comes', async () => {
    await on('index.html', async () => {
      await page.route('**/guiones/mas.js', async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.keyboard.type('1.2.6');
      expect(await page.locator('input[name="q"]').first().inputValue()).toBe('1.2.6');
      await page.waitForSelector('[role=option]');
    });
  });

  it('the suggestions of the header are chosen with arrows, left with Escape, followed with Enter', async () => {
    await on('index.html', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('1.2.6');
      await page.waitForSelector('[role=option]');
      const active = `document.activeElement.getAttribute('aria-activedescendant')`;
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(`document.getElementById(${active})?.textContent`)).toContain('1.2.6');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(`document.activeElement.getAttribute('aria-expanded')`)).toBe('false');
      await page.keyboard.type(' ');
      await page.keyboard.press('Backspace');
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/lineas\/1\.2\.6\.html$/);
    });
  });

  it('a search is written, narrowed by a filter and its first result followed', async () => {
    await on('buscar.html', async () => {
      await tabTo(/^input/);
      await page.locator('main input').first().focus();
      await page.keyboard.type('migrantes');
      await page.keyboard.press('Enter');
      await settled(page, 'buscar.html?');
      const before = Number(await page.getAttribute('[data-busqueda]', 'data-total'));
      await tabTo(/^summary Filtrar/);
      if (!(await isSeen('[data-facetas]'))) await page.keyboard.press('Enter');
      await tabTo(/^a Estrategias/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/tipo=estrategia/);
      await settled(page, 'buscar.html?');
      expect(Number(await page.getAttribute('[data-busqueda]', 'data-total'))).toBeLessThan(before);
      await page.locator('[data-resultado] a').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/estrategias\/\d\.\d\.html$/);
    });
  });

  it('the sheet of reading settings opens, changes the letter, closes with Escape and gives the focus back', async () => {
    await on('index.html', async () => {
      await tabTo(/Lectura|Ajustes/i);
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog[open]');
      expect(await page.evaluate(`document.querySelector('dialog').contains(document.activeElement)`)).toBe(
        true,
      );
      await page.locator('dialog select').nth(1).focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('html[data-letra=grande]');
      await page.keyboard.press('Escape');
      expect(await isSeen('dialog')).toBe(false);
      expect(await page.evaluate(NAMED)).toMatch(/Lectura|Ajustes/i);
    });
  });

  it('a link is copied, and that is told', async () => {
    await on('lineas/1.2.6.html', async () => {
      await tabTo(/^button .*copiar/i);
      await page.keyboard.press('Enter');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
      expect(await page.evaluate('navigator.clipboard.readText()')).toContain('1.2.6');
    });
  });

  it('a row of a table is found by a word in its filter', async () => {
    await on('reportes/gobernacion-2018.html', async () => {
      const rows = `[...document.querySelectorAll('tbody tr')].filter((e) => e.checkVisibility()).length`;
      const before = Number(await page.evaluate(rows));
      await page.locator('main input').first().focus();
      await page.keyboard.type('remesas');
      await page.waitForFunction(`${rows} < ${String(before)} && ${rows} > 0`);
    });
  });

  it('a línea de acción joins the selection, and leaves it', async () => {
    await on('seleccion.html#lineas=1.1.1', async () => {
      await page.locator('main input').first().focus();
      await page.keyboard.type('3.5.10');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('3.5.10'));
      await tabTo(/^button .*Quitar/i);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !location.hash.includes('1.1.1'));
    });
  });

  it('what is folded opens and closes', async () => {
    await on('lineas/1.2.6.html', async () => {
      await tabTo(/^summary .*citar/i);
      const open = `document.activeElement.parentElement.open`;
      await page.keyboard.press('Enter');
      expect(await page.evaluate(open)).toBe(true);
      await page.keyboard.press('Space');
      expect(await page.evaluate(open)).toBe(false);
    });
  });
});
