/** «Avisar de un error»: the address that a person is led to, with what the page is already written in it. */

export interface Aviso {
  /** Address of the page in dist. */
  ruta: string;
  clave: string | undefined;
  version: string;
}

function subject({ clave, ruta, version }: Aviso): string {
  return `Error en ${clave ?? ruta} (PEM Abierto, ed. ${version})`;
}

/** Undefined without a contact. Throws when CONTACT_URL is neither a mail address nor a page on https. */
export function contactLink(contact: string | undefined, aviso: Aviso): string | undefined {
  if (contact === undefined || contact === '') return undefined;
  const url = new URL(contact);
  if (url.protocol === 'mailto:') {
    // Mail programs read «+» as itself, so the query is percent-encoded by hand.
    return `mailto:${url.pathname}?subject=${encodeURIComponent(subject(aviso))}`;
  }
  if (url.protocol !== 'https:')
    throw new Error(`CONTACT_URL must be a mailto: or https: address, not ${contact}`);
  url.searchParams.set('pagina', aviso.ruta);
  if (aviso.clave !== undefined) url.searchParams.set('clave', aviso.clave);
  url.searchParams.set('edicion', aviso.version);
  return url.href;
}
