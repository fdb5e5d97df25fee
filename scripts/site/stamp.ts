/** After all scripts are there: each that the search and the selection need says of which edition it is, and so do their pages. The same files give the same edition. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COUNTED = /^(?:guiones|pagefind)\//;
/** Scripts that show data or read it; those of every page do no harm beside another edition's, and their pages have no byte to spare. */
const SCRIPTS = /^(?:pagefind\/.*|guiones\/(?:buscar|buscar-mas|buscar-sencilla|seleccion|lineas))\.js$/;
const PAGES = ['buscar.html', 'seleccion.html'];
/** Enough to tell one edition from the next. */
const DIGITS = 6;

function editionOf(out: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files.filter((path) => COUNTED.test(path)).toSorted()) {
    const bytes = readFileSync(join(out, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, DIGITS);
}

/** Returns the edition that pages and scripts say. */
export function stampEdition(out: string, files: readonly string[]): string {
  const edition = editionOf(out, files);
  for (const file of files.filter((path) => SCRIPTS.test(path))) {
    const path = join(out, file);
    writeFileSync(path, `pemE="${edition}";${readFileSync(path, 'utf8')}`);
  }
  for (const page of PAGES) {
    const html = readFileSync(join(out, page), 'utf8');
    const stamped = html.replace('<html ', `<html data-edicion="${edition}" `);
    if (stamped === html) throw new Error(`${page} has no place for its edition`);
    writeFileSync(join(out, page), stamped);
  }
  return edition;
}
