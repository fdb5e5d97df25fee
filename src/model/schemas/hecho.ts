/** Facts of today, kept by hand: what each says, where that was read and when the page is from. */
import { z } from 'zod';
import { orden } from './common.ts';

/** A page says its day, its month or only its year. */
export const isoDatePart = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const enlaces = z.array(z.url({ protocol: /^https?$/ }));

export const hecho = z.strictObject({
  texto: z.string().min(1).describe('Lo que se sabe, en una o pocas frases.'),
  fecha: isoDatePart.optional().describe('De cuándo es la evidencia; falta donde la página no lo dice.'),
  enlaces: enlaces.min(1).describe('Dónde se leyó.'),
});

/** A public body to turn to today. Only a number on which independent pages agree is published. */
export const organismo = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  orden,
  donde: z.enum(['exterior', 'mexico']).describe('Desde dónde se busca ayuda.'),
  nombre: z.string().min(1),
  para: z.string().min(1).describe('Para qué sirve.'),
  telefono: z
    .strictObject({
      numero: z.string().min(1),
      marcar: z
        .string()
        .regex(/^(?:\+[1-9]\d{6,14}|\d{3})$/)
        .describe(
          'Lo que marca el teléfono al tocar el número; con clave de país, para que sirva desde cualquiera.',
        ),
      desde: z.string().min(1),
      fecha: isoDatePart,
      enlaces: enlaces.min(1),
    })
    .optional(),
  firmeza: z.enum(['alta', 'media', 'baja']).describe('Qué tan firme es el contacto.'),
  hechos: z.array(hecho),
});

/** A sentence that may be said of access to information; one that is only advice of ours has no page. */
export const fraseDeTransparencia = hecho.extend({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  orden,
  enlaces,
});
export type FraseDeTransparencia = z.infer<typeof fraseDeTransparencia>;
