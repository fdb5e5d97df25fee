/** Rows of the table that most people open: every línea de acción with every report. */
import type { Actividad, Respuesta } from '../../model/schemas/reporte.ts';
import type { FilaCompleta } from './completo-columns.ts';
import { absolute, elementPath } from '../../model/addresses.ts';
import { type Datos, joinCell } from './cells.ts';
import { actividadesOf, isContradiction } from './reporte-rows.ts';

/** The acronyms of the dependencias that are responsible for any of some actividades, each once. */
function responsablesOf({ content }: Datos): (actividades: readonly Actividad[]) => string | null {
  const siglas = new Map(
    content.dependencias.map((dependencia) => [dependencia.dependencia_id, dependencia.sigla]),
  );
  const byActividad = Map.groupBy(content.participaciones, (participacion) => participacion.actividad_id);
  return (actividades) => {
    const found = actividades
      .flatMap((actividad) => byActividad.get(actividad.actividad_id) ?? [])
      .filter((participacion) => participacion.papel === 'responsable')
      .flatMap(({ dependencia_id }) => siglas.get(dependencia_id ?? '') ?? []);
    return joinCell([...new Set(found)]);
  };
}

export function completo(datos: Datos): FilaCompleta[] {
  const { content, site } = datos;
  const objetivos = new Map(content.objetivos.map((objetivo) => [objetivo.objetivo_id, objetivo.nombre]));
  const estrategias = new Map(
    content.estrategias.map((estrategia) => [estrategia.estrategia_id, estrategia.nombre]),
  );
  const respuestas = new Map(
    content.respuestas.map((r) => [`${r.reporte_id} ${r.linea_id}`, r] as [string, Respuesta]),
  );
  const actividades = actividadesOf(datos);
  const responsables = responsablesOf(datos);
  return content.lineas
    .flatMap((linea) => content.reportes.map((reporte) => ({ linea, reporte })))
    .map(({ linea, reporte }, index) => {
      const respuesta = respuestas.get(`${reporte.reporte_id} ${linea.linea_id}`);
      const own = actividades(reporte.reporte_id, linea.linea_id);
      const textOf = (numero: number): string | null =>
        own.find((actividad) => actividad.numero === numero)?.texto ?? null;
      return {
        linea_id: linea.linea_id,
        clave: linea.clave,
        orden: index + 1,
        objetivo_id: linea.objetivo_id,
        objetivo: objetivos.get(linea.objetivo_id) ?? '',
        estrategia_id: linea.estrategia_id,
        estrategia: estrategias.get(linea.estrategia_id) ?? '',
        texto: linea.texto,
        reporte_id: reporte.reporte_id,
        respuesta: respuesta?.respuesta ?? null,
        contradiccion: respuesta === undefined ? null : isContradiction(respuesta, own.length),
        actividad_1: textOf(1),
        actividad_2: textOf(2),
        responsables: responsables(own),
        url: absolute(site, elementPath(linea.linea_id)),
      };
    });
}
