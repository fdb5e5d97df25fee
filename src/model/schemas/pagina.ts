/** Front matter of a hand-written page. */
import { z } from 'zod';

export const pagina = z.strictObject({
  titulo: z.string().min(1).describe('Título de la página.'),
  descripcion: z.string().min(50).max(170).describe('Descripción para buscadores y redes.'),
  h1: z.string().min(1).optional().describe('Encabezado, cuando no es el título.'),
});
