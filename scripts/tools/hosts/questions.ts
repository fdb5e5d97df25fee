/** What each page is asked in a browser, and what it is to say. */
import type { LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Engine } from '../../../tests/site/lib/engine.ts';

const WAIT = 20_000;
const PAUSE = 200;

export const QUESTIONS = [
  { name: 'reading', path: 'lineas/1.2.6.html', place: 'h1', right: /migración|migratori|acción/i },
  { name: 'search', path: 'buscar.html?q=remesas', place: '[data-estado]', right: /^\d+ resultados para/ },
  {
    name: 'selection',
    path: 'seleccion.html#lineas=1.1.1,3.5.10',
    place: '[data-seleccion] .estado',
    right: /^2 líneas/,
  },
] as const;
export type Question = (typeof QUESTIONS)[number];

/** A browser, whichever drives it: opens an address and gives back what stands at a place, once something does. */
export interface Reader {
  name: string;
  read: (url: string, place: string) => Promise<string>;
  close: () => Promise<void>;
}

async function soon(text: () => Promise<string>): Promise<string> {
  const end = performance.now() + WAIT;
  let said = '';
  while (said === '' && performance.now() < end) {
    // Between two pages there is nothing to ask.
    said = (await text().catch(() => '')).trim();
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return said;
}

const textAt = (place: string): string =>
  `document.querySelector(${JSON.stringify(place)})?.textContent ?? ''`;

export async function chromiumReader(name: string, options: LaunchOptions): Promise<Reader> {
  const browser = await chromium.launch(options);
  return {
    name: name === '' ? `Chromium ${browser.version().split('.')[0] ?? ''}` : name,
    read: async (url, place) => {
      const page = await browser.newPage();
      try {
        await page.goto(url);
        return await soon(() => page.evaluate<string>(textAt(place)));
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}

export function engineReader(name: string, engine: Engine): Reader {
  return {
    name,
    read: async (url, place) => {
      const page = await engine.open();
      try {
        await page.goto(url);
        return await soon(async () => String(await page.evaluate(textAt(place))));
      } finally {
        await page.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

/** «works», or what is said instead. */
export async function ask(reader: Reader, url: string, { place, right }: Question): Promise<string> {
  const text = await reader.read(url, place);
  if (right.test(text)) return 'works';
  return text === '' ? 'says nothing' : `says: «${text.replace(/\s+/g, ' ').slice(0, 90)}»`;
}
