/** Every number up to a thousand millions, written out as people do and read back; what is not whole is not read at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import { readAnnotateTables } from '../../scripts/source/annotate/compiled-tables.ts';
import { annotateMetas, compileQuantities } from '../../scripts/source/annotate/metas.ts';

const quantities = compileQuantities(readAnnotateTables().cantidades);

function read(texto: string) {
  const { metas, unread } = annotateMetas('r-2017-L1.1.1-1', texto, quantities);
  return {
    unread,
    metas: metas.map(({ valor, valor_hasta, operador, unidad }) => ({
      valor,
      ...(valor_hasta === undefined ? {} : { valor_hasta }),
      operador,
      unidad,
    })),
  };
}
const values = (texto: string): number[] => read(texto).metas.map(({ valor }) => valor);

const SMALL = [
  '', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece',
  'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte', 'veintiún', 'veintidós',
  'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve',
]; // oxfmt-ignore
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS = ['', 'ciento', 'dosc', 'tresc', 'cuatroc', 'quin', 'seisc', 'setec', 'ochoc', 'novec'];

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

/** Written the other way than it is read: by division, from the largest part down. */
function under1000(n: number, isFeminine: boolean): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const ending = isFeminine ? 'ientas' : 'ientos';
  const hundred =
    n === 100
      ? 'cien'
      : hundreds === 5
        ? `quin${isFeminine ? 'ientas' : 'ientos'}`
        : hundreds > 1
          ? `${HUNDREDS[hundreds] ?? ''}${ending}`
          : (HUNDREDS[hundreds] ?? '');
  const [ten, unit] = [Math.floor(rest / 10), rest % 10];
  const small =
    rest < 30 ? (SMALL[rest] ?? '') : join(TENS[ten] ?? '', unit > 0 ? `y ${SMALL[unit] ?? ''}` : '');
  const words = join(hundred, small);
  return isFeminine ? words.replace(/veintiún$/, 'veintiuna').replace(/\bun$/, 'una') : words;
}

function underMillion(n: number, isFeminine: boolean): string {
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  const head = thousands === 0 ? '' : thousands === 1 ? 'mil' : `${under1000(thousands, isFeminine)} mil`;
  return join(head, under1000(rest, isFeminine));
}

function write(n: number, isFeminine: boolean): string {
  const [millions, rest] = [Math.floor(n / 1_000_000), n % 1_000_000];
  const head =
    millions === 0 ? '' : millions === 1 ? 'un millón' : `${underMillion(millions, false)} millones`;
  return join(head, rest === 0 && millions > 0 ? 'de' : '', underMillion(rest, isFeminine));
}

describe('a number in words', () => {
  test('is read back from two to ten thousand', () => {
    const wrong = Array.from({ length: 9999 }, (_, i) => i + 2).filter(
      (n) => values(`Se entregarán ${write(n, n % 2 === 0)} becas.`).join() !== String(n),
    );
    expect(wrong).toEqual([]);
  });

  test('is read back up to a thousand millions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000_000_000 }), fc.boolean(), (n, isFeminine) => {
        expect(values(`Se entregarán ${write(n, isFeminine)} becas.`)).toEqual([n]);
      }),
      { seed: 2018, numRuns: 2000 },
    );
  });
});

describe('a number in digits', () => {
  const grouped = (n: number, separator: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, separator);

  test.each([',', '.', ' ', '\u00a0', '\u2009', '\u202f'])(
    'is read back with %j between thousands',
    (separator) => {
      fc.assert(
        fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), (n) => {
          expect(values(`Se entregarán ${grouped(n, separator)} becas.`)).toEqual([n]);
        }),
        { seed: 2018, numRuns: 200 },
      );
    },
  );

  test('is read back when scales are in words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        (a, b, c) => {
          const text = `Se entregarán ${String(a)} millones ${String(b)} mil ${String(c)} becas.`;
          expect(values(text)).toEqual([a * 1_000_000 + b * 1000 + c]);
          expect(values(`Se entregarán ${String(a)} mil ${String(b)} becas.`)).toEqual([a * 1000 + b]);
        },
      ),
      { seed: 2018, numRuns: 300 },
    );
  });

  test('is one number with its words in parentheses', () => {
    expect(values('Se imprimirán 15 000 (quince mil) ejemplares.')).toEqual([15000]);
    expect(values('Se ejercerán $1,500,000.00 (un millón quinientos mil pesos 00/100 M.N.).')).toEqual([
      1500000,
    ]);
  });
});

test.each([
  ['Se invertirán 1.4 millones de pesos.', [{ valor: 1400000, operador: 'exacto', unidad: 'pesos' }]],
  ['Se destinarán 54.2 mdd.', [{ valor: 54200000, operador: 'exacto', unidad: 'dólares' }]],
  ['Se dará un apoyo de $1,000 por persona.', [{ valor: 1000, operador: 'exacto', unidad: 'pesos' }]],
  ['Se atenderán hasta 300 personas.', [{ valor: 300, operador: 'hasta', unidad: 'personas' }]],
  ['Se visitarán no más de 40 escuelas.', [{ valor: 40, operador: 'hasta', unidad: 'escuelas' }]],
  ['Se visitarán no menos de 40 escuelas.', [{ valor: 40, operador: 'al-menos', unidad: 'escuelas' }]],
  ['Se visitarán 40 escuelas como máximo.', [{ valor: 40, operador: 'hasta', unidad: 'escuelas' }]],
  ['Se visitarán cerca de 40 escuelas.', [{ valor: 40, operador: 'estimado', unidad: 'escuelas' }]],
  [
    'Se abrirán entre 4 y 6 ventanillas.',
    [{ valor: 4, valor_hasta: 6, operador: 'de-a', unidad: 'ventanillas' }],
  ],
  [
    'Se abrirán de dos a tres ventanillas.',
    [{ valor: 2, valor_hasta: 3, operador: 'de-a', unidad: 'ventanillas' }],
  ],
  ['Se mejorarán 4 de los 11 hospitales.', [{ valor: 4, operador: 'exacto', unidad: 'hospitales' }]],
  ['Se cubrirá 20 por ciento del costo.', [{ valor: 20, operador: 'exacto', unidad: 'por ciento' }]],
])('%s', (texto, expected) => {
  expect(read(texto).metas).toEqual(expected);
});

test.each([
  'En 2016 se otorgaron 300 becas.',
  'Se difundirá el teléfono 01 800 841 2020 y los artículos 19 y 28 de la Ley 701.',
  'Se ha atendido a 300 personas.',
  'Dio una beca en 2016.',
])('%s promises no quantity', (texto) => {
  const { metas, unread } = read(texto);
  expect([metas, unread]).toEqual([[], []]);
});

test.each([
  ['Se entregarán 25 mil mil becas.', '25 mil mil'],
  ['Se entregarán veinte treinta becas.', 'veinte treinta'],
  ['Se entregarán 15 (doce) becas.', '15 (doce)'],
])('%s is not published, and the maintainer is told', (texto, words) => {
  const actividades = [{ id: 'r-2017-L1.1.1-1', linea_id: 'L1.1.1', texto }];
  const { value } = annotate({ lineas: [], actividades }, { exceptions: false });
  expect(value.metas).toEqual([]);
  // From here to content/por_revisar.json: tests/source/to-review.test.ts.
  expect(value.sin_leer.map(({ actividad_id, cita }) => [actividad_id, cita])).toEqual([
    ['r-2017-L1.1.1-1', words],
  ]);
});
