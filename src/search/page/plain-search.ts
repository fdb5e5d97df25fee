/**
 * «Búsqueda sencilla»: where the engine can't work (no wasm, a blocked file), words and claves are looked for in the texts
 * that the site carries for the reader's own selection. No index, no topics; the page says so. load-plain.ts loads it.
 */
import { elementPath } from '../../model/addresses.ts';
import { idOf, parentOf } from '../../model/claves.ts';
import type { SelectableLinea } from '../../model/selection.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { comparable } from '../../model/text/patterns.ts';
import { loadGlobal } from '../../browser/load.ts';
import { cleanQuery } from '../../model/text/clean-query.ts';
import { rootOf } from '../analysis/analyze.ts';
import { isStop } from '../analysis/stop-words.ts';
import { emptyPlan } from '../plan/plan.ts';
import { clavesWithin, pagesOfClave } from '../plan/query-claves.ts';
import type { PlainSearch } from './load-plain.ts';
import type { Plan } from '../types.ts';
import { type Pagina, renderResult } from './results.ts';
import type { Parts } from './view.ts';

/** Left by guiones/lineas.js. */
declare global {
  var pemLineas: readonly SelectableLinea[] | undefined;
}

/** From here on a word may be the beginning of another: «deport» of «deportada». */
const LONG_ENOUGH = 5;
const OWN_TEXT = 2;

interface Entry {
  readonly pagina: Pagina;
  readonly words: readonly (readonly string[])[];
}

const lightWords = (text: string): string[] => tokenize(text).map(({ written }) => comparable(written).light);

function entryOf(clave: string, textos: readonly string[], respuestas: Pagina['respuestas']): Entry {
  const shown = textos.map((texto) => ({ id: 'contenido', texto, tokens: {} }));
  return {
    pagina: { clave, url: elementPath(idOf(clave)), respuestas, textos: shown.slice(0, 1) },
    words: textos.map(lightWords),
  };
}

function entriesOf(lineas: readonly SelectableLinea[]): Entry[] {
  const estrategias = new Map(lineas.map(({ clave, estrategia }) => [parentOf(clave), estrategia]));
  return [
    ...[...estrategias].map(([clave, nombre]) => entryOf(clave, [nombre], [])),
    ...lineas.map(({ clave, texto, forma, respuestas }) => {
      const [ramo = '', anio = ''] = (respuestas[0]?.de ?? '').split(/ (?=\d+$)/);
      const actividades = respuestas.flatMap((respuesta) => respuesta.actividades);
      return entryOf(clave, [texto, ...actividades], [{ forma, de: { ramo, anio: Number(anio) } }]);
    }),
  ];
}

const isLike = (word: string, asked: string): boolean =>
  word === asked || (asked.length >= LONG_ENOUGH && word.startsWith(asked));

/** Pages with more of the words first, then those that have them in their own text. */
function rank(entries: readonly Entry[], asked: readonly string[]): Pagina[] {
  return entries
    .map(({ pagina, words: [own = [], ...others] }) => {
      const inOwn = asked.filter((one) => own.some((word) => isLike(word, one)));
      const held = asked.filter(
        (one) => inOwn.includes(one) || others.flat().some((word) => isLike(word, one)),
      );
      return { pagina, points: held.length * (asked.length + OWN_TEXT) + inOwn.length };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ pagina }) => pagina);
}

const WORDS =
  'El buscador completo no se pudo abrir en este aparato. Esta es una búsqueda sencilla, por palabras y sin filtros, en las estrategias y líneas de acción.';

/** Words alone that find nothing say nothing of what the whole search would have found. */
const told = (query: string, found: number): string =>
  found === 0
    ? `La búsqueda sencilla no encontró «${query}», y el buscador completo no se pudo abrir. Vuelva a intentarlo.`
    : `Búsqueda sencilla: ${found === 1 ? '1 resultado' : `${found} resultados`} para «${query}»`;

/** Marks of a plain search: the words themselves. */
const plainPlan = (query: string): Plan => ({
  ...emptyPlan(query),
  marks: { asked: [], roots: tokenize(query).map(({ written }) => rootOf(written)), tokens: [], phrases: [] },
});

/** More would be a list that nobody reads. */
const MOST = 50;

/** What words alone find: no facets, no order to choose. */
function show(parts: Parts, query: string, paginas: readonly Pagina[], root: string): void {
  const found = paginas.length;
  const plan = plainPlan(query);
  parts.lista.replaceChildren(...paginas.slice(0, MOST).map((pagina) => renderResult(pagina, plan, root)));
  parts.correccion.replaceChildren(WORDS);
  for (const name of ['elegidas', 'facetas', 'mas', 'directo'] as const) parts[name].replaceChildren();
  parts.directo.hidden = true;
  parts.filtros.hidden = true;
  parts.cargando.hidden = true;
  parts.ayuda.hidden = found > 0;
  parts.busqueda.dataset['total'] = String(found);
  parts.estado.textContent = told(query, found);
}

async function open(root: string): Promise<PlainSearch> {
  const entries = entriesOf(await loadGlobal(`${root}guiones/lineas.js`, 'pemLineas'));
  const known = entries.map(({ pagina }) => pagina.clave);
  const claves = [...new Set(known.map(parentOf)), ...known];
  const byClave = new Map(entries.map((entry) => [entry.pagina.clave, entry.pagina]));
  const pages = (some: readonly string[]): Pagina[] => some.flatMap((clave) => byClave.get(clave) ?? []);
  const find = (typed: string): Pagina[] => {
    const query = cleanQuery(typed);
    const lone = pages(pagesOfClave(query, claves));
    if (lone.length > 0) return lone;
    const { claves: named, remainder } = clavesWithin(query, claves);
    const asked = tokenize(remainder)
      .filter(({ written }) => !isStop(written))
      .map(({ written }) => comparable(written).light);
    const found = asked.length === 0 ? [] : rank(entries, [...new Set(asked)]);
    return [...pages(named), ...found.filter(({ clave }) => !named.includes(clave))];
  };
  return { show: (parts, query) => show(parts, query, find(query), root) };
}

globalThis.pemSencilla = open;
