/** `pem-abierto.epub`: the programme and its answers as an EPUB 3 book, one chapter per objetivo. */
import { sha256 } from '../../../src/model/sha256.ts';
import { isPublic } from '../../../src/model/addresses.ts';
import { LICENCIAS, PALABRAS_CLAVE } from '../../../src/data/texts.ts';
import type { Catalog } from '../../../src/model/views.ts';
import { formatDate } from '../../../src/model/words.ts';
import { escapeXml } from '../../../src/model/escape.ts';
import { estrategiaAnchor, lineaAnchor, objetivoAnchor, renderIntroduccion, renderObjetivo } from './book.ts';
import type { Frame } from './frame.ts';

export interface Book {
  catalog: Catalog;
  frame: Frame;
  meanings: string;
  styles: string;
  cover: { png: Uint8Array; width: number; height: number };
}

interface Chapter {
  file: string;
  title: string;
  body: string;
}

export const TITLE = 'Programa Especial de Migración 2014-2018, línea por línea';

const xhtml = (title: string, body: string, type = 'bodymatter'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="es-MX" xml:lang="es-MX">
<head><meta charset="UTF-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="libro.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`;

const objetivoFile = (clave: string): string => `objetivo-${clave}.xhtml`;

function chapters({ catalog, frame, meanings }: Book): Chapter[] {
  const { content, edicion, objetivos } = catalog;
  const sources = content.fuentes.map((fuente) => `<li>${escapeXml(fuente.titulo)}</li>`).join('');
  const address = isPublic(frame.site)
    ? `<p>El sitio completo está en <a href="${escapeXml(frame.site)}">${escapeXml(frame.site)}</a>.</p>`
    : '';
  const edition = `<p>Edición ${edicion.version}, del ${formatDate(edicion.fecha)}.</p>`;
  return [
    {
      file: 'aviso.xhtml',
      title: 'Antes de leer',
      body: `<h1>Antes de leer</h1><p>${frame.notice}</p><h2>Qué quiere decir cada cosa</h2>${meanings}`,
    },
    {
      file: 'introduccion.xhtml',
      title: 'Introducción del programa',
      body: `<h1>Introducción del programa</h1>${renderIntroduccion(catalog)}`,
    },
    ...objetivos.map((view) => ({
      file: objetivoFile(view.objetivo.clave),
      title: `Objetivo ${view.objetivo.clave}. ${view.objetivo.nombre}`,
      body: renderObjetivo(catalog, view, { objetivo: 1 }),
    })),
    {
      file: 'fuentes.xhtml',
      title: 'De dónde vienen los textos',
      body: [
        '<h1>De dónde vienen los textos</h1>',
        `<ul>${sources}</ul>`,
        ...LICENCIAS.map((licencia) => `<p>${escapeXml(licencia)}</p>`),
        address,
        // The last of the site's closing words is the edition itself.
        ...frame.closing.slice(0, -1).map((text) => `<p>${text}</p>`),
        edition,
      ].join('\n'),
    },
  ];
}

/** The contents, three levels deep: every clave has its line. */
function nav({ objetivos }: Catalog, all: readonly Chapter[]): string {
  const entries = all.map(({ file, title }) => {
    const view = objetivos.find((own) => objetivoFile(own.objetivo.clave) === file);
    if (view === undefined) return `<li><a href="${file}">${escapeXml(title)}</a></li>`;
    const estrategias = view.estrategias.map((own) => {
      const lineas = own.lineas.map(
        (line) =>
          `<li><a href="${file}#${lineaAnchor(line)}">${line.linea.clave} ${escapeXml(line.linea.texto)}</a></li>`,
      );
      return `<li><a href="${file}#${estrategiaAnchor(own)}">${own.estrategia.clave} ${escapeXml(own.estrategia.nombre)}</a><ol>${lineas.join('\n')}</ol></li>`;
    });
    return `<li><a href="${file}#${objetivoAnchor(view)}">${escapeXml(title)}</a><ol>${estrategias.join('\n')}</ol></li>`;
  });
  const body = `<nav epub:type="toc" id="toc"><h1>Contenido</h1><ol>${entries.join('\n')}</ol></nav>
<nav epub:type="landmarks" hidden=""><h2>Partes</h2><ol><li><a epub:type="cover" href="portada.xhtml">Portada</a></li><li><a epub:type="toc" href="contenido.xhtml">Contenido</a></li><li><a epub:type="bodymatter" href="introduccion.xhtml">Texto</a></li></ol></nav>`;
  return xhtml('Contenido', body, 'frontmatter');
}

/** A name-based identifier: the same edition has the same one, wherever it is made. */
function identifierOf(site: string, version: string): string {
  const hex = sha256(`${site} epub ${version}`);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

const ACCESIBILIDAD =
  'Todo es texto, con encabezados en orden y un índice que llega a cada línea de acción. La única imagen es la portada.';

function packageDocument({ catalog, frame }: Book, all: readonly Chapter[]): string {
  const { version, fecha } = catalog.edicion;
  const sources = catalog.content.fuentes.map((fuente) => fuente.titulo);
  const ids = all.map(({ file }) => file.replace('.xhtml', ''));
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="es-MX">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifierOf(frame.site, version)}</dc:identifier>
<dc:title>${TITLE}</dc:title>
<dc:language>es-MX</dc:language>
<dc:creator>PEM Abierto</dc:creator>
<dc:publisher>PEM Abierto</dc:publisher>
<dc:date>${fecha}</dc:date>
<dc:description>El programa completo y lo que los reportes anunciaron en cada línea de acción. Edición independiente ${version}; no es del gobierno.</dc:description>
${PALABRAS_CLAVE.map((word) => `<dc:subject>${escapeXml(word)}</dc:subject>`).join('\n')}
<dc:rights>${escapeXml(LICENCIAS.join(' '))}</dc:rights>
${sources.map((titulo) => `<dc:source>${escapeXml(titulo)}</dc:source>`).join('\n')}
<meta property="dcterms:modified">${fecha}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${ACCESIBILIDAD}</meta>
<meta name="cover" content="portada-png"/>
</metadata>
<manifest>
<item id="nav" href="contenido.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="libro-css" href="libro.css" media-type="text/css"/>
<item id="portada-png" href="portada.png" media-type="image/png" properties="cover-image"/>
<item id="portada" href="portada.xhtml" media-type="application/xhtml+xml"/>
${ids.map((id) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine>
<itemref idref="portada"/>
<itemref idref="nav"/>
${ids.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="libro/libro.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Every file of the book by its path; the zip that holds them must begin with `mimetype`. */
export function bookFiles(book: Book): Map<string, string | Uint8Array> {
  const { catalog, styles, cover } = book;
  const all = chapters(book);
  const portada = `<h1>${TITLE}</h1><p><img src="portada.png" alt="Un cuadro por línea de acción: lleno, si se anunciaron acciones; hueco, si no; a medias, si la respuesta se contradice." width="${cover.width}" height="${cover.height}"/></p><p>PEM Abierto. Edición ${catalog.edicion.version}</p>`;
  return new Map<string, string | Uint8Array>([
    ['META-INF/container.xml', CONTAINER],
    ['libro/libro.opf', packageDocument(book, all)],
    ['libro/libro.css', styles],
    ['libro/portada.png', cover.png],
    [
      'libro/portada.xhtml',
      xhtml(TITLE, `<section epub:type="cover" class="portada">${portada}</section>`, 'frontmatter'),
    ],
    ['libro/contenido.xhtml', nav(catalog, all)],
    ...all.map(({ file, title, body }) => [`libro/${file}`, xhtml(title, body)] as const),
  ]);
}
