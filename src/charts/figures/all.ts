/** Every figure of the site: those of each report, newest first, and the one of the differences. */
import type { Catalog } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { dependenciasPorObjetivo } from './dependencias.ts';
import { diferenciasPorClase } from './diferencias.ts';
import type { Figura } from './figura.ts';
import { dependenciasJuntas } from './juntas.ts';
import { poblacionesPorRespuesta } from './poblaciones.ts';
import { respuestasPorEstrategia } from './respuestas.ts';

export interface GrupoDeFiguras {
  /** None for what is of no single report. */
  reporte: Reporte | undefined;
  figuras: Figura[];
}

const present = (figuras: readonly (Figura | undefined)[]): Figura[] =>
  figuras.filter((figura) => figura !== undefined);

export function figurasOf(catalog: Catalog): GrupoDeFiguras[] {
  const ofReports = catalog.reportes.map((reporte) => ({
    reporte,
    figuras: present([
      respuestasPorEstrategia(catalog, reporte),
      dependenciasPorObjetivo(catalog, reporte),
      dependenciasJuntas(catalog, reporte),
      poblacionesPorRespuesta(catalog, reporte),
    ]),
  }));
  return [...ofReports, { reporte: undefined, figuras: present([diferenciasPorClase(catalog)]) }];
}
