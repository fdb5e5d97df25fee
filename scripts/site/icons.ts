/** What phones and browsers keep of the site: `iconos/`, the mark as PNG, `manifiesto.webmanifest` and `opensearch.xml`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptPictures, lookFrom, rasterise } from './figures.ts';
import { manifest } from './manifest.ts';
import { markSvg } from './mark-svg.ts';
import { opensearch } from './opensearch.ts';

/** File name → side in pixels and the part left free around the mark. */
const ICONS: Readonly<Record<string, { size: number; margin: number }>> = {
  'icono-48.png': { size: 48, margin: 0 },
  'icono-180.png': { size: 180, margin: 0.06 },
  'icono-192.png': { size: 192, margin: 0 },
  'icono-512.png': { size: 512, margin: 0 },
  // Phones may cut this one to a circle of 80 % of its side.
  'icono-recortable-512.png': { size: 512, margin: 0.17 },
};

/** Ink, paper and the shades between them. */
const COLOURS = 16;

/** Returns how many pictures were written. */
export async function writeIcons(root: string, out: string, site: string): Promise<number> {
  const look = lookFrom(readFileSync(join(root, 'src', 'styles', 'tokens.css'), 'utf8'));
  const icon = readFileSync(join(root, 'public', 'icono.svg'), 'utf8');
  const pictures = keptPictures(root, 'iconos');
  mkdirSync(join(out, 'iconos'), { recursive: true });
  for (const [name, { size, margin }] of Object.entries(ICONS)) {
    const svg = markSvg(icon, size, look, margin);
    writeFileSync(join(out, 'iconos', name), await pictures.piece([svg], () => rasterise(svg, 1, COLOURS)));
  }
  pictures.close();
  writeFileSync(join(out, 'manifiesto.webmanifest'), manifest(look));
  writeFileSync(join(out, 'opensearch.xml'), opensearch(site));
  return Object.keys(ICONS).length;
}
