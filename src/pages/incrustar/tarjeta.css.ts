/** The stylesheet that all cards share: a page of someone else's that shows several asks for it once. */
import { EMBED_STYLE } from '../../model/page/embed.ts';

export function GET(): Response {
  return new Response(EMBED_STYLE, { headers: { 'content-type': 'text/css' } });
}
