/** Third step: received texts → clean readings, by the listed rules and by the rows of scripts/source/knowledge/correcciones.json. */
import { z } from 'zod';
import type { Issue } from '../../src/model/issue.ts';
import { type Clean, clean, type Received, receivedFields, type RuleId } from './clean.ts';

export const correccion = z.strictObject({
  fuente_id: z.string().min(1),
  elemento_id: z.string().min(1),
  dice: z.string().min(1),
  lectura: z.string(),
  clase: z.enum(['errata', 'espacio', 'puntuacion', 'concordancia', 'comillas', 'omision']),
  /** se-senala: published as received, with a note. se-corrige: published corrected, the received form beside it. */
  tratamiento: z.enum(['se-senala', 'se-corrige']),
  motivo: z.string().min(1),
});
export type Correccion = z.infer<typeof correccion>;

export interface Cleaned extends Received {
  texto: string;
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

function applyRow(cleaned: Clean, row: Correccion): Clean {
  const at = cleaned.texto.indexOf(row.dice);
  const shift = row.lectura.length - row.dice.length;
  const texto = cleaned.texto.slice(0, at) + row.lectura + cleaned.texto.slice(at + row.dice.length);
  const enfasis = cleaned.enfasis.map((range) =>
    range.inicio > at ? { inicio: range.inicio + shift, fin: range.fin + shift } : range,
  );
  const elementos = cleaned.elementos.map((inicio) => (inicio > at ? inicio + shift : inicio));
  return { texto, reglas: cleaned.reglas, enfasis, elementos };
}

/** Keeps which rows were used, so that a row that no longer matches is an error. */
export class Corrector {
  readonly #rows: readonly Correccion[];
  readonly #byElement: Map<string, Correccion[]>;
  readonly #seen = new Set<Correccion>();
  readonly #stale = new Set<Correccion>();
  readonly #issues: Issue[] = [];

  constructor(rows: readonly Correccion[]) {
    this.#rows = rows;
    this.#byElement = Map.groupBy(rows, (row) => row.elemento_id);
  }

  /**
   * The clean reading of a text. `raw` is what the source has in place of it; `canonical` says how
   * the source would have written the clean reading, so that the received form is kept only when it differs.
   */
  read(
    elementoId: string,
    fuenteId: string,
    parts: { body: string; raw: string; canonical: (texto: string) => string; before?: RuleId[] },
  ): Cleaned {
    let cleaned = clean(parts.body);
    let corrected = false;
    for (const row of this.#byElement.get(elementoId) ?? []) {
      if (row.fuente_id !== fuenteId) continue;
      this.#seen.add(row);
      const times = occurrences(cleaned.texto, row.dice);
      if (times !== 1) this.#complain(row, `«${row.dice}» occurs ${times} times in ${elementoId}, not once`);
      else if (row.tratamiento === 'se-corrige') {
        cleaned = applyRow(cleaned, row);
        corrected = true;
      }
    }
    const fields = receivedFields(parts.canonical(cleaned.texto), parts.raw, {
      ...cleaned,
      reglas: [...(parts.before ?? []), ...cleaned.reglas],
    });
    const reglas = [...(fields.reglas ?? []), ...(corrected ? ['correccion' as const] : [])];
    return { texto: cleaned.texto, ...fields, ...(reglas.length > 0 && { reglas }) };
  }

  /** What was wrong with the table: a row whose words are not there, or whose element does not exist. */
  issues(fuentes: ReadonlySet<string>): Issue[] {
    for (const row of this.#rows) {
      if (fuentes.has(row.fuente_id) && !this.#seen.has(row))
        this.#complain(row, `no text of ${row.elemento_id} was read`);
    }
    return this.#issues;
  }

  /** The rows whose words were found: those that the notes may name. */
  applied(): Correccion[] {
    return this.#rows.filter((row) => this.#seen.has(row) && !this.#stale.has(row));
  }

  #complain(row: Correccion, message: string): void {
    const place = {
      archivo: 'scripts/source/knowledge/correcciones.json',
      renglon: this.#rows.indexOf(row) + 1,
      columna: 1,
    };
    const hint = 'the number is the row’s place in the table; if the source changed, remove or mend the row';
    this.#stale.add(row);
    // A row that only names a defect harms nobody: its note is left out. One that changes a text must not be lost unseen.
    const severity = row.tratamiento === 'se-corrige' ? 'error' : 'warning';
    this.#issues.push({ ruleId: 'correction-applies', severity, place, message, hint });
  }
}
