/** Sending a línea or an actividad on: one whole message that stands alone, says that the plan has ended, and carries the real address. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { formaLarga } from '../../src/model/words.ts';
import { sampled } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withActividades = readCatalog(ROOT).lineas.find(({ respuestas }) =>
  respuestas.some((view) => view.actividades.length > 1),
);
if (withActividades === undefined) throw new Error('no línea has two actividades');
const { linea, respuestas } = withActividades;
const dicho = respuestas.map(({ forma, reporte }) => `${formaLarga(forma, reporte)}.`).join(' ');
const begin = `Programa Especial de Migración 2014-2018, línea ${linea.clave}: «${fold(linea.texto)}»`;

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

/** What is handed over when the button is pressed: to the share sheet, or to WhatsApp where there is none. */
async function sent(sheet: boolean, within: string): Promise<string> {
  const page: Page = await dist.browser.newPage();
  await page.addInitScript((has) => {
    Object.defineProperty(Navigator.prototype, 'share', {
      configurable: true,
      value: (data: { text: string }) => {
        document.documentElement.dataset['sent'] = data.text;
        return Promise.resolve();
      },
    });
    if (!has) Reflect.deleteProperty(Navigator.prototype, 'share');
  }, sheet);
  let asked = '';
  await page.route('https://wa.me/**', async (route) => {
    asked = new URL(route.request().url()).searchParams.get('text') ?? '';
    await route.fulfill({ body: 'ok', contentType: 'text/plain' });
  });
  await page.goto(`${dist.url}lineas/${linea.clave}.html`);
  await page.locator(`${within} button`, { hasText: 'Compartir' }).first().click();
  await (sheet ? page.waitForSelector('[data-sent]') : page.waitForURL('https://wa.me/**'));
  const message = sheet ? await page.getAttribute('html', 'data-sent') : asked;
  await page.close();
  return message ?? '';
}

const here = (): string => `${dist.url}lineas/${linea.clave}.html`;

/** What is sent, from which part of the page, and how its message goes on after what the line is. */
const ROWS = {
  línea: () => ({
    within: '[data-acciones]',
    said: `${dicho} Es un plan de un programa que ya terminó. ${here()}`,
  }),
  actividad: () => {
    const [view] = respuestas.filter(({ actividades }) => actividades.length > 1);
    const [actividad] = view?.actividades ?? [];
    if (view === undefined || actividad === undefined) throw new Error('no actividad');
    const { reporte_id: id } = view.reporte;
    const answer = `${formaLarga(view.forma, view.reporte)}. Actividad 1: «${fold(actividad.texto)}»`;
    return {
      within: `[data-reporte="${id}"] .act`,
      said: `${answer} Es un plan de un programa que ya terminó. ${here()}#${id}-actividad-1`,
    };
  },
};

// The first and the third have both ways of sending, and both things that are sent.
const CELLS = sampled(
  [
    [true, 'línea'],
    [true, 'actividad'],
    [false, 'actividad'],
    [false, 'línea'],
  ] as const,
  2,
);

it.each(CELLS)(
  'with a share sheet: %s, the %s goes with clave, whole text, answer and its own address',
  async (sheet, sentPart) => {
    const { within, said } = ROWS[sentPart]();
    expect(await sent(sheet, within)).toBe(`${begin} ${said}`);
  },
);

it('without a script the link to WhatsApp says the same in few words', async () => {
  const page = await dist.browser.newPage({ javaScriptEnabled: false });
  await page.goto(here());
  const href = await page.getAttribute('[data-acciones] a', 'href');
  const message = new URL(href ?? '').searchParams.get('text') ?? '';
  await page.close();
  expect(message).toContain(`línea ${linea.clave}: «${fold(linea.texto).slice(0, 20)}`);
  expect(message).toContain(dicho);
  expect(message).toContain('Es un plan de un programa que ya terminó.');
});
