/** Twins of the pages of dependencias, poblaciones and temas: where each is named and with what words. */
import { absolute, dependenciaPath, poblacionPath, temaPath } from '../../model/addresses.ts';
import type { ActividadVista, DependenciaVista, LineaVista } from '../../model/views.ts';
import { markdownWithMark } from '../../model/encoding.ts';
import { shortCitation } from '../texts.ts';
import { actividadRow } from '../tables/actividades.ts';
import type { Row } from '../tables/cells.ts';
import { dependenciaRow } from '../tables/dependencias.ts';
import { lineaRow } from '../tables/lineas.ts';
import { participacionRow } from '../tables/participaciones.ts';
import { mencionRow } from '../tables/poblaciones-mencionadas.ts';
import { poblacionRow } from '../tables/poblaciones.ts';
import { temaDeLineaRow } from '../tables/temas-de-lineas.ts';
import { temaRow } from '../tables/temas.ts';
import { csvOf } from '../formats/table-csv.ts';
import type { DataModel } from '../data-model.ts';
import type { TwinFile } from './elements.ts';
import { envelope, json } from './envelope.ts';
import { plain } from './markdown.ts';

function pick<T extends Row, K extends keyof T>(row: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<T, K>;
}

interface Page {
  title: string;
  intro: string;
  items: readonly string[];
  path: string;
}

function markdown({ site, edicion }: DataModel, { title, intro, items, path }: Page): string {
  const end = ['---', `Página: ${absolute(site, path)}`, shortCitation(edicion, site)];
  return markdownWithMark(`${[`# ${plain(title)}`, plain(intro), items.join('\n'), ...end].join('\n\n')}\n`);
}

const ACTIVIDAD = ['actividad_id', 'reporte_id', 'linea_id', 'numero', 'texto', 'url'] as const;
const PARTICIPACION = ['participacion_id', 'orden', 'papel', 'cita', 'inicio', 'fin'] as const;

/** Every part that a dependencia has, in the order of the table. */
function partsOf({ papeles }: DependenciaVista, site: string) {
  return Object.values(papeles)
    .flat()
    .sort((a, b) => a.participacion.orden - b.participacion.orden)
    .map(({ participacion, vista }) => ({
      participacion: pick(participacionRow(participacion), PARTICIPACION),
      actividad: pick(actividadRow(vista, site), ACTIVIDAD),
    }));
}

export function* dependenciaTwins(model: DataModel): Generator<TwinFile> {
  for (const vista of model.anotaciones.dependencias) {
    const row = dependenciaRow(vista.dependencia, model.site);
    const own = partsOf(vista, model.site);
    const path = dependenciaPath(row.dependencia_id);
    const base = path.replace(/\.html$/, '');
    const inner = {
      participaciones: own.map(({ participacion, actividad }) => ({ ...participacion, actividad })),
    };
    yield [`${base}.json`, json({ ...row, ...envelope(model, inner), ...inner })];
    const flat = own.map(({ participacion, actividad }) => ({ ...participacion, ...actividad }));
    yield [`${base}.csv`, csvOf([...PARTICIPACION, ...ACTIVIDAD], flat)];
    const items = flat.map(({ texto, papel, url }) => `- ${plain(texto)} (${papel}; ${url})`);
    const intro = `${row.nombre}. Una mención no es una responsabilidad: cada actividad dice el papel.`;
    yield [`${base}.md`, markdown(model, { title: row.sigla, intro, items, path })];
  }
}

interface Quote {
  orden: number;
  texto: string;
  url: string;
}

/** A population or topic, with the quotes of the texts that speak of it. */
interface Quoted {
  row: Row;
  path: string;
  title: string;
  intro: string;
  columns: readonly string[];
  /** What its twin calls the quotes. */
  name: string;
  quotes: readonly (Quote & Row)[];
}

function* quoteTwin(
  model: DataModel,
  { row, path, title, intro, columns, name, quotes }: Quoted,
): Generator<TwinFile> {
  const base = path.replace(/\.html$/, '');
  const own = quotes.toSorted((a, b) => a.orden - b.orden);
  yield [`${base}.json`, json({ ...row, ...envelope(model, { own }), [name]: own })];
  yield [`${base}.csv`, csvOf([...columns, 'texto', 'url'], own)];
  const items = new Set(own.map(({ texto, url }) => `- ${plain(texto)} (${url})`));
  yield [`${base}.md`, markdown(model, { title, intro, items: [...items], path })];
}

const inLinea = ({ linea }: LineaVista, site: string) => pick(lineaRow(linea, site), ['texto', 'url']);
const inActividad = (vista: ActividadVista, site: string) =>
  pick(actividadRow(vista, site), ['texto', 'url']);

const RANGE = ['orden', 'elemento', 'elemento_id', 'cita', 'inicio', 'fin'] as const;
const MENCION = ['mencion_id', ...RANGE] as const;
const CITA = ['tema_de_linea_id', ...RANGE] as const;

export function* poblacionTwins(model: DataModel): Generator<TwinFile> {
  const { site } = model;
  for (const { poblacion, lineas, actividades } of model.anotaciones.poblaciones) {
    const named = [
      ...lineas.map(({ vista, menciones }) => ({ menciones, at: inLinea(vista, site) })),
      ...actividades.map(({ vista, menciones }) => ({ menciones, at: inActividad(vista, site) })),
    ];
    yield* quoteTwin(model, {
      row: poblacionRow(poblacion, site),
      path: poblacionPath(poblacion.poblacion_id),
      title: poblacion.nombre,
      intro: poblacion.definicion,
      columns: MENCION,
      name: 'menciones',
      quotes: named.flatMap(({ menciones, at }) =>
        menciones.map((mencion) => ({ ...pick(mencionRow(mencion), MENCION), ...at })),
      ),
    });
  }
}

export function* temaTwins(model: DataModel): Generator<TwinFile> {
  const { site } = model;
  for (const topic of model.anotaciones.temas) {
    const spoken = [
      ...topic.lineas.map(({ vista, citas }) => ({ citas, at: inLinea(vista, site) })),
      ...topic.actividades.map(({ vista, citas }) => ({ citas, at: inActividad(vista, site) })),
    ];
    yield* quoteTwin(model, {
      row: temaRow(topic, site),
      path: temaPath(topic.tema.tema_id),
      title: topic.tema.nombre,
      intro: topic.tema.descripcion,
      columns: CITA,
      name: 'citas',
      quotes: spoken.flatMap(({ citas, at }) =>
        citas.map((cita) => ({ ...pick(temaDeLineaRow(cita), CITA), ...at })),
      ),
    });
  }
}
