/** `previas/`: the pictures that networks and messengers show beside a link, of the site and of each objetivo. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewSvg } from '../../src/charts/preview.ts';
import type { Catalog } from '../../src/model/views.ts';
import { previewsOf } from '../../src/charts/preview-words.ts';
import { keptPictures, lookFrom, rasterise } from './figures.ts';

/** Two colours and the shades between them at the edges of letters: under 25 kB, which every messenger takes. */
const COLOURS = 12;

/** Returns how many were written. */
export async function writePreviews(root: string, out: string, catalog: Catalog): Promise<number> {
  const look = lookFrom(readFileSync(join(root, 'src', 'styles', 'tokens.css'), 'utf8'));
  mkdirSync(join(out, 'previas'), { recursive: true });
  const previas = previewsOf(catalog);
  const pictures = keptPictures(root, 'previas');
  for (const previa of previas.values()) {
    const svg = previewSvg(previa, look);
    writeFileSync(join(out, previa.path), await pictures.piece([svg], () => rasterise(svg, 1, COLOURS)));
  }
  pictures.close();
  return previas.size;
}
