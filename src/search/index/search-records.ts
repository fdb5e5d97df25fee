/** What the search index holds of each page: its texts with their anchors, and its facets. */
import type { Catalog, LineaVista } from '../../model/views.ts';
import { compareClaves } from '../../model/claves.ts';
import { elementPath, actividadAnchor } from '../../model/addresses.ts';
import { pairOf } from '../rank/facets.ts';
import { type Misprint, readMisprints } from './misprints.ts';
import type { SearchRecord } from './index-types.ts';

const NO_MISPRINTS = { lecturas: [], erratas: [] };

const unique = (values: readonly string[]): string[] => [...new Set(values)];

type TemasPorElemento = ReadonlyMap<string, Catalog['content']['temas_de_lineas']>;

function facetsOf(catalog: Catalog, vista: LineaVista, temas: TemasPorElemento): Record<string, string[]> {
  const actividades = vista.respuestas.flatMap((view) =>
    view.actividades.map((actividad) => actividad.actividad_id),
  );
  const own = new Set([vista.linea.linea_id, ...actividades]);
  return {
    respuesta: vista.respuestas.map((view) =>
      pairOf(
        view.reporte.reporte_id,
        view.forma === 'mixta' ? 'no-con-actividades' : view.respuesta.respuesta,
      ),
    ),
    reporte: vista.respuestas.map((view) => view.reporte.reporte_id),
    dependencia: unique(
      actividades
        .flatMap((id) => catalog.participaciones.get(id) ?? [])
        .flatMap((p) => p.dependencia_id ?? []),
    ),
    tema: unique([...own].flatMap((id) => temas.get(id) ?? []).map(({ tema_id: id }) => id)),
    poblacion: unique([...own].flatMap((id) => catalog.menciones.get(id) ?? []).map((m) => m.poblacion_id)),
  };
}

function lineaRecord(catalog: Catalog, vista: LineaVista, temas: TemasPorElemento): SearchRecord {
  const { linea, objetivo } = vista;
  const actividades = vista.respuestas.flatMap((view) =>
    view.actividades.map((actividad) => ({
      id: actividadAnchor(view.reporte.reporte_id, actividad.numero),
      texto: actividad.texto,
    })),
  );
  return {
    clave: linea.clave,
    tipo: 'linea',
    titulo: linea.texto,
    url: elementPath(linea.linea_id),
    textos: [{ id: 'contenido', texto: linea.texto }, ...actividades],
    ...NO_MISPRINTS,
    filtros: { tipo: ['linea'], objetivo: [objetivo.clave], ...facetsOf(catalog, vista, temas) },
  };
}

/** One record per objetivo, estrategia and línea de acción, in numeric order of clave. */
export function searchRecords(catalog: Catalog, misprints: readonly Misprint[] = []): SearchRecord[] {
  const objetivos = catalog.objetivos.map(({ objetivo }): SearchRecord => ({
    clave: objetivo.clave,
    tipo: 'objetivo',
    titulo: objetivo.nombre,
    url: elementPath(objetivo.objetivo_id),
    textos: [
      { id: 'contenido', texto: objetivo.nombre },
      ...objetivo.descripcion.map(({ texto }, index) => ({ id: `parrafo-${index + 1}`, texto })),
    ],
    ...NO_MISPRINTS,
    filtros: { tipo: ['objetivo'], objetivo: [objetivo.clave] },
  }));
  const estrategias = catalog.estrategias.map(({ estrategia, objetivo }): SearchRecord => ({
    clave: estrategia.clave,
    tipo: 'estrategia',
    titulo: estrategia.nombre,
    url: elementPath(estrategia.estrategia_id),
    textos: [{ id: 'contenido', texto: estrategia.nombre }],
    ...NO_MISPRINTS,
    filtros: { tipo: ['estrategia'], objetivo: [objetivo.clave] },
  }));
  const temas = Map.groupBy(catalog.content.temas_de_lineas, ({ elemento_id: id }) => id);
  const all = [
    ...objetivos,
    ...estrategias,
    ...catalog.lineas.map((vista) => lineaRecord(catalog, vista, temas)),
  ];
  return readMisprints(all, misprints).sort((a, b) => compareClaves(a.clave, b.clave));
}

/** Words for the values of facets that are identifiers: `dependencia:inm` → INM. */
export function facetNames({ content }: Catalog): Record<string, string> {
  return Object.fromEntries([
    ...content.dependencias.map((d) => [`dependencia:${d.dependencia_id}`, d.sigla]),
    ...content.poblaciones.map((p) => [`poblacion:${p.poblacion_id}`, p.nombre]),
    ...content.temas.map((t) => [`tema:${t.tema_id}`, t.nombre]),
    ...content.reportes.map((r) => [`reporte:${r.reporte_id}`, `${r.ramo} ${r.anio}`]),
  ]) as Record<string, string>;
}
