/** What became of a dependencia after 2018, with the evidence for it and how sure it is. */
import { z } from 'zod';
import { dependenciaId } from './dependencia.ts';
import { isoDatePart } from './hecho.ts';

const situacion = z.enum(['igual', 'cambio', 'extinta', 'sin-comprobar']);
const confianza = z.enum(['alta', 'media', 'baja']);

export const sucesora = z.strictObject({
  sucesora_id: z.string().min(1).describe('Identificador: la dependencia y el número de su sucesora.'),
  dependencia_id: dependenciaId.describe('Dependencia de 2018.'),
  situacion: situacion.describe(
    'Qué pasó con ella: igual, cambio (de nombre o de lugar), extinta (sus tareas pasaron a otra) o sin-comprobar.',
  ),
  nombre: z
    .string()
    .min(1)
    .optional()
    .describe('Nombre de quien ocupó su lugar; vacío cuando sigue siendo la misma o no consta.'),
  sigla: z.string().min(1).optional().describe('Sigla de quien ocupó su lugar, cuando la tiene.'),
  vigente: z
    .boolean()
    .optional()
    .describe(
      'Sí cuando, según la evidencia, es quien hoy está en su lugar; no cuando otra vino después; vacío cuando no consta.',
    ),
  desde: isoDatePart
    .optional()
    .describe('Desde cuándo ocupa su lugar: fecha o año; vacío cuando no cambió o no consta.'),
  instrumento: z
    .string()
    .min(1)
    .optional()
    .describe('Decreto, ley, reglamento o acuerdo que hizo el cambio; vacío cuando no lo hubo o no consta.'),
  publicada: z.iso
    .date()
    .optional()
    .describe('Fecha en que el Diario Oficial de la Federación publicó el instrumento, cuando consta.'),
  confianza: confianza.describe('Qué tan firme es la evidencia: alta, media o baja.'),
  evidencia_titulo: z.string().min(1).describe('La página más reciente en que se apoya.'),
  evidencia_url: z.url({ protocol: /^https?$/ }).describe('Dirección de esa página.'),
  evidencia_fecha: isoDatePart
    .optional()
    .describe('Fecha de esa página: día, mes o año; vacío cuando no la dice.'),
  nota: z.string().min(1).describe('Qué se sabe y qué no, en palabras nuestras.'),
});
export type Sucesora = z.infer<typeof sucesora>;
