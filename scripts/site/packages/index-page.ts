/** `paquetes/index.html`: the copies, each with what it is for, its size and its hash. */
import { isPublic } from '../../../src/model/addresses.ts';
import type { Edicion } from '../../../src/model/schemas/edicion.ts';
import { formatDate } from '../../../src/model/words.ts';
import { sizeWords } from '../../../src/model/size-words.ts';
import { escapeXml } from '../../../src/model/escape.ts';
import type { Frame } from './frame.ts';
import { MARK } from '../../../src/model/page/site-mark.ts';
import { sealedPage } from './sealed-page.ts';

export interface Package {
  name: string;
  bytes: number;
  sha256: string;
}

interface Kind {
  heading: string;
  text: string;
}

/** What each copy is for, in the order of the page. */
const KINDS: Readonly<Record<string, Kind>> = {
  'pem-abierto.html': {
    heading: 'Para un teléfono o para enviar por WhatsApp',
    text: 'Un solo archivo con el programa completo y las respuestas. Se abre en cualquier navegador, sin internet. Adjúntelo como documento.',
  },
  'pem-abierto.zip': {
    heading: 'Para una computadora o una memoria USB',
    text: 'El sitio completo, con buscador y datos. Extraiga todo el zip y dé doble clic en index.html.',
  },
  'pem-abierto.epub': {
    heading: 'Para un lector de libros',
    text: 'Un libro electrónico con índice por clave.',
  },
  'pem-abierto.zim': {
    heading: 'Para Kiwix, en una escuela o biblioteca sin internet',
    text: 'El sitio en el formato de Kiwix.',
  },
};

function card({ name, bytes, sha256 }: Package, { heading, text }: Kind): string {
  return [
    '<section class="sec">',
    `<header><h2>${heading}</h2></header>`,
    `<div class="copia"><p>${escapeXml(text)}</p>`,
    `<p><a class="perma" href="${name}" download>Bajar ${name}</a> <span class="chico">${sizeWords(bytes)}</span></p>`,
    `<p class="chico">Huella SHA-256: <code>${sha256}</code></p></div>`,
    '</section>',
  ].join('\n');
}

export function indexPage(
  packages: readonly Package[],
  {
    edicion,
    frame,
    icon,
    extraStyles,
  }: { edicion: Edicion; frame: Frame; icon: string; extraStyles: string },
): string {
  const cards = Object.entries(KINDS).flatMap(([name, kind]) => {
    const found = packages.find((own) => own.name === name);
    return found === undefined ? [] : [card(found, kind)];
  });
  const back = isPublic(frame.site)
    ? `<p><a href="${escapeXml(frame.site)}">Volver al sitio</a> · <a href="${escapeXml(frame.site)}sin-conexion.html">Cómo abrir y comprobar cada copia</a></p>`
    : '';
  const body = [
    `<p class="aviso">${frame.notice}</p>`,
    `<header class="cab"><a class="logo" href="index.html">${MARK} PEM Abierto</a></header>`,
    '<main id="contenido">',
    '<header class="cabeza plana"><h1 class="sans">Copias para llevar</h1>',
    `<p class="entrada">El Programa Especial de Migración 2014-2018 y lo que los reportes anunciaron, para leer sin conexión. Edición ${edicion.version}, del ${formatDate(edicion.fecha)}.</p>${back}`,
    '</header>',
    ...cards,
    '<section class="sec"><header><h2>Para saber si llegó completa</h2></header>',
    '<div class="copia"><p>Compare la huella del archivo que bajó con la de esta página o con la lista <a href="SHA256SUMS">SHA256SUMS</a>. En Windows:</p><p><code>certutil -hashfile pem-abierto.zip SHA256</code></p><p>En Linux:</p><p><code>sha256sum --ignore-missing -c SHA256SUMS</code></p></div></section>',
    '</main>',
    `<footer class="pie">${frame.closing.map((text) => `<p>${text}</p>`).join('\n')}</footer>`,
  ].join('\n');
  return sealedPage({
    title: 'Copias para llevar · PEM Abierto',
    description:
      'PEM Abierto para leer sin conexión: zip, un solo archivo, libro electrónico y Kiwix, con tamaño y huella.',
    styles: `${frame.stylesheet}\n${extraStyles}`,
    icon,
    body,
  });
}
