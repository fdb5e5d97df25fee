/** After Astro: the pages of líneas de acción, which most readers open on a phone, get a stylesheet with only the rules that they use. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';

const SHEET = /<link rel="stylesheet" href="\/([^"]+)">/;
const LINEA = /^lineas\/\d.*\.html$/;
/** Names that could be tags, classes, ids or attributes in a selector. */
const NAMES = /[A-Za-z0-9_-]+/g;
/** What a script may put into a page stands in its strings. */
const STRINGS = /"[^"\n]*"|'[^'\n]*'|`[^`]*`/g;

/** Makes the smaller sheet from what the pages and their script name, and puts it in their heads. Returns its bytes. */
export async function writeLineStyles(out: string, files: readonly string[]): Promise<number> {
  const pages = files
    .filter((file) => LINEA.test(file))
    .map((file) => ({ file, html: readFileSync(join(out, file), 'utf8') }));
  const whole = SHEET.exec(pages[0]?.html ?? '')?.[1];
  if (whole === undefined) throw new Error('the pages of líneas de acción have no stylesheet');
  const used = new Set<string>();
  for (const { html } of pages) for (const name of html.matchAll(NAMES)) used.add(name[0]);
  for (const script of ['sitio.js', 'mas.js'])
    for (const [literal] of readFileSync(join(out, 'guiones', script), 'utf8').matchAll(STRINGS))
      for (const name of literal.matchAll(NAMES)) used.add(name[0]);
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: [...used].join(' '), extension: 'html' }],
    css: [{ raw: readFileSync(join(out, whole), 'utf8') }],
    defaultExtractor: (content) => content.split(' '),
    variables: true,
  });
  if (purged === undefined) throw new Error('the stylesheet could not be read');
  const name = `recursos/${createHash('sha256').update(purged.css).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(out, name), purged.css);
  for (const { file, html } of pages) writeFileSync(join(out, file), html.replace(`/${whole}`, `/${name}`));
  return purged.css.length;
}
