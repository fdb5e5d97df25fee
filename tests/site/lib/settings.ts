/** How people set their browsers, and what a page must do under each: asked by the tests of the key pages and by `npm run measure -- axe`. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';

/** Pages of the templates that people come to first, with the parts that only scripts make: `npm test` asks these. */
export const KEY_PAGES = [
  'index.html',
  'objetivos/3.html',
  'estrategias/1.2.html',
  'lineas/1.2.6.html',
  'dependencias/inm.html',
  'buscar.html?q=remesas',
  'seleccion.html#lineas=1.1.1,3.5.10',
  'graficas.html',
  'metas.html',
  'incrustar/1.2.6.html',
  '404.html',
];

/** The longer ones and those that are like them: `npm run measure -- axe` asks these too. */
export const MORE_PAGES = [
  'poblaciones/mujeres.html',
  'reportes/gobernacion-2018.html',
  'datos/index.html',
  'programa.html',
  'silencios.html',
  'calidad.html',
  'cambios.html',
  'glosario.html',
  'fuentes/gobernacion-2018.html',
  'metodologia.html',
  'accesibilidad.html',
  'sin-conexion.html',
  'calidad-del-sitio.html',
];

type Media = Pick<BrowserContextOptions, 'forcedColors' | 'reducedMotion'>;
/** What browsers begin with. */
export const NO_MEDIA = { forcedColors: 'none', reducedMotion: 'no-preference' } as const;
/** One object for all that have it: they share a page. */
const PHONE = { viewport: { width: 360, height: 780 } };

export interface Setting {
  id: string;
  /** For readers of accesibilidad.html. */
  nombre: string;
  window: Pick<BrowserContextOptions, 'deviceScaleFactor'> & { viewport: { width: number; height: number } };
  media: Media;
  /** Says what is wrong, one thing an entry; in a window that others share the page is left as it was. */
  faults: (page: Page) => Promise<string[]>;
}

export const listed = async (page: Page, script: string): Promise<string[]> =>
  z.array(z.string()).parse(await page.evaluate(script));

/** What all questions in a page share: a short name of an element, and which elements are seen. */
export const WORDS = `
  const name = (e) => e.tagName.toLowerCase() + (e.id && '#' + e.id) + [...e.classList].map((c) => '.' + c).join('');
  const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
`;
export const SIDEWAYS = `(() => { ${WORDS}
  const wide = document.documentElement.scrollWidth;
  return wide > innerWidth ? ['scrolls sideways: ' + wide + ' px in ' + innerWidth] : [];
})()`;

/** Text that its box cuts off. What is only for screen readers is cut on purpose, and so is a beginning with its dots, whose whole is one link away. */
export const CUT = `(() => { ${WORDS}
  return all('body *').filter((e) => {
    const style = getComputedStyle(e);
    if (style.webkitLineClamp !== 'none' || !/hidden|clip/.test(style.overflowX + style.overflowY) || e.clientWidth <= 1 || e.textContent.trim() === '') return false;
    return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  }).slice(0, 5).map((e) => 'cuts its text: ' + name(e));
})()`;

/** WCAG 2.2, 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** As a browser leaves a page that it translates in place to a language that is written from right to left: every text in two elements more. */
const TRANSLATE = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all = [];
  while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest('script, style, select, svg')) all.push(texts.currentNode);
  for (const text of all) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data.replace(/\\p{L}+/gu, 'هجرة');
    outer.append(inner);
    text.replaceWith(outer);
  }
  document.documentElement.dir = 'rtl';
  return true;
})()`;

/** What stays in place while the page scrolls may not take the greater part of a small window. */
const STUCK = `(() => { ${WORDS}
  return all('body *').filter((e) => /fixed|sticky/.test(getComputedStyle(e).position) && e.getBoundingClientRect().height > innerHeight / 2 && e.getBoundingClientRect().width > innerWidth / 2)
    .filter((e) => { const at = e.getBoundingClientRect(); return at.top < innerHeight && at.bottom > 0; })
    .map((e) => 'stays over the greater part of the window: ' + name(e));
})()`;

const MOVES = `(() => { ${WORDS}
  const seconds = (list) => Math.max(...list.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? .001 : 1)));
  const running = document.getAnimations().map(() => 'an animation runs');
  const moving = all('*').filter((e) => {
    const style = getComputedStyle(e);
    return seconds(style.transitionDuration) > .01 || (style.animationName !== 'none' && seconds(style.animationDuration) > .01) || style.scrollBehavior === 'smooth';
  });
  return [...running, ...moving.slice(0, 5).map((e) => 'moves: ' + name(e))];
})()`;

/** In forced colours backgrounds go: a button or field without a border would be a word like any other, and a shape that is only a background would be gone. */
const BARE = `(() => { ${WORDS}
  const edged = (e) => { const s = getComputedStyle(e); return ['Top', 'Bottom'].some((side) => parseFloat(s['border' + side + 'Width']) > 0 && s['border' + side + 'Style'] !== 'none'); };
  const controls = all('button, input:not([type=hidden]), select, textarea, .ficha').filter((e) => !edged(e)).map((e) => 'has no edge: ' + name(e));
  const kept = (e) => getComputedStyle(e).forcedColorAdjust === 'none' || edged(e) || getComputedStyle(e).backgroundImage !== 'none';
  const shapes = all('i.t, a.t').filter((e) => e.classList.contains('si') && !kept(e) && e.textContent.trim() === '').map((e) => 'has lost its shape: ' + name(e));
  const backed = all('mark').filter((e) => !/underline|line-through/.test(getComputedStyle(e).textDecorationLine) && getComputedStyle(e).forcedColorAdjust === 'none').map((e) => 'is told by colour alone: ' + name(e));
  return [...controls, ...shapes, ...backed].slice(0, 5);
})()`;

export const SETTINGS: readonly Setting[] = [
  {
    id: 'colores-forzados',
    nombre: 'con los colores que el aparato impone',
    window: PHONE,
    media: { forcedColors: 'active' },
    faults: (page) => listed(page, BARE),
  },
  {
    id: 'acercamiento',
    nombre: 'con acercamiento de 400 %',
    window: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    media: {},
    faults: async (page) => {
      const found = [...(await listed(page, SIDEWAYS)), ...(await listed(page, STUCK))];
      await page.evaluate(TRANSLATE);
      return [...found, ...(await listed(page, SIDEWAYS)).map((fault) => `translated to Arabic: ${fault}`)];
    },
  },
  {
    id: 'separacion',
    nombre: 'con más espacio entre letras, palabras y renglones',
    window: PHONE,
    media: {},
    faults: async (page) => {
      const spaced = await page.addStyleTag({ content: SPACED });
      const found = [...(await listed(page, SIDEWAYS)), ...(await listed(page, CUT))];
      await spaced.evaluate((style) => (style as HTMLElement).remove());
      return found;
    },
  },
  {
    id: 'movimiento',
    nombre: 'con menos movimiento',
    window: PHONE,
    media: { reducedMotion: 'reduce' },
    faults: (page) => listed(page, MOVES),
  },
];

/** Until what scripts make is there. */
export async function settled(page: Page, path: string): Promise<void> {
  if (path.startsWith('buscar.html?'))
    await page.waitForSelector('[data-busqueda][data-total][aria-busy="false"]');
  if (path.startsWith('seleccion')) await page.waitForSelector('main li, main article');
}

/** «page: fault» for each fault of some pages under each setting, by its id. A page is loaded with all that is set in its window, and asked under each setting alone. */
export async function faultsUnder(
  browser: Browser,
  url: string,
  settings: readonly Setting[],
  pages: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map(settings.map(({ id }) => [id, [] as string[]]));
  for (const [window, asked] of Map.groupBy(settings, (setting) => setting.window)) {
    const page = await browser.newPage({ ...window, bypassCSP: true });
    let errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
    for (const path of pages) {
      errors = [];
      await page.emulateMedia(Object.assign({}, ...asked.map(({ media }) => media)) as Media);
      await page.goto(url + path);
      await settled(page, path);
      for (const { id, media, faults } of asked) {
        await page.emulateMedia({ ...NO_MEDIA, ...media });
        found.get(id)?.push(...[...(await faults(page)), ...errors].map((fault) => `${path} ${fault}`));
      }
    }
    await page.close();
  }
  return found;
}
