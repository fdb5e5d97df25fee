/** `datos/citas/`: the reference of the data set for BibTeX, RIS and CSL-JSON managers. */
import { TITULO } from '../../../src/lib/datos-textos.ts';
import type { DataModel } from './model.ts';

const AUTHOR = 'PEM Abierto';

export function citationFiles({ edicion, site }: DataModel): [string, string][] {
  const [year = '', month = '', day = ''] = edicion.fecha.split('-');
  const url = new URL('datos/index.html', site).href;
  const bib = [
    // Double braces keep the capitals of the name and of the title.
    '@misc{pem-abierto,',
    `  author = {{${AUTHOR}}},`,
    `  title = {{${TITULO}}},`,
    `  year = {${year}},`,
    `  month = {${Number(month)}},`,
    `  version = {${edicion.version}},`,
    `  note = {Conjunto de datos, edición ${edicion.version}},`,
    `  url = {${url}},`,
    '}',
  ];
  const ris = [
    'TY  - DATA',
    `AU  - ${AUTHOR}`,
    `TI  - ${TITULO}`,
    `PY  - ${year}`,
    `DA  - ${year}/${month}/${day}`,
    `ET  - ${edicion.version}`,
    'LA  - es',
    `UR  - ${url}`,
    'ER  - ',
  ];
  const csl = [
    {
      id: 'pem-abierto',
      type: 'dataset',
      title: TITULO,
      author: [{ literal: AUTHOR }],
      issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] },
      version: edicion.version,
      language: 'es-MX',
      URL: url,
    },
  ];
  return [
    ['datos/citas/pem.bib', `${bib.join('\n')}\n`],
    ['datos/citas/pem.ris', ris.map((line) => `${line}\r\n`).join('')],
    ['datos/citas/pem.csl.json', `${JSON.stringify(csl, null, 2)}\n`],
  ];
}
