/** Twins of the pages of objetivos, estrategias and líneas de acción: JSON, CSV with their slice, Markdown. */
import { elementPath } from '../../model/addresses.ts';
import type { EstrategiaVista, LineaVista, ObjetivoVista } from '../../model/views.ts';
import { estrategiaRow } from '../tables/estrategias.ts';
import { objetivoRow } from '../tables/objetivos.ts';
import { csvOf } from '../formats/table-csv.ts';
import type { DataModel } from '../data-model.ts';
import { nestEstrategia, nestLinea, nestObjetivo } from '../formats/nested.ts';
import { envelope, json } from './envelope.ts';
import { estrategiaMarkdown, lineaMarkdown, objetivoMarkdown } from './markdown.ts';

/** Path in dist and text. */
export type TwinFile = [path: string, text: string];

type Named = Pick<ReturnType<typeof objetivoRow>, 'clave' | 'nombre' | 'url'>;
const named = ({ clave, nombre, url }: Named): Named => ({ clave, nombre, url });

/** What a page's record is under. */
const underObjetivo = (vista: ObjetivoVista, site: string) => ({ objetivo: named(objetivoRow(vista, site)) });
const underEstrategia = (vista: EstrategiaVista, site: string) => ({
  estrategia: named(estrategiaRow(vista, site)),
});

interface Twin {
  id: string;
  tipo: 'objetivo' | 'estrategia' | 'linea';
  above: object;
  nested: object;
  lineas: readonly LineaVista[];
  markdown: string;
}

/** One after the other: of a large programme all of them at once don't fit in memory. */
function* records(model: DataModel): Generator<Twin> {
  const { site } = model;
  for (const vista of model.objetivos) {
    const nested = nestObjetivo(model, vista);
    const markdown = objetivoMarkdown(model, vista);
    const { objetivo_id: id } = vista.objetivo;
    yield { id, tipo: 'objetivo', above: {}, nested, lineas: vista.lineas, markdown };
  }
  const objetivos = new Map(
    model.objetivos.map((vista) => [vista.objetivo, underObjetivo(vista, site)] as const),
  );
  for (const vista of model.estrategias) {
    const nested = nestEstrategia(model, vista);
    const markdown = estrategiaMarkdown(model, vista);
    const { estrategia_id: id } = vista.estrategia;
    const above = objetivos.get(vista.objetivo) ?? {};
    yield { id, tipo: 'estrategia', above, nested, lineas: vista.lineas, markdown };
  }
  const estrategias = new Map(
    model.estrategias.map((vista) => [vista.estrategia, underEstrategia(vista, site)] as const),
  );
  for (const vista of model.lineas) {
    const nested = nestLinea(model, vista);
    const markdown = lineaMarkdown(model, vista);
    const { linea_id: id } = vista.linea;
    const above = { ...objetivos.get(vista.objetivo), ...estrategias.get(vista.estrategia) };
    yield { id, tipo: 'linea', above, nested, lineas: [vista], markdown };
  }
}

export function* elementTwins(model: DataModel): Generator<TwinFile> {
  const completo = model.tables.find((data) => data.table.name === 'completo');
  const columns = completo?.columns.map((column) => column.name) ?? [];
  const slices = Map.groupBy(completo?.rows ?? [], (row) => row['linea_id']);
  for (const { id, tipo, above, nested, lineas, markdown } of records(model)) {
    const base = elementPath(id).replace(/\.html$/, '');
    const rows = lineas.flatMap(({ linea }) => slices.get(linea.linea_id) ?? []);
    yield [`${base}.json`, json({ tipo, ...envelope(model, nested), ...above, ...nested })];
    yield [`${base}.csv`, csvOf(columns, rows)];
    yield [`${base}.md`, markdown];
  }
}
