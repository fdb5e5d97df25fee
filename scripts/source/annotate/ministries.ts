/** «las Secretarías de Salud y de Educación Pública»: one plural for several names of the table. */
import type { DependenciaRow } from './compiled-tables.ts';
import type { NameMention } from './named.ts';
import { alternatives, matchAt, quoteOf, WORD_END, WORD_START } from './spans.ts';

export interface Ministries {
  head: RegExp;
  next: RegExp;
  idOf: ReadonlyMap<string, string>;
}

const SINGULAR = /^Secretaría (?:de la |de los |de las |del |de )/u;

export function compileMinistries(rows: readonly DependenciaRow[]): Ministries {
  const idOf = new Map(
    rows
      .filter(({ nombre }) => SINGULAR.test(nombre))
      .map(({ nombre, id }) => [nombre.replace(SINGULAR, ''), id] as const),
  );
  const name = `(${alternatives([...idOf.keys()])})${WORD_END}`;
  const of = String.raw`(?:de la |de los |de las |del |de |la |el )?`;
  return {
    idOf,
    head: new RegExp(`${WORD_START}[Ss]ecretarías ${of}${name}`, 'gu'),
    next: new RegExp(String.raw`(?:, | y | e |, y )(${of}${name})`, 'uy'),
  };
}

/** Two at least: «secretarías de salud» of the states are others. */
export function ministriesIn(texto: string, { head, next, idOf }: Ministries): NameMention[] {
  return [...texto.matchAll(head)].flatMap((first) => {
    const found: NameMention[] = [
      {
        dependencia_id: idOf.get(first[1] ?? '') ?? '',
        ...quoteOf(texto, first.index, first.index + first[0].length),
      },
    ];
    for (;;) {
      const end = found.at(-1)?.fin ?? 0;
      const match = matchAt(next, texto, end);
      if (match === null) return found.length > 1 ? found : [];
      const inicio = end + match[0].length - (match[1] ?? '').length;
      found.push({
        dependencia_id: idOf.get(match[2] ?? '') ?? '',
        ...quoteOf(texto, inicio, end + match[0].length),
      });
    }
  });
}
