/** Every acronym of the texts, and what explains it: the hand-kept table, or the text itself («… (SIGLA)»). */
import { withoutMarks } from '../../../src/model/text/normalize.ts';
import type { Sigla } from '../../../src/model/schemas/sigla.ts';
import { escapeRegExp, WORD_END, WORD_START } from './spans.ts';
import type { DependenciaRow, GlosarioRow } from './compiled-tables.ts';

export interface Source {
  id: string;
  texto: string;
}

/** «INM», «C4D», «MEXZ92», «CURP's», «D.C.»; «VIH/SIDA» and «IMSS-PROSPERA» give their parts. */
const ACRONYM =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}(?=\p{N}*\p{Lu})[\p{Lu}\p{N}]+)(?![\p{Ll}\p{N}])/gu;
const ROMAN = /^[IVXLC]+$/;
/** No sigla has an accent, and none so long is an ordinary word: «EDUCACIÓN», «SALUD», which the texts also write small. */
const ACCENTED = /[ÁÉÍÓÚ]/;
const SHORTEST_WORD = 4;
const WORD = /\p{Ll}+/gu;

/** Each acronym with the first text in which it stands, in order of appearance. */
export function siglas(
  texts: readonly Source[],
  noSiglas: ReadonlySet<string> = new Set(),
  bodies: { has: (sigla: string) => boolean } = new Set(),
): Map<string, string> {
  const first = new Map<string, string>();
  const written = new Set(texts.flatMap(({ texto }) => texto.match(WORD) ?? []));
  const isWord = (word: string): boolean =>
    ACCENTED.test(word) || (word.length >= SHORTEST_WORD && written.has(word.toLowerCase()));
  for (const { id, texto } of texts) {
    for (const [word] of texto.matchAll(ACRONYM)) {
      if (isWord(word) && !bodies.has(word)) continue;
      if (!ROMAN.test(word) && !noSiglas.has(word) && !first.has(word)) first.set(word, id);
    }
  }
  return first;
}

function firstUse(texts: readonly Source[], sigla: string): string | undefined {
  const pattern = new RegExp(`${WORD_START}${escapeRegExp(sigla)}${WORD_END}`, 'u');
  return texts.find(({ texto }) => texto.includes(sigla) && pattern.test(texto))?.id;
}

/** The words right before «(SIGLA)» whose initials it is made of, from the nearest word that starts it. */
export function explainedInText(
  texts: readonly Source[],
  sigla: string,
): { expansion: string; id: string } | undefined {
  const pattern = new RegExp(String.raw`\(${escapeRegExp(sigla)}[),]`, 'u');
  for (const { id, texto } of texts) {
    const at = texto.includes(sigla) ? texto.search(pattern) : -1;
    if (at < 0) continue;
    const words = texto.slice(0, at).trimEnd().split(/\s+/u);
    for (let size = 2; size <= Math.min(14, words.length); size += 1) {
      const part = words.slice(-size);
      const initials = part
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join('');
      if (withoutMarks(initials) === sigla) return { expansion: part.join(' '), id };
    }
  }
  return undefined;
}

function whereExplained(texts: readonly Source[], row: GlosarioRow, fallback: string): string {
  const words = row.expansion?.toLowerCase() ?? '';
  const isExplained = (text: Source): boolean =>
    text.texto.includes(row.sigla) && text.texto.toLowerCase().includes(words);
  return texts.find(isExplained)?.id ?? fallback;
}

function whereWritten(texts: readonly Source[], words: string): string | undefined {
  return texts.find((text) => text.texto.includes(words))?.id;
}

function fromTable(texts: readonly Source[], row: GlosarioRow, use: string): Sigla {
  const note = row.nota === undefined ? '' : ` ${row.nota}`;
  if (row.origen === 'fuente' && row.expansion !== undefined) {
    const referencia = `La explica ${whereExplained(texts, row, use)}.${note}`;
    return { sigla: row.sigla, expansion: row.expansion, origen: 'fuente', referencia };
  }
  if (row.origen === 'editorial' && row.expansion !== undefined) {
    const full = whereWritten(texts, row.expansion);
    const elsewhere = full === undefined ? '' : ` El nombre completo, sin la sigla, está en ${full}.`;
    const referencia = `La fuente no explica la sigla; aparece primero en ${use}.${elsewhere}${note}`;
    return { sigla: row.sigla, expansion: row.expansion, origen: 'editorial', referencia };
  }
  return { sigla: row.sigla, referencia: `Sin explicar; aparece primero en ${use}.${note}` };
}

export function annotateGlosario(
  texts: readonly Source[],
  table: readonly GlosarioRow[],
  noSiglas: ReadonlySet<string>,
  dependencias: readonly DependenciaRow[] = [],
): Sigla[] {
  const found: Sigla[] = [];
  const known = new Set(table.map((row) => row.sigla));
  const bodies = Map.groupBy(dependencias, (row) => row.sigla);
  for (const row of table) {
    const use = firstUse(texts, row.sigla);
    if (use !== undefined) found.push(fromTable(texts, row, use));
  }
  for (const [sigla, use] of siglas(texts, noSiglas, bodies)) {
    if (known.has(sigla)) continue;
    const explained = explainedInText(texts, sigla);
    // One body only: a sigla of two is explained by neither.
    const [body, another] = bodies.get(sigla) ?? [];
    if (explained === undefined && body !== undefined && another === undefined)
      found.push(fromTable(texts, { sigla, expansion: body.nombre, origen: 'editorial' }, use));
    else if (explained === undefined)
      found.push({ sigla, referencia: `Sin explicar; aparece primero en ${use}.` });
    else {
      const { expansion, id } = explained;
      found.push({ sigla, expansion, origen: 'fuente', referencia: `La explica ${id}.` });
    }
  }
  return found.sort((a, b) => (a.sigla < b.sigla ? -1 : 1));
}
