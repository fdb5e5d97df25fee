/** What each page is asked in a browser, and what it is to say. */
import type { LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Engine } from '../../../tests/site/lib/engine.ts';

const WAIT = 20_000;
const PAUSE = 200;

export interface Question {
  name: string;
  path: string;
  place: string;
  /** Where a page says that its script did not come. */
  help?: string;
  right: RegExp;
}

const HELP = '[data-sin-guion] p, [data-perdido]:not([hidden])';

export const READING: Question = {
  name: 'reading',
  path: 'lineas/1.2.6.html',
  place: 'h1',
  right: /migración|migratori|acción/i,
};
export const QUESTIONS: readonly Question[] = [
  READING,
  {
    name: 'search',
    path: 'buscar.html?q=remesas',
    place: '[data-estado]',
    help: HELP,
    right: /^\d+ resultados para/,
  },
  {
    name: 'selection',
    path: 'seleccion.html#lineas=1.1.1,3.5.10',
    place: '[data-seleccion] .estado',
    help: HELP,
    right: /^2 líneas/,
  },
];

/** A page of a browser that shares nothing with others. */
interface Visit {
  goto: (url: string) => Promise<unknown>;
  evaluate: (expression: string) => Promise<unknown>;
  close: () => Promise<unknown>;
}

/** A browser, whichever drives it. */
export interface Reader {
  name: string;
  open: () => Promise<Visit>;
  close: () => Promise<void>;
}

const textAt = (place: string): string =>
  `document.querySelector(${JSON.stringify(place)})?.textContent ?? ''`;

/** What stands at a place once something does; the empty string where nothing comes. */
export async function soon(visit: Visit, place: string, right = /./, patience = WAIT): Promise<string> {
  const end = performance.now() + patience;
  let said = '';
  while (!right.test(said) && performance.now() < end) {
    // Between two pages there is nothing to ask.
    said = String(await visit.evaluate(textAt(place)).catch(() => '')).trim();
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return said;
}

export async function chromiumReader(name: string, options: LaunchOptions): Promise<Reader> {
  const browser = await chromium.launch(options);
  return {
    name: name === '' ? `Chromium ${browser.version().split('.')[0] ?? ''}` : name,
    open: async () => {
      const page = await browser.newPage();
      return {
        goto: (url) => page.goto(url),
        evaluate: (expression) => page.evaluate<unknown>(expression),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

export const engineReader = (name: string, engine: Engine): Reader => ({
  name,
  open: () => engine.open(),
  close: () => Promise.resolve(),
});

/** «works», or what is said instead. */
export async function answerOf(
  visit: Visit,
  base: string,
  { path, place, help, right }: Question,
): Promise<string> {
  // Away first: to the same page with another fragment nothing would be loaded.
  await visit.goto('about:blank');
  await visit.goto(base + path);
  const text = (await soon(visit, place)) || (help === undefined ? '' : await soon(visit, help));
  if (right.test(text)) return 'works';
  return text === '' ? 'says nothing' : `says: «${text.replace(/\s+/g, ' ').slice(0, 90)}»`;
}

/** The same on a page of its own. */
export async function ask(reader: Reader, base: string, question: Question): Promise<string> {
  const visit = await reader.open();
  try {
    return await answerOf(visit, base, question);
  } finally {
    await visit.close();
  }
}
