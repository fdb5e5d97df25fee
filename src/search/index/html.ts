/** The page that Pagefind reads in place of the published one: the same texts, plus hidden tokens. */

import { escapeXml } from '../../model/escape.ts';
import { packId, packQuestions, QUESTIONS } from '../rank/passages.ts';
import type { PageTokens } from './token-index.ts';
import type { SearchRecord } from './index-types.ts';

/** Weights of the texts of a page; tuned with `npm run measure -- search`. */
export const WEIGHTS = { own: 1, other: 0.5 } as const;

const paragraph = (text: string, weight: number, attributes = ''): string =>
  `<p data-pagefind-weight="${String(weight)}"${attributes}>${escapeXml(text)}</p>`;

const meta = (name: string, tokens: readonly string[]): string =>
  tokens.length === 0
    ? ''
    : `<span hidden data-pagefind-ignore data-pagefind-meta="${name}">${tokens.join(' ')}</span>`;

export function pageForIndex(
  record: SearchRecord,
  tokens: PageTokens,
  asked: readonly string[] = [],
): string {
  const [own, ...others] = record.textos;
  const idOf = (id: string, i: number): string => escapeXml(packId(id, tokens.places[i] ?? {}));
  return [
    `<!doctype html><html lang="es"><head></head><body data-pagefind-body>`,
    own ? paragraph(own.texto, WEIGHTS.own, ` id="${idOf(own.id, 0)}"`) : '',
    ...others.map(({ id, texto }, i) => paragraph(texto, WEIGHTS.other, ` id="${idOf(id, i + 1)}"`)),
    meta('fa', tokens.primary),
    meta('fb', [...tokens.secondary, ...record.lecturas]),
    meta('fc', tokens.distant),
    asked.length === 0 ? '' : meta(QUESTIONS, [packQuestions(asked)]),
    '</body></html>',
  ].join('\n');
}
