/** Where a page stands, as search engines read it: schema.org's BreadcrumbList. */
import { absolute } from '../addresses.ts';
import { scriptJson } from '../escape.ts';
import type { Miga } from '../site.ts';

/** The last crumb is the page itself. */
export function breadcrumbs(
  site: string,
  migas: readonly Miga[],
  page: { titulo: string; ruta: string },
): string {
  const steps = [...migas, { texto: page.titulo, href: `/${page.ruta}` }];
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ texto, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: texto,
      item: absolute(site, href.replace(/^\//, '')),
    })),
  };
  return scriptJson(list);
}
