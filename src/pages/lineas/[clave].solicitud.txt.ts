/** The ready request for information about each línea de acción, as text. */
import type { APIRoute } from 'astro';
import { elementPath, publicAddress, siteUrl } from '../../model/addresses.ts';
import { getCatalog, getHechos } from '../../model/catalog.ts';
import { withMark } from '../../model/encoding.ts';
import type { LineaVista } from '../../model/views.ts';
import { destinatariosOf, solicitudText } from '../../model/solicitud.ts';

export async function getStaticPaths() {
  const { lineas } = await getCatalog();
  return lineas.map((vista) => ({ params: { clave: vista.linea.clave }, props: { vista } }));
}

export const GET: APIRoute<{ vista: LineaVista }> = async ({ props: { vista } }) => {
  const { anotaciones, content } = await getCatalog();
  const { transparencia } = await getHechos();
  const url = publicAddress(
    siteUrl(import.meta.env['SITE_URL'] as string | undefined),
    elementPath(vista.linea.linea_id),
  );
  const destinatarios = destinatariosOf(vista, {
    sucesoras: anotaciones.sucesoras,
    dependencias: content.dependencias,
    actividades: anotaciones.actividades,
  });
  return new Response(withMark(solicitudText({ vista, destinatarios, frases: transparencia, url })));
};
