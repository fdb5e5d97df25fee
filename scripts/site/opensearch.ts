/** `opensearch.xml`: lets a browser offer the site's search in its own bar. Its addresses have to be absolute. */
import { absolute } from '../../src/model/addresses.ts';
import { SITIO } from '../../src/model/site.ts';
import { escapeXml } from '../../src/model/escape.ts';

export function opensearch(site: string): string {
  const at = (path: string): string => escapeXml(absolute(site, path));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${SITIO}</ShortName>
  <Description>Busca en el Programa Especial de Migración 2014-2018</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>es-MX</Language>
  <Image width="48" height="48" type="image/png">${at('iconos/icono-48.png')}</Image>
  <Url type="text/html" method="get" template="${at('buscar.html')}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at('opensearch.xml')}"/>
</OpenSearchDescription>
`;
}
