/** The content as the pages need it: records joined once, in order. Pure; catalog.ts feeds it. */
import type { Content } from './schemas/content.ts';
import type { Edicion } from './schemas/edicion.ts';
import type { Actividad, Reporte, Respuesta, Variante } from './schemas/reporte.ts';
import { buildAnotaciones } from './anotaciones.ts';
import { answerText } from './answer-text.ts';
import type { Catalog, DiferenciaVista, Forma, Fuente, RespuestaVista } from './views.ts';

function formaOf(respuesta: Respuesta, actividades: readonly Actividad[]): Forma {
  if (respuesta.respuesta === 'se-realizaran') return 'si';
  return actividades.length > 0 ? 'mixta' : 'no';
}

function respuestasByLinea(content: Content): Map<string, RespuestaVista[]> {
  const actividades = Map.groupBy(content.actividades, (actividad) => actividad.respuesta_id);
  const reportes = new Map(content.reportes.map((reporte) => [reporte.reporte_id, reporte]));
  const variantes = new Map(content.variantes.map((variante) => [variante.variante_id, variante.texto]));
  const lineas = new Map(content.lineas.map((linea) => [linea.linea_id, linea.texto]));
  const views = content.respuestas.flatMap((respuesta) => {
    const reporte = reportes.get(respuesta.reporte_id);
    if (reporte === undefined) return [];
    const own = actividades.get(respuesta.respuesta_id) ?? [];
    const texto = answerText(respuesta.respuesta, reporte.anio);
    const { linea_id, variante_linea: variante } = respuesta;
    const textoEnReporte = (variante === undefined ? lineas.get(linea_id) : variantes.get(variante)) ?? '';
    const forma = formaOf(respuesta, own);
    return [{ reporte, respuesta, texto, textoEnReporte, forma, actividades: own }];
  });
  return Map.groupBy(
    views.sort((a, b) => a.reporte.orden - b.reporte.orden),
    (view) => view.respuesta.linea_id,
  );
}

function mainReport(content: Content): Reporte | undefined {
  const counts = Map.groupBy(content.respuestas, (respuesta) => respuesta.reporte_id);
  const size = (reporte: Reporte): number => counts.get(reporte.reporte_id)?.length ?? 0;
  return content.reportes.toSorted((a, b) => size(b) - size(a) || a.orden - b.orden)[0];
}

function diferenciaViews(content: Content, fuentes: ReadonlyMap<string, Fuente>): DiferenciaVista[] {
  const variantes = new Map(content.variantes.map((variante) => [variante.variante_id, variante]));
  const wordings = new Map<string, Pick<Variante, 'texto' | 'fuente_id' | 'renglon'>>([
    ...content.objetivos.map((o) => [o.objetivo_id, { ...o, texto: o.nombre }] as const),
    ...content.estrategias.map((e) => [e.estrategia_id, { ...e, texto: e.nombre }] as const),
    ...content.lineas.map((l) => [l.linea_id, l] as const),
  ]);
  return content.diferencias.flatMap((diferencia) => {
    const a =
      diferencia.variante_a === undefined
        ? wordings.get(diferencia.elemento_id)
        : variantes.get(diferencia.variante_a);
    const b = variantes.get(diferencia.variante_b);
    const fuenteA = fuentes.get(diferencia.fuente_a);
    const fuenteB = fuentes.get(diferencia.fuente_b);
    if (a === undefined || b === undefined || fuenteA === undefined || fuenteB === undefined) return [];
    const sides = {
      textoA: a.texto,
      fuenteA,
      renglonA: a.renglon,
      textoB: b.texto,
      fuenteB,
      renglonB: b.renglon,
    };
    return [{ diferencia, ...sides }];
  });
}

export function buildCatalog(content: Content, edicion: Edicion): Catalog {
  const objetivoById = new Map(content.objetivos.map((objetivo) => [objetivo.objetivo_id, objetivo]));
  const estrategiaById = new Map(
    content.estrategias.map((estrategia) => [estrategia.estrategia_id, estrategia]),
  );
  const respuestas = respuestasByLinea(content);
  const principal = mainReport(content);
  const lineas = content.lineas.flatMap((linea) => {
    const objetivo = objetivoById.get(linea.objetivo_id);
    const estrategia = estrategiaById.get(linea.estrategia_id);
    if (objetivo === undefined || estrategia === undefined) return [];
    const own = respuestas.get(linea.linea_id) ?? [];
    const forma = own.find((view) => view.reporte === principal)?.forma ?? 'sin';
    return [{ linea, objetivo, estrategia, respuestas: own, forma }];
  });
  const lineasByEstrategia = Map.groupBy(lineas, (view) => view.estrategia.estrategia_id);
  const estrategias = content.estrategias.flatMap((estrategia) => {
    const objetivo = objetivoById.get(estrategia.objetivo_id);
    return objetivo === undefined
      ? []
      : [{ estrategia, objetivo, lineas: lineasByEstrategia.get(estrategia.estrategia_id) ?? [] }];
  });
  const estrategiasByObjetivo = Map.groupBy(estrategias, (view) => view.objetivo.objetivo_id);
  const fuentes = new Map(content.fuentes.map((fuente) => [fuente.fuente_id, fuente]));
  return {
    content,
    edicion,
    anotaciones: buildAnotaciones(content, lineas, principal),
    objetivos: content.objetivos.map((objetivo) => {
      const own = estrategiasByObjetivo.get(objetivo.objetivo_id) ?? [];
      return { objetivo, estrategias: own, lineas: own.flatMap((view) => view.lineas) };
    }),
    estrategias,
    lineas,
    reportes: content.reportes,
    principal,
    fuentes,
    diferencias: Map.groupBy(diferenciaViews(content, fuentes), (view) => view.diferencia.elemento_id),
    notas: Map.groupBy(content.notas_de_calidad, (nota) => nota.elemento_id ?? ''),
    lineaById: new Map(lineas.map((view) => [view.linea.linea_id, view])),
    participaciones: Map.groupBy(content.participaciones, (p) => p.actividad_id),
    menciones: Map.groupBy(content.menciones, (m) => m.elemento_id),
  };
}
