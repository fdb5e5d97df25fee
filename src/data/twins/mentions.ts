/** Twins of the pages of dependencias, poblaciones and temas: where each is named and with what words. */
import { absolute } from '../../model/addresses.ts';
import { markdownWithMark } from '../../model/encoding.ts';
import { shortCitation } from '../texts.ts';
import type { Row } from '../tables/cells.ts';
import { csvOf } from '../formats/table-csv.ts';
import type { DataModel } from '../data-model.ts';
import type { TwinFile } from './elements.ts';
import { envelope, json, tableRows } from './envelope.ts';
import { plain } from './markdown.ts';

const text = (row: Row | undefined, key: string): string => String(row?.[key] ?? '');
const byKey = (rows: readonly Row[], key: string): Map<string, Row> =>
  new Map(rows.map((row) => [text(row, key), row]));

function pick(row: Row | undefined, keys: readonly string[]): Row {
  return Object.fromEntries(keys.map((key) => [key, row?.[key] ?? null]));
}

function page(
  model: DataModel,
  title: string,
  intro: readonly string[],
  items: readonly string[],
  path: string,
): string {
  const end = ['---', `Página: ${absolute(model.site, path)}`, shortCitation(model.edicion, model.site)];
  return markdownWithMark(`${[`# ${plain(title)}`, ...intro, items.join('\n'), ...end].join('\n\n')}\n`);
}

const ACTIVIDAD = ['actividad_id', 'reporte_id', 'linea_id', 'numero', 'texto', 'url'];
const PARTICIPACION = ['participacion_id', 'orden', 'papel', 'cita', 'inicio', 'fin'];

export function* dependenciaTwins(model: DataModel): Generator<TwinFile> {
  const actividades = byKey(tableRows(model, 'actividades'), 'actividad_id');
  const groups = Map.groupBy(tableRows(model, 'participaciones'), (row) => row['dependencia_id']);
  for (const row of tableRows(model, 'dependencias')) {
    const own = (groups.get(row['dependencia_id'] ?? null) ?? []).map((participacion) => ({
      participacion: pick(participacion, PARTICIPACION),
      actividad: pick(actividades.get(text(participacion, 'actividad_id')), ACTIVIDAD),
    }));
    const base = `dependencias/${text(row, 'dependencia_id')}`;
    const inner = {
      participaciones: own.map(({ participacion, actividad }) => ({ ...participacion, actividad })),
    };
    yield [`${base}.json`, json({ ...row, ...envelope(model, inner), ...inner })];
    const flat = own.map(({ participacion, actividad }) => ({ ...participacion, ...actividad }));
    yield [`${base}.csv`, csvOf([...PARTICIPACION, ...ACTIVIDAD], flat)];
    const items = own.map(
      ({ participacion, actividad }) =>
        `- ${plain(text(actividad, 'texto'))} (${text(participacion, 'papel')}; ${text(actividad, 'url')})`,
    );
    const intro = [
      `${plain(text(row, 'nombre'))}. Una mención no es una responsabilidad: cada actividad dice el papel.`,
    ];
    yield [`${base}.md`, page(model, text(row, 'sigla'), intro, items, `${base}.html`)];
  }
}

interface Quoted {
  table: 'poblaciones' | 'temas';
  key: string;
  /** The table of the quotes, and what a twin calls them. */
  quotes: string;
  name: string;
  columns: readonly string[];
  described: string;
}

/** Twins of what quotes líneas de acción and actividades: each quote with its text and address. */
function* quoteTwins(
  model: DataModel,
  { table, key, quotes, name, columns, described }: Quoted,
): Generator<TwinFile> {
  const lineas = byKey(tableRows(model, 'lineas'), 'linea_id');
  const actividades = byKey(tableRows(model, 'actividades'), 'actividad_id');
  const groups = Map.groupBy(tableRows(model, quotes), (row) => row[key]);
  for (const row of tableRows(model, table)) {
    const own = (groups.get(row[key] ?? null) ?? []).map((quote) => {
      const id = text(quote, 'elemento_id');
      return { ...pick(quote, columns), ...pick(lineas.get(id) ?? actividades.get(id), ['texto', 'url']) };
    });
    const base = `${table}/${text(row, key)}`;
    yield [`${base}.json`, json({ ...row, ...envelope(model, { own }), [name]: own })];
    yield [`${base}.csv`, csvOf([...columns, 'texto', 'url'], own)];
    const items = own.map((quote) => `- ${plain(text(quote, 'texto'))} (${text(quote, 'url')})`);
    const intro = [plain(text(row, described))];
    yield [`${base}.md`, page(model, text(row, 'nombre'), intro, [...new Set(items)], `${base}.html`)];
  }
}

const RANGE = ['orden', 'elemento', 'elemento_id', 'cita', 'inicio', 'fin'];

export function poblacionTwins(model: DataModel): Generator<TwinFile> {
  return quoteTwins(model, {
    table: 'poblaciones',
    key: 'poblacion_id',
    quotes: 'poblaciones_mencionadas',
    name: 'menciones',
    columns: ['mencion_id', ...RANGE],
    described: 'definicion',
  });
}

export function temaTwins(model: DataModel): Generator<TwinFile> {
  return quoteTwins(model, {
    table: 'temas',
    key: 'tema_id',
    quotes: 'temas_de_lineas',
    name: 'citas',
    columns: ['tema_de_linea_id', ...RANGE],
    described: 'descripcion',
  });
}
