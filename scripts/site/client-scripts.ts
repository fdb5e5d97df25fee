/** Before Astro: the browser's scripts, each bundled into one classic file, since module scripts are blocked on file://. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementPath } from '../../src/model/addresses.ts';
import { compareClaves } from '../../src/model/claves.ts';
import type { Catalog } from '../../src/model/views.ts';
import type { SelectableLinea } from '../../src/model/selection.ts';
import type { Suggestion } from '../../src/search/suggest.ts';
import { shorten } from '../../src/model/words.ts';
import { bundleClient } from './client-bundle.ts';

/** A title longer than this would be cut on a phone anyway. */
const LENGTH = 110;

/** Script in dist/guiones/ ← its source in src/. A page has one, so that it opens in three requests; the search asks for a second one after its first results. */
export const SCRIPTS = {
  inicio: 'client/home.ts',
  mas: 'client/tools.ts',
  sitio: 'client/every-page.ts',
  indice: 'client/folder-page.ts',
  buscar: 'search/page/search-page.ts',
  'buscar-mas': 'search/page/search-page-rest.ts',
  'buscar-sencilla': 'search/page/plain-search.ts',
  seleccion: 'client/selection-page.ts',
  'sin-conexion': 'client/offline-page.ts',
  tabla: 'client/filtered-table.ts',
  descargas: 'client/downloads-page.ts',
  perdida: 'client/lost-page.ts',
};

/** What the search field suggests: every page with a clave, then every dependencia, as a script that file:// can load too. */
function suggestions({ content }: Catalog): string {
  const claves = [
    ...content.objetivos.map((o): Suggestion => [
      o.clave,
      shorten(o.nombre, LENGTH),
      elementPath(o.objetivo_id),
    ]),
    ...content.estrategias.map((e): Suggestion => [
      e.clave,
      shorten(e.nombre, LENGTH),
      elementPath(e.estrategia_id),
    ]),
    ...content.lineas.map((l): Suggestion => [l.clave, shorten(l.texto, LENGTH), elementPath(l.linea_id)]),
  ].sort((a, b) => compareClaves(a[0], b[0]));
  const dependencias = content.dependencias.map((d): Suggestion => [
    d.sigla,
    d.nombre,
    `dependencias/${d.dependencia_id}.html`,
  ]);
  return `globalThis.pemLista=${JSON.stringify([...claves, ...dependencias])};\n`;
}

/** What seleccion.html shows of each línea; only that page loads it. */
function lineasData({ lineas }: Catalog): string {
  const filas = lineas.map(({ linea, estrategia, respuestas, forma }): SelectableLinea => ({
    clave: linea.clave,
    texto: linea.texto,
    estrategia: estrategia.nombre,
    forma,
    respuestas: respuestas.map((view) => ({
      de: `${view.reporte.ramo} ${view.reporte.anio}`,
      texto: view.texto,
      actividades: view.actividades.map((actividad) => actividad.texto),
    })),
  }));
  return `globalThis.pemLineas=${JSON.stringify(filas)};\n`;
}

/** Returns how many were written. */
export async function writeClientScripts(root: string, out: string, catalog: Catalog): Promise<number> {
  const entries = Object.entries(SCRIPTS).map(([name, source]) => [name, join(root, 'src', source)]);
  const scripts = await bundleClient(Object.fromEntries(entries) as Record<string, string>);
  mkdirSync(join(out, 'guiones'), { recursive: true });
  for (const [name, code] of scripts) writeFileSync(join(out, 'guiones', `${name}.js`), code);
  writeFileSync(join(out, 'guiones', 'lista.js'), suggestions(catalog));
  writeFileSync(join(out, 'guiones', 'lineas.js'), lineasData(catalog));
  return scripts.size + 2;
}
