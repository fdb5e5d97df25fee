/** The stylesheet of figures in other sites. */
import { FIGURE_STYLE } from '../../charts/embed-figure.ts';

export function GET(): Response {
  return new Response(FIGURE_STYLE, { headers: { 'content-type': 'text/css' } });
}
