/** All portable copies as bytes, from what was built and from the content that it was built from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../lib/files.ts';
import { bundleClient } from '../client-bundle.ts';
import { lookFrom, rasterise } from '../figures.ts';
import { coverSvg } from '../mark-svg.ts';
import { readCatalog } from '../read-catalog.ts';
import { bookFiles } from './epub.ts';
import { zipBook } from './epub-zip.ts';
import { type Frame, readFrame } from './frame.ts';
import { leeme } from './leeme.ts';
import { listFromMdx } from './prose.ts';
import { singlePage } from './single-page.ts';
import { siteZip } from './site-zip.ts';

const HERE = import.meta.dirname;

export interface Packages {
  files: Map<string, Uint8Array>;
  frame: Frame;
}

const readText = (...parts: string[]): string => readFileSync(join(...parts), 'utf8');

/** Without this a copy could tell an older or newer text than the site that it goes with. */
function refuseOtherContent(dist: string, catalog: ReturnType<typeof readCatalog>): void {
  const stated = readText(dist, 'programa.html');
  const edition = `Edición ${catalog.edicion.version}`;
  const missing = catalog.lineas.find(({ linea }) => !stated.includes(`linea-${linea.clave}"`));
  if (missing !== undefined || !stated.includes(edition))
    throw new Error('dist/ was not built from what content/ holds now; run: npm run build');
}

interface Made {
  frame: Frame;
  catalog: ReturnType<typeof readCatalog>;
  meanings: string;
}

function readMade(root: string, dist: string): Made {
  const frame = readFrame(dist);
  const catalog = readCatalog(root);
  refuseOtherContent(dist, catalog);
  return {
    frame,
    catalog,
    meanings: listFromMdx(readText(root, 'content', 'paginas', 'que-es.mdx'), catalog),
  };
}

/** `pem-abierto.html` alone. */
export async function makeSinglePage(
  root: string,
  dist: string,
  made = readMade(root, dist),
): Promise<string> {
  const scripts = await bundleClient({ hallar: join(root, 'src', 'client', 'find-box.ts') });
  return singlePage({
    ...made,
    extraStyles: readText(HERE, 'single-page.css'),
    script: scripts.get('hallar') ?? '',
    icon: readText(dist, 'icono.svg'),
  });
}

/** `pem-abierto.epub` alone. */
export async function makeBook(root: string, dist: string, made = readMade(root, dist)): Promise<Uint8Array> {
  const { catalog, frame, meanings } = made;
  const { svg, ...size } = coverSvg(
    catalog.lineas.map((view) => view.forma),
    lookFrom(readText(root, 'src', 'styles', 'tokens.css')),
  );
  const cover = { png: await rasterise(svg, 1), ...size };
  const book = bookFiles({ catalog, frame, meanings, styles: readText(HERE, 'epub.css'), cover });
  return zipBook(book, catalog.edicion.fecha);
}

/** `pem-abierto.zip` alone. */
export function makeSiteZip(dist: string, edicion: Made['catalog']['edicion']): Uint8Array {
  const site = new Map(listFiles(dist).map((path) => [path, new Uint8Array(readFileSync(join(dist, path)))]));
  return siteZip(site, leeme(edicion), edicion.fecha);
}

export async function makePackages(root: string, dist: string): Promise<Packages> {
  const made = readMade(root, dist);
  const single = await makeSinglePage(root, dist, made);
  return {
    files: new Map([
      ['pem-abierto.zip', makeSiteZip(dist, made.catalog.edicion)],
      ['pem-abierto.html', new TextEncoder().encode(single)],
      ['pem-abierto.epub', await makeBook(root, dist, made)],
    ]),
    frame: made.frame,
  };
}
