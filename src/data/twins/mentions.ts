/** Twins of the pages of dependencias and poblaciones: where each is named and with what words. */
import { absolute } from '../../model/addresses.ts';
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
  return `${[`# ${plain(title)}`, ...intro, items.join('\n'), ...end].join('\n\n')}\n`;
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

const MENCION = ['mencion_id', 'orden', 'elemento', 'elemento_id', 'cita', 'inicio', 'fin'];

export function* poblacionTwins(model: DataModel): Generator<TwinFile> {
  const lineas = byKey(tableRows(model, 'lineas'), 'linea_id');
  const actividades = byKey(tableRows(model, 'actividades'), 'actividad_id');
  const groups = Map.groupBy(tableRows(model, 'poblaciones_mencionadas'), (row) => row['poblacion_id']);
  for (const row of tableRows(model, 'poblaciones')) {
    const menciones = (groups.get(row['poblacion_id'] ?? null) ?? []).map((mencion) => {
      const id = text(mencion, 'elemento_id');
      return { ...pick(mencion, MENCION), ...pick(lineas.get(id) ?? actividades.get(id), ['texto', 'url']) };
    });
    const base = `poblaciones/${text(row, 'poblacion_id')}`;
    yield [`${base}.json`, json({ ...row, ...envelope(model, { menciones }), menciones })];
    yield [`${base}.csv`, csvOf([...MENCION, 'texto', 'url'], menciones)];
    const items = menciones.map((mencion) => `- ${plain(text(mencion, 'texto'))} (${text(mencion, 'url')})`);
    yield [
      `${base}.md`,
      page(model, text(row, 'nombre'), [plain(text(row, 'definicion'))], items, `${base}.html`),
    ];
  }
}
