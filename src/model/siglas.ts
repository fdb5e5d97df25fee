/** The glossary as pages use it: where siglas stand in a text, and the address of each. */
import { foldAll } from './text/normalize.ts';
import type { Sigla } from './schemas/sigla.ts';
import type { Mark } from './text/marks.ts';

export interface SiglaUse {
  sigla: Sigla;
  inicio: number;
  fin: number;
}

export interface Siglas {
  /** Every use in a text, in order; of two that overlap, the longer one: «ONU Mujeres», not «ONU». */
  find: (texto: string) => SiglaUse[];
  /** The fragment of the glossary, ASCII and unique when case is ignored: `sigla-inm`. */
  anchorOf: (sigla: string) => string;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

function slug(sigla: string): string {
  const ascii = foldAll(sigla);
  return `sigla-${ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** Two siglas that differ only by case or signs get a number, in the order of the glossary. */
function anchors(glosario: readonly Sigla[]): Map<string, string> {
  const used = new Set<string>();
  const result = new Map<string, string>();
  for (const { sigla } of glosario) {
    const base = slug(sigla);
    let anchor = base;
    for (let n = 2; used.has(anchor); n += 1) anchor = `${base}-${n}`;
    used.add(anchor);
    result.set(sigla, anchor);
  }
  return result;
}

export function buildSiglas(glosario: readonly Sigla[]): Siglas {
  const bySigla = new Map(glosario.map((row) => [row.sigla, row]));
  const anchorBySigla = anchors(glosario);
  const longestFirst = [...bySigla.keys()].sort((a, b) => b.length - a.length);
  // «ONU-Mujeres» is «ONU Mujeres».
  const words = longestFirst.map((sigla) => escapeRegExp(sigla).replaceAll(' ', '[ -]'));
  const pattern =
    longestFirst.length === 0
      ? undefined
      : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return {
    find: (texto) =>
      pattern === undefined
        ? []
        : [...texto.matchAll(pattern)].flatMap((match) => {
            const sigla = bySigla.get(match[0]) ?? bySigla.get(match[0].replaceAll('-', ' '));
            return sigla === undefined
              ? []
              : [{ sigla, inicio: match.index, fin: match.index + match[0].length }];
          }),
    anchorOf: (sigla) => anchorBySigla.get(sigla) ?? slug(sigla),
  };
}

/** What a page's texts need: in each text, the siglas that no earlier text of the page has used. */
export interface PageSiglas {
  /** By the name that the page gave to the text. */
  of: (id: string) => readonly SiglaUse[];
  /** Every sigla of the page, once, in alphabetical order. */
  todas: Sigla[];
}

/** From the page's texts in reading order, before rendering: components may be rendered in any order. */
export function firstUses(
  siglas: Siglas,
  textos: readonly { readonly id: string; readonly texto: string }[],
): PageSiglas {
  const seen = new Map<string, Sigla>();
  const byText = new Map<string, SiglaUse[]>();
  for (const { id, texto } of textos) {
    const fresh = siglas.find(texto).filter((use) => {
      if (seen.has(use.sigla.sigla)) return false;
      seen.set(use.sigla.sigla, use.sigla);
      return true;
    });
    if (!byText.has(id)) byText.set(id, fresh);
  }
  return {
    of: (id) => byText.get(id) ?? [],
    todas: [...seen.values()].sort((a, b) => (a.sigla.toLowerCase() < b.sigla.toLowerCase() ? -1 : 1)),
  };
}

/** Siglas as marks, without those that another mark would cut in two. */
export function siglaMarks(uses: readonly SiglaUse[], others: readonly Mark[]): Mark[] {
  const cuts = others.flatMap((mark) => [mark.inicio, mark.fin]);
  return uses
    .filter(({ inicio, fin }) => !cuts.some((cut) => inicio < cut && cut < fin))
    .map(({ sigla, inicio, fin }) => ({ clase: 'sigla', inicio, fin, id: sigla.sigla }));
}
