/** What only a site on http(s) can use and a page opened by double click would complain about: the app’s manifest, its icon, the browser’s own search. On the pages from which one keeps the site or searches it; a línea opens in fewer bytes without. */
import { root } from './online.ts';

function addLink(attributes: Readonly<Record<string, string>>): void {
  const link = document.createElement('link');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.head.append(link);
}

// A page that was saved as it stood has them.
if (location.protocol.startsWith('http') && document.querySelector('[rel=manifest]') === null) {
  addLink({ rel: 'manifest', href: `${root}manifiesto.webmanifest` });
  addLink({ rel: 'apple-touch-icon', href: `${root}iconos/icono-180.png` });
  // The search's address is fixed at build: only the site that stands at its own public address may offer it.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (canonical?.startsWith(root) === true)
    addLink({
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      title: 'PEM Abierto',
      href: `${root}opensearch.xml`,
    });
}
