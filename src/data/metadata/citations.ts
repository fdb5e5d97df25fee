/** `datos/citas/`: the reference of the data set for BibTeX, RIS and CSL-JSON managers. */
import { citaBibtex, citaCsl, citaRis, type Obra } from '../../model/cite.ts';
import { TITULO } from '../texts.ts';
import type { DataModel } from '../data-model.ts';

export function citationFiles({ edicion, site }: DataModel): [string, string][] {
  const obra: Obra = {
    id: 'pem-abierto',
    titulo: TITULO,
    tipo: 'datos',
    version: edicion.version,
    fecha: edicion.fecha,
    // Data keep the address that the site was built for, also when it is not public.
    url: new URL('datos/index.html', site).href,
  };
  return [
    ['datos/citas/pem.bib', `${citaBibtex(obra)}\n`],
    [
      'datos/citas/pem.ris',
      citaRis(obra)
        .map((line) => `${line}\r\n`)
        .join(''),
    ],
    ['datos/citas/pem.csl.json', `${JSON.stringify(citaCsl(obra), null, 2)}\n`],
  ];
}
