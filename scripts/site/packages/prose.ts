/** The list of que-es.mdx as markup for the copies: bullets, **bold** and figures, and nothing else. */
import { cifraOf } from '../../../src/model/cifras.ts';
import type { Catalog } from '../../../src/model/views.ts';
import { escapeXml } from '../../../src/model/escape.ts';

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
// - **Objetivo.** Un gran propósito del programa. Hay <Cifra de="objetivos" />.
const ITEM = /^- (.+)$/;
const FIGURE = /<Cifra de="(\w+)" \/>/g;
const BOLD = /\*\*(.+?)\*\*/g;

export function listFromMdx(mdx: string, catalog: Catalog): string {
  const lines = mdx.replace(FRONT_MATTER, '').split('\n');
  const items = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = ITEM.exec(line)?.[1];
      if (text === undefined) throw new Error(`the portable copies only read lists; que-es.mdx has: ${line}`);
      // Only our own words: what a source says may hold anything, and is escaped.
      if (/[<{`[]/.test(text.replace(FIGURE, '')))
        throw new Error(`que-es.mdx has markup that the copies don't read: ${line}`);
      const figures = text.replace(FIGURE, (_, name: string) => cifraOf(catalog, name));
      return `<li>${escapeXml(figures).replace(BOLD, '<b>$1</b>')}</li>`;
    });
  return `<ul>${items.join('')}</ul>`;
}
