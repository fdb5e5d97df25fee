/** What the search index holds of each page: its texts with their anchors, and its facets. */
import type { Catalog, LineaVista } from '../../model/join.ts';
import { compareClaves } from '../../model/claves.ts';
import { elementPath, actividadAnchor } from '../../model/addresses.ts';
import type { RegistroDeBusqueda } from './index-types.ts';

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function facetsOf(catalog: Catalog, vista: LineaVista): Record<string, string[]> {
  const actividades = vista.respuestas.flatMap((view) =>
    view.actividades.map((actividad) => actividad.actividad_id),
  );
  const own = new Set([vista.linea.linea_id, ...actividades]);
  const answers = vista.respuestas.map((view) => view.respuesta.respuesta);
  return {
    respuesta: unique([
      ...answers,
      ...(vista.respuestas.some((view) => view.forma === 'mixta') ? ['no-con-actividades'] : []),
    ]),
    forma: [vista.forma],
    reporte: vista.respuestas.map((view) => view.reporte.reporte_id),
    dependencia: unique(
      actividades
        .flatMap((id) => catalog.participaciones.get(id) ?? [])
        .flatMap((p) => p.dependencia_id ?? []),
    ),
    poblacion: unique([...own].flatMap((id) => catalog.menciones.get(id) ?? []).map((m) => m.poblacion_id)),
  };
}

function lineaRecord(catalog: Catalog, vista: LineaVista): RegistroDeBusqueda {
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
    filtros: { tipo: ['linea'], objetivo: [objetivo.clave], ...facetsOf(catalog, vista) },
  };
}

/** One record per objetivo, estrategia and línea de acción, in numeric order of clave. */
export function searchRecords(catalog: Catalog): RegistroDeBusqueda[] {
  const objetivos = catalog.objetivos.map(({ objetivo }): RegistroDeBusqueda => ({
    clave: objetivo.clave,
    tipo: 'objetivo',
    titulo: objetivo.nombre,
    url: elementPath(objetivo.objetivo_id),
    textos: [
      { id: 'contenido', texto: objetivo.nombre },
      ...objetivo.descripcion.map(({ texto }, index) => ({ id: `parrafo-${index + 1}`, texto })),
    ],
    filtros: { tipo: ['objetivo'], objetivo: [objetivo.clave] },
  }));
  const estrategias = catalog.estrategias.map(({ estrategia, objetivo }): RegistroDeBusqueda => ({
    clave: estrategia.clave,
    tipo: 'estrategia',
    titulo: estrategia.nombre,
    url: elementPath(estrategia.estrategia_id),
    textos: [{ id: 'contenido', texto: estrategia.nombre }],
    filtros: { tipo: ['estrategia'], objetivo: [objetivo.clave] },
  }));
  const all = [...objetivos, ...estrategias, ...catalog.lineas.map((vista) => lineaRecord(catalog, vista))];
  return all.sort((a, b) => compareClaves(a.clave, b.clave));
}

/** Words for the values of facets that are identifiers: `dependencia:inm` → INM. */
export function facetNames({ content }: Catalog): Record<string, string> {
  return Object.fromEntries([
    ...content.dependencias.map((d) => [`dependencia:${d.dependencia_id}`, d.sigla]),
    ...content.poblaciones.map((p) => [`poblacion:${p.poblacion_id}`, p.nombre]),
    ...content.reportes.map((r) => [`reporte:${r.reporte_id}`, `${r.ramo} ${r.anio}`]),
  ]) as Record<string, string>;
}
