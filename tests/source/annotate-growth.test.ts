/** Long texts, and text without spaces: the annotation reads them once, not once more for each of their letters or names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync, Visitor } from 'rolldown/utils';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import { corpus } from './corpus.ts';
import { WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';

type Heard = (pattern: RegExp, offered: string, from: number, found: RegExpExecArray | null) => void;

/** Runs something and hears of each time that a regular expression is asked, by whatever method. */
function hearing(heard: Heard, run: () => void): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the pattern as its `this`
  const native = RegExp.prototype.exec;
  RegExp.prototype.exec = function (offered: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = native.call(this, offered);
    heard(this, offered, from, found);
    return found;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = native;
  }
}

const whole = corpus();

// What was read of an element is not read again: here each has an identifier that nothing else has.
let asked = 0;
const annotateOne = (texto: string): void => {
  asked += 1;
  annotate(
    {
      lineas: [{ id: `L1.1.${asked}`, clave: `1.1.${asked}`, texto }],
      actividades: [{ id: `r-L1.1.${asked}-1`, linea_id: `L1.1.${asked}`, texto }],
    },
    { exceptions: false },
  );
};

/** Every regular expression that the code writes down, and all that are asked when the documents are annotated: those made of tables. */
function allPatterns(): Map<string, RegExp> {
  const asked = new Set(patternsWritten());
  hearing(
    (pattern) => asked.add(pattern),
    () => {
      annotate({
        lineas: whole.lineas.map((linea) => ({ ...linea, id: `${linea.id}-oida` })),
        actividades: whole.actividades.map((actividad) => ({ ...actividad, id: `${actividad.id}-oida` })),
      });
    },
  );
  return new Map([...asked].map((pattern) => [String(pattern), pattern]));
}

/** The regular expressions that the code of the annotation writes down, read from the code itself. */
function patternsWritten(): RegExp[] {
  const folder = join(ROOT, 'scripts/source/annotate');
  const found: RegExp[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push(new RegExp(node.regex.pattern, node.regex.flags));
    },
  });
  for (const name of readdirSync(folder)) {
    const { program, errors } = parseSync(name, readFileSync(join(folder, name), 'utf8'));
    if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message ?? ''}`);
    visitor.visit(program);
  }
  return found;
}

describe('each regular expression of the annotation', () => {
  const patterns = allPatterns();

  it('is looked at: those that are written and those that tables make', () => {
    expect(patternsWritten().length).toBeGreaterThan(20);
    expect(patterns.size).toBeGreaterThan(patternsWritten().length + 20);
  });

  it('takes time in proportion to the text, whatever letter is repeated in it', () => {
    // Of a sticky one nothing is tried from the next character on.
    const slow = [...patterns].flatMap(([key, pattern]) =>
      analyse(pattern, { reportTypes: { Move: !pattern.sticky } }).reports.map(
        ({ type }) => `${type}: ${key}`,
      ),
    );
    expect(slow).toEqual([]);
  });
});

/** How many characters are offered to regular expressions. One that is held to a place is counted for what it takes there. */
function charactersOffered(texto: string): number {
  let sum = 0;
  hearing(
    (pattern, offered, from, found) => {
      const isHeld = pattern.sticky || pattern.source.startsWith('^');
      if (isHeld) sum += 1 + (found?.[0].length ?? 0);
      else sum += (found === null ? offered.length : found.index + found[0].length) - from;
    },
    () => {
      annotateOne(texto);
    },
  );
  return sum;
}

const UNITS = [
  'a', 'A', 'á', ' a', 'A.', '(', '"', '"a" ', ', ', ', y ', '. El ', '; ', '1', '1 ', '1, ', '1.1', '25 mil ',
  'INM ', 'INM, ', 'el INM y ', 'INM realizará ', 'realizará ', 'OIC del INM ', '(INM) ', 'https://INM ',
  '25 personas ', 'al menos 25 personas ', 'estima 25 cursos. ', 'artículos 1 ', '1, 2 y 3 de ', 'suma de 2 cursos, ',
  'migrantes ', 'niñas y niños ', 'servidores públicos ', 'personal ', 'sujeto a disponibilidad ', '😀',
]; // oxfmt-ignore
const WORDS = [...new Set(whole.actividades.flatMap(({ texto }) => texto.match(/\S+\s?/gu) ?? []))];

describe('a text that is twice as long', () => {
  const rest = charactersOffered('');
  const growth = (unit: string): number => {
    const times = Math.ceil(1500 / unit.length);
    const [once, twice] = [times, 2 * times].map((n) => charactersOffered(unit.repeat(n)) - rest);
    return (twice ?? 0) / (once ?? 1);
  };

  it.each(UNITS)('of %j takes about twice the work', (unit) => {
    expect(growth(unit)).toBeLessThan(2.5);
  });

  it('takes about twice the work, whatever words are repeated in it', () => {
    const unit = fc
      .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...UNITS)), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(unit, (words) => growth(words) < 2.5),
      { seed: 2018, numRuns: WHOLE ? 60 : 20 },
    );
  });
});

describe('a word of 100 kB without spaces', () => {
  it.each(['', ' INM', ' el INM realizará 25 cursos.', '. 25 personas'])(
    'is read, with %j behind it',
    (end) => {
      expect(() => {
        annotateOne(`${'a'.repeat(100_000)}${end}`);
      }).not.toThrow();
    },
  );
});
