/** Everything that content/ holds, as one value: what the steps make, what the checks read, what verify rebuilds from. */
import { z } from 'zod';
import { autoria } from './autoria.ts';
import { diferencia, notaDeCalidad } from './calidad.ts';
import { orden } from './common.ts';
import { condicion } from './condicion.ts';
import { dependencia } from './dependencia.ts';
import { estrategia } from './estrategia.ts';
import { fuente } from './fuente.ts';
import { linea } from './linea.ts';
import { mencion } from './mencion.ts';
import { meta } from './meta.ts';
import { objetivo } from './objetivo.ts';
import { participacion } from './participacion.ts';
import { poblacion } from './poblacion.ts';
import { programa } from './programa.ts';
import { revision } from './revision.ts';
import { renglones } from './renglon.ts';
import { actividad, reporte, respuesta, variante } from './reporte.ts';
import { sigla } from './sigla.ts';
import { sucesora } from './sucesora.ts';
import { tema, temaDeLinea } from './tema.ts';

/** What annotation derives has no place of its own until all is joined: here each record gets it. */
export const orderedDependencia = dependencia.extend({ orden });
export const orderedParticipacion = participacion.extend({ orden });
export const orderedMeta = meta.extend({ orden });
export const orderedPoblacion = poblacion.extend({ orden });
export const orderedMencion = mencion.extend({ orden });
export const orderedSigla = sigla.extend({ orden });
export const orderedTema = tema.extend({ orden });
export const orderedTemaDeLinea = temaDeLinea.extend({ orden });
export const orderedSucesora = sucesora.extend({ orden });

/** One collection per file of content/registros/. */
export const content = z.strictObject({
  fuentes: z.array(fuente).min(1),
  programa: z.array(programa).length(1),
  objetivos: z.array(objetivo).min(1),
  estrategias: z.array(estrategia).min(1),
  lineas: z.array(linea).min(1),
  reportes: z.array(reporte),
  respuestas: z.array(respuesta),
  actividades: z.array(actividad),
  variantes: z.array(variante),
  diferencias: z.array(diferencia),
  notas_de_calidad: z.array(notaDeCalidad),
  dependencias: z.array(orderedDependencia),
  participaciones: z.array(orderedParticipacion),
  metas: z.array(orderedMeta),
  poblaciones: z.array(orderedPoblacion),
  menciones: z.array(orderedMencion),
  glosario: z.array(orderedSigla),
  condiciones: z.array(condicion),
  temas: z.array(orderedTema),
  temas_de_lineas: z.array(orderedTemaDeLinea),
  sucesoras: z.array(orderedSucesora),
  autorias: z.array(autoria),
  por_revisar: z.array(revision),
  renglones: z.array(renglones).min(1),
});
export type Content = z.infer<typeof content>;
