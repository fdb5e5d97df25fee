/** The only caller of getCollection: loads every collection once and joins it. */
import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { Content } from './schemas/content.ts';
import { buildCatalog } from './join.ts';
import type { Catalog } from './views.ts';

let loaded: Promise<Catalog> | undefined;

const byOrden = <T extends { orden: number }>(entries: { data: T }[]): T[] =>
  entries.map((entry) => entry.data).sort((a, b) => a.orden - b.orden);

async function load(): Promise<Catalog> {
  const edicion = await getEntry('edicion', 'edicion');
  if (edicion === undefined) throw new Error('content/edicion.json is missing');
  const fuentes = byOrden(await getCollection('fuentes'));
  const fates = await getCollection('renglones');
  const content: Content = {
    fuentes,
    programa: (await getCollection('programa')).map((entry) => entry.data),
    objetivos: byOrden(await getCollection('objetivos')),
    estrategias: byOrden(await getCollection('estrategias')),
    lineas: byOrden(await getCollection('lineas')),
    reportes: byOrden(await getCollection('reportes')),
    respuestas: byOrden(await getCollection('respuestas')),
    actividades: byOrden(await getCollection('actividades')),
    variantes: byOrden(await getCollection('variantes')),
    diferencias: byOrden(await getCollection('diferencias')),
    notas_de_calidad: byOrden(await getCollection('notas_de_calidad')),
    dependencias: byOrden(await getCollection('dependencias')),
    participaciones: byOrden(await getCollection('participaciones')),
    metas: byOrden(await getCollection('metas')),
    poblaciones: byOrden(await getCollection('poblaciones')),
    menciones: byOrden(await getCollection('menciones')),
    glosario: byOrden(await getCollection('glosario')),
    temas: byOrden(await getCollection('temas')),
    temas_de_lineas: byOrden(await getCollection('temas_de_lineas')),
    sucesoras: byOrden(await getCollection('sucesoras')),
    condiciones: (await getCollection('condiciones')).map((entry) => entry.data),
    por_revisar: byOrden(await getCollection('por_revisar')),
    autorias: (await getCollection('autorias')).map((entry) => entry.data),
    renglones: fuentes.flatMap((fuente) =>
      fates.filter((entry) => entry.id === fuente.fuente_id).map((entry) => entry.data),
    ),
  };
  return buildCatalog(content, edicion.data);
}

export function getCatalog(): Promise<Catalog> {
  loaded ??= load();
  return loaded;
}

/** The datasets that this build offers, with their sizes and hashes. */
export async function getIndiceDeDatos() {
  const entry = await getEntry('datos', 'indice');
  if (entry === undefined) throw new Error('.build/indice-de-datos.json is missing: run npm run build');
  return entry.data;
}

/** First what a reader feels; files that are not in this list come last, by name. */
const MEDIDAS = ['bytes', 'lighthouse', 'accesibilidad', 'busqueda', 'banco', 'reproduccion', 'mutaciones'];

/** What commands measured about the site itself, in the order in which it is read. */
export async function getMedidas() {
  const place = (id: string): number => (MEDIDAS.includes(id) ? MEDIDAS.indexOf(id) : MEDIDAS.length);
  const entries = await getCollection('medidas');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
}

/** Facts of today, by whoever keeps them by hand: whom to turn to, and how one asks for information. */
export async function getHechos() {
  const [ayuda, transparencia] = await Promise.all([getCollection('ayuda'), getCollection('transparencia')]);
  return { ayuda: byOrden(ayuda), transparencia: byOrden(transparencia) };
}

export async function getPagina(id: string) {
  const entry = await getEntry('paginas', id);
  if (entry === undefined) throw new Error(`content/paginas/${id}.mdx is missing`);
  return entry;
}

/** The sections of a hand-written page, in its order. */
export async function headingsOf(pagina: CollectionEntry<'paginas'>) {
  const { headings } = await render(pagina);
  return headings.filter(({ depth }) => depth === 2);
}
