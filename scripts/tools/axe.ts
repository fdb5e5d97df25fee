/** Entry of `npm run measure -- axe`: every rule of axe on every page of dist/ at 360 px, light and dark, and the pages of each template as people set their browsers, kept for accesibilidad.html and calidad-del-sitio.html. */
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';
import { listFiles } from '../lib/files.ts';
import { wantNone, writeMeasures } from './measures.ts';
import { EVERY_RULE, smallTargets, violationsOn, widthOf } from '../../tests/site/lib/axe.ts';
import { BROWSER_SETTING, largeTextFaults } from '../../tests/site/lib/large-text.ts';
import { openDist } from '../../tests/site/lib/open-dist.ts';
import { EVERY_KIND } from '../../tests/site/lib/dist-pages.ts';
import { faultsUnder, KEY_PAGES, MORE_PAGES, SETTINGS } from '../../tests/site/lib/settings.ts';

const SCHEMES = ['light', 'dark'] as const;
const PHONE = { width: 360, height: 780 };
const NARROW = { width: 320, height: 640 };

interface Found {
  axe: string[];
  wide: string[];
}

/** One tab: takes pages from the list until it is empty. */
async function visit(
  browser: Browser,
  url: string,
  pages: string[],
  colorScheme: (typeof SCHEMES)[number],
  found: Found,
): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: PHONE, bypassCSP: true });
  const page = await context.newPage();
  for (let file = pages.pop(); file !== undefined; file = pages.pop()) {
    await page.goto(url + file);
    const own = await violationsOn(page, EVERY_RULE);
    // Only long pages have something that stays in place.
    if ((await page.locator('.sube').count()) > 0) own.push(...(await smallTargets(page)));
    found.axe.push(...own.map((violation) => `${file} (${colorScheme}) ${violation}`));
    if (colorScheme === 'light') {
      await page.setViewportSize(NARROW);
      const width = await widthOf(page);
      if (width > NARROW.width) found.wide.push(`${file}: ${String(width)} px`);
    }
    await page.setViewportSize(PHONE);
    if (pages.length % 100 === 0) console.log(`axe, ${colorScheme}: ${String(pages.length)} pages to go`);
  }
  await context.close();
}

async function main(): Promise<void> {
  const files = listFiles('dist').filter((file) => file.endsWith('.html'));
  const { browser, url, close } = await openDist();
  const found: Found = { axe: [], wide: [] };
  for (const scheme of SCHEMES) {
    const pages = files.toReversed();
    const tabs = Array.from({ length: availableParallelism() }, () =>
      visit(browser, url, pages, scheme, found),
    );
    await Promise.all(tabs);
  }
  const asked = [...KEY_PAGES, ...MORE_PAGES];
  const settings: { id: string; nombre: string; faults: string[] }[] = [];
  const faults = await faultsUnder(browser, url, SETTINGS, asked);
  for (const { id, nombre } of SETTINGS) settings.push({ id, nombre, faults: faults.get(id) ?? [] });
  settings.push({
    id: 'letra-doble',
    nombre: 'con letra del doble de tamaño, a 320 y 360 px',
    faults: await largeTextFaults({ browser, url }, BROWSER_SETTING, EVERY_KIND),
  });
  await browser.close();
  await close();
  const all = [...found.axe, ...found.wide, ...settings.flatMap(({ faults }) => faults)];
  for (const line of all) console.error(line);
  console.log(
    `axe: ${String(files.length)} pages, ${String(found.axe.length)} violations; ${String(found.wide.length)} pages scroll sideways at 320 px`,
  );
  writeMeasures('accesibilidad', {
    titulo: 'Accesibilidad',
    comando: 'npm run build && npm run measure -- axe',
    cifras: [
      { id: 'paginas', nombre: 'Páginas revisadas, en claro y en oscuro', valor: files.length, unidad: '' },
      {
        id: 'axe',
        nombre: 'Faltas que encontró axe',
        ...wantNone(found.axe.length),
        nota: 'Reglas de las WCAG 2.2, niveles A y AA, y las AAA que axe conoce, entre ellas contraste de 7 a 1 y tamaño de lo que se toca, en claro y en oscuro, a 360 px; en las páginas largas, con ventanas de varias alturas.',
      },
      {
        id: 'ancho',
        nombre: 'Páginas que se mueven hacia los lados a 320 px',
        ...wantNone(found.wide.length),
      },
      {
        id: 'paginas-por-ajuste',
        nombre: 'Páginas revisadas con cada ajuste',
        valor: asked.length,
        unidad: '',
      },
      ...settings.map(({ id, nombre, faults }) => ({
        id,
        nombre: `Faltas ${nombre}`,
        ...wantNone(faults.length),
      })),
    ],
  });
  if (all.length > 0) process.exitCode = 1;
}

await main();
