/** Figures, ramos and years that hand-written pages name, taken from the content. */
import { type Catalog, countFormas } from './join.ts';
import { formatNumber, joinWords, reporteWords } from './words.ts';

/** The figure of that name, as it is read; an unknown name is an error. */
export function cifraOf({ content, lineas, reportes }: Catalog, name: string): string {
  const cuenta = countFormas(lineas);
  const cifras: Record<string, number> = {
    objetivos: content.objetivos.length,
    estrategias: content.estrategias.length,
    lineas: content.lineas.length,
    actividades: content.actividades.length,
    respuestasSi: cuenta.si,
    respuestasNo: cuenta.no + cuenta.mixta,
    respuestasSoloNo: cuenta.no,
    contradicciones: cuenta.mixta,
    diferencias: content.diferencias.length,
    notas: content.notas_de_calidad.length,
    fuentes: content.fuentes.length,
  };
  const words: Record<string, string> = {
    ramos: joinWords([...new Set(reportes.map(({ ramo }) => ramo))]),
    anios: joinWords([...new Set(reportes.map(({ anio }) => String(anio)))].sort()),
    elReporte: joinWords(reportes.map((reporte) => `el ${reporteWords(reporte)}`)),
  };
  const cifra = cifras[name];
  const found = cifra === undefined ? words[name] : formatNumber(cifra);
  if (found === undefined)
    throw new Error(
      `no figure is called «${name}»; known: ${Object.keys({ ...cifras, ...words }).join(', ')}`,
    );
  return found;
}
