/** Figures that hand-written pages name, counted from the content. */
import { type Catalog, countFormas } from './join.ts';
import { formatNumber } from './words.ts';

/** The figure of that name, as it is read; an unknown name is an error. */
export function cifraOf({ content, lineas }: Catalog, name: string): string {
  const cuenta = countFormas(lineas);
  const cifras: Record<string, number> = {
    objetivos: content.objetivos.length,
    estrategias: content.estrategias.length,
    lineas: content.lineas.length,
    actividades: content.actividades.length,
    respuestasSi: cuenta.si,
    respuestasNo: cuenta.no + cuenta.mixta,
    contradicciones: cuenta.mixta,
    diferencias: content.diferencias.length,
    notas: content.notas_de_calidad.length,
    fuentes: content.fuentes.length,
  };
  const cifra = cifras[name];
  if (cifra === undefined)
    throw new Error(`no figure is called «${name}»; known: ${Object.keys(cifras).join(', ')}`);
  return formatNumber(cifra);
}
