/** Figures, ramos and years that hand-written pages name, taken from the content. */
import { type Catalog, countFormas } from './views.ts';
import { formatNumber, joinWords, reporteWords } from './words.ts';

/** What a ramo is, for readers who don't know it; of one that is not here nothing is said. */
const QUE_ES: Record<string, string> = {
  Gobernación: 'Gobernación es la secretaría de asuntos internos del gobierno federal.',
};

/** The sentence that says what a ramo is; empty of one that we say nothing of. */
export const ramoIs = (ramo: string): string => QUE_ES[ramo] ?? '';

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
    queEsElRamo: [...new Set(reportes.flatMap(({ ramo }) => QUE_ES[ramo] ?? []))].join(' '),
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
