/** The rules that lead from a received text to its clean reading: one line, single spaces, no markup, no word changed. */
import type { Regla } from '../../src/model/rules.ts';
import type { Range } from '../../src/model/schemas/common.ts';

export type RuleId = Regla;

export interface Clean {
  texto: string;
  reglas: RuleId[];
  enfasis: Range[];
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
function withSingleSpaces(raw: string, spans: readonly Span[]): { texto: string; enfasis: Range[] } {
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
  const enfasis = spans.flatMap((span) => {
    const kept = target.slice(span.inicio, span.fin).filter((position) => position >= 0);
    const [first] = kept;
    const final = kept.at(-1);
    return first === undefined || final === undefined ? [] : [{ inicio: first, fin: final + 1 }];
  });
  return { texto, enfasis };
}

export function clean(raw: string): Clean {
  const untagged = withoutTags(raw);
  const folded = withSingleSpaces(untagged.texto, untagged.spans);
  const reglas: RuleId[] = [];
  if (untagged.texto !== raw) reglas.push('marcado');
  if (folded.texto !== untagged.texto) reglas.push('espacios');
  return { texto: folded.texto, reglas, enfasis: folded.enfasis };
}

export interface Received {
  recibido?: string;
  reglas?: RuleId[];
  enfasis?: Range[];
}

/** The optional fields of a record whose received form a rule changed; empty when nothing was changed. */
export function receivedFields(
  canonical: string,
  raw: string,
  cleaned: Pick<Clean, 'reglas' | 'enfasis'>,
): Received {
  if (canonical === raw) return {};
  return {
    recibido: raw,
    ...(cleaned.reglas.length > 0 && { reglas: cleaned.reglas }),
    ...(cleaned.enfasis.length > 0 && { enfasis: cleaned.enfasis }),
  };
}
