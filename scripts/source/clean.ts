/** The rules that lead from a received text to its clean reading: one line, single spaces, no markup, no bullet before it, no word changed. */
import type { Regla } from '../../src/model/rules.ts';
import type { Range } from '../../src/model/schemas/common.ts';
import { innerBullets, withoutBullet } from './bullets.ts';

export type RuleId = Regla;

export interface Clean {
  texto: string;
  reglas: RuleId[];
  enfasis: Range[];
  /** Where the items of a list begin; empty for a text that is none. */
  elementos: number[];
}

// 5.3.4, actividad 1: «…CEAV, CBP y <i>Border Patrol</i> , para el combate…»
const EMPHASIS = /<i>((?:(?!<\/?i>)[\s\S])*)<\/i>/g;
const SPACE = /\s/;

interface Span {
  inicio: number;
  fin: number;
}

/** Takes out paired <i> tags and says where the emphasis was; any other `<…>` is text. */
function withoutTags(raw: string): { texto: string; spans: Span[] } {
  const spans: Span[] = [];
  let texto = '';
  let last = 0;
  for (const match of raw.matchAll(EMPHASIS)) {
    texto += raw.slice(last, match.index);
    spans.push({ inicio: texto.length, fin: texto.length + (match[1] ?? '').length });
    texto += match[1] ?? '';
    last = match.index + match[0].length;
  }
  return { texto: texto + raw.slice(last), spans };
}

/** Folds white space and moves the spans to where their characters went. */
function withSingleSpaces(raw: string, spans: readonly Span[]): { texto: string; moved: Range[] } {
  const target: number[] = [];
  let texto = '';
  let pending = false;
  for (const unit of raw.split('')) {
    if (SPACE.test(unit)) {
      pending = texto !== '';
      target.push(-1);
      continue;
    }
    if (pending) texto += ' ';
    pending = false;
    target.push(texto.length);
    texto += unit;
  }
  const moved = spans.flatMap((span) => {
    const kept = target.slice(span.inicio, span.fin).filter((position) => position >= 0);
    const [first] = kept;
    const final = kept.at(-1);
    return first === undefined || final === undefined ? [] : [{ inicio: first, fin: final + 1 }];
  });
  return { texto, moved };
}

/** A spreadsheet keeps a cell of several lines between quotes, and doubles those inside it. */
function withoutQuotes(raw: string): string {
  const cell = raw.trim();
  const inner = cell.slice(1, -1);
  const isQuoted = cell.length > 2 && cell.startsWith('"') && cell.endsWith('"') && inner.includes('\n');
  return isQuoted && !inner.replaceAll('""', '').includes('"') ? inner.replaceAll('""', '"') : raw;
}

export function clean(raw: string): Clean {
  const unquoted = withoutQuotes(raw);
  const { texto: words, vineta } = withoutBullet(unquoted);
  const untagged = withoutTags(words);
  const signs = innerBullets(untagged.texto, vineta).map((at) => ({ inicio: at, fin: at + 1 }));
  const folded = withSingleSpaces(untagged.texto, [...untagged.spans, ...signs]);
  const enfasis = folded.moved.slice(0, folded.moved.length - signs.length);
  const items = folded.moved.slice(folded.moved.length - signs.length).map((sign) => sign.inicio);
  const reglas: RuleId[] = [];
  if (unquoted !== raw) reglas.push('comillas-de-celda');
  if (raw.trim().includes('\n')) reglas.push('renglon-partido');
  if (vineta !== undefined) reglas.push('vineta');
  if (untagged.texto !== words) reglas.push('marcado');
  if (folded.texto !== untagged.texto.replaceAll('\n', ' ')) reglas.push('espacios');
  const elementos = signs.length === 0 ? [] : [...(vineta === undefined ? [] : [0]), ...items];
  return { texto: folded.texto, reglas, enfasis, elementos: elementos.length > 1 ? elementos : [] };
}

export interface Received {
  recibido?: string;
  reglas?: RuleId[];
  enfasis?: Range[];
  elementos?: number[];
}

/** The optional fields of a record whose received form a rule changed; empty when nothing was changed. */
export function receivedFields(
  canonical: string,
  raw: string,
  cleaned: Pick<Clean, 'reglas' | 'enfasis' | 'elementos'>,
): Received {
  const elementos = cleaned.elementos.length > 0 && { elementos: cleaned.elementos };
  if (canonical === raw) return { ...elementos };
  return {
    recibido: raw,
    ...(cleaned.reglas.length > 0 && { reglas: cleaned.reglas }),
    ...(cleaned.enfasis.length > 0 && { enfasis: cleaned.enfasis }),
    ...elementos,
  };
}
