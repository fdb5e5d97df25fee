/** A source line by line: the received text of each line, rebuilt from the records, and its fate in words. */
import type { Content } from './schemas/content.ts';
import type { Renglon } from './schemas/renglon.ts';
import { claveOf, idOf, parentOf } from './claves.ts';
import { elementPath } from './addresses.ts';
import { answerText, withoutStop } from './texts.ts';

export interface SourceLineView {
  renglon: number;
  /** The received line, one text per cell. */
  celdas: string[];
  /** What became of it. */
  destino: string;
  href?: string;
  apartado: boolean;
}

const SET_ASIDE: Record<string, string> = {
  vacio: 'Renglón vacío. Se aparta.',
  rotulo: 'Rótulo de la lista. Se aparta: cada página ya lo dice.',
  'encabezado-de-pagina': 'Encabezado de página. Se aparta.',
  'encabezado-de-tabla': 'Encabezado de la tabla. Se aparta.',
  'numero-de-pagina': 'Número de página. Se aparta.',
  resto: 'Resto de la página de donde se copió. Se aparta.',
};

interface Texto {
  texto: string;
  recibido?: string | undefined;
}

const received = (prefix: string, record: Texto | undefined, part: number): string =>
  record?.recibido?.split('\n')[part] ?? (part === 0 ? prefix + (record?.texto ?? '') : '');

/** Lines of the programme. */
export function programaLines(content: Content, fates: readonly Renglon[]): SourceLineView[] {
  const [programa] = content.programa;
  const objetivos = new Map(content.objetivos.map((o) => [o.objetivo_id, o]));
  const estrategias = new Map(content.estrategias.map((e) => [e.estrategia_id, e]));
  const lineas = new Map(content.lineas.map((l) => [l.linea_id, l]));
  const named = (record: { nombre: string; recibido?: string | undefined } | undefined): Texto | undefined =>
    record && { texto: record.nombre, recibido: record.recibido };
  return fates.map((fate) => {
    const base = { renglon: fate.renglon };
    if (fate.destino === 'apartado')
      return {
        ...base,
        celdas: [fate.texto ?? ''],
        destino: SET_ASIDE[fate.clase] ?? fate.clase,
        apartado: true,
      };
    const part = (fate.parte ?? 1) - 1;
    const link = {
      apartado: false,
      href: `/${fate.id === 'programa' ? 'programa.html' : elementPath(fate.id)}`,
    };
    const clave = claveOf(fate.id);
    switch (fate.destino) {
      case 'titulo':
        return {
          ...base,
          ...link,
          celdas: [received('', programa?.titulo, 0)],
          destino: 'Título del programa',
        };
      case 'introduccion':
        return {
          ...base,
          ...link,
          celdas: [received('', programa?.introduccion[part], 0)],
          destino: 'Introducción del programa',
        };
      case 'descripcion':
        return {
          ...base,
          ...link,
          celdas: [received('', objetivos.get(fate.id)?.descripcion[part], 0)],
          destino: `Presentación del objetivo ${clave}`,
        };
      case 'objetivo':
        return {
          ...base,
          ...link,
          celdas: [received(`Objetivo ${clave}. `, named(objetivos.get(fate.id)), part)],
          destino: `Objetivo ${clave}`,
        };
      case 'estrategia':
        return {
          ...base,
          ...link,
          celdas: [received(`Estrategia ${clave} `, named(estrategias.get(fate.id)), part)],
          destino: `Estrategia ${clave}`,
        };
      default:
        return {
          ...base,
          ...link,
          celdas: [received(`${clave} `, lineas.get(fate.id), part)],
          destino: `Línea de acción ${clave}`,
        };
    }
  });
}

/** Lines of a report; of a row, its six cells. */
export function reporteLines(
  content: Content,
  reporteId: string,
  fates: readonly Renglon[],
): SourceLineView[] {
  const reporte = content.reportes.find((r) => r.reporte_id === reporteId);
  const respuestas = new Map(content.respuestas.map((r) => [r.respuesta_id, r]));
  const variantes = new Map(content.variantes.map((v) => [v.variante_id, v]));
  const actividades = Map.groupBy(content.actividades, (actividad) => actividad.respuesta_id);
  const textos = new Map([
    ...content.objetivos.map((o) => [o.objetivo_id, o.nombre] as const),
    ...content.estrategias.map((e) => [e.estrategia_id, e.nombre] as const),
    ...content.lineas.map((l) => [l.linea_id, l.texto] as const),
  ]);
  const named = (id: string, varianteId: string | undefined): string => {
    const variante = varianteId === undefined ? undefined : variantes.get(varianteId);
    return variante?.recibido ?? `${claveOf(id)}. ${variante?.texto ?? withoutStop(textos.get(id) ?? '')}`;
  };
  return fates.map((fate) => {
    if (fate.destino === 'apartado') {
      const celdas = (fate.texto ?? '').split('\t');
      return { renglon: fate.renglon, celdas, destino: SET_ASIDE[fate.clase] ?? fate.clase, apartado: true };
    }
    const respuesta = respuestas.get(fate.id);
    const clave = respuesta === undefined ? '' : claveOf(respuesta.linea_id);
    const own = actividades.get(fate.id) ?? [];
    const silent = new Map(respuesta?.celdas_apartadas?.map(({ celda, texto }) => [celda, texto]));
    const cell = (celda: number): string => {
      const found = own.find((actividad) => actividad.numero === celda - 4);
      return found?.recibido ?? found?.texto ?? silent.get(celda) ?? '';
    };
    const celdas = [
      named(idOf(parentOf(parentOf(clave))), respuesta?.variante_objetivo),
      named(idOf(parentOf(clave)), respuesta?.variante_estrategia),
      named(idOf(clave), respuesta?.variante_linea),
      respuesta?.respuesta_recibida ??
        answerText(respuesta?.respuesta ?? 'no-se-realizaran', reporte?.anio ?? 0),
      ...Array.from({ length: Math.max(6, ...silent.keys()) - 4 }, (_, index) => cell(index + 5)),
    ];
    const received = celdas.join('\t').split('\n')[(fate.parte ?? 1) - 1] ?? '';
    const href = `/${elementPath(idOf(clave))}`;
    return {
      renglon: fate.renglon,
      celdas: received.split('\t'),
      destino: `Respuesta y actividades de la línea de acción ${clave}`,
      href,
      apartado: false,
    };
  });
}
