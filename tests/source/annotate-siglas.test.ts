/** No acronym of either document escapes the glossary, and nothing is said to be explained that is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import { explainedInText, siglas } from '../../scripts/source/annotate/siglas.ts';
import { corpus } from './corpus.ts';
import fuentes from '../../seeds/fuentes.json' with { type: 'json' };

const seeds = fuentes.map(({ id, archivo }) => ({
  id,
  texto: readFileSync(new URL(`../../seeds/${archivo}`, import.meta.url), 'utf8'),
}));
const { value } = annotate({ ...corpus(), otros: seeds.filter(({ id }) => id === 'programa') });
const known = new Set(value.glosario.map((row) => row.sigla));

/** Read another way than `siglas` does: split at everything that is no letter or digit, then look at the capitals. */
const HEADER = /^(?:OBJETIVO|ESTRATEGIA|LÍNEA|DE|ACCIÓN|ACCIONES|RELEVANTES|REALIZAR|EN)$/;
const NOT_ACRONYMS = new Set(['SUR', 'NORTE', 'DC']);
const NUMERAL = /^[IVXLC]+$/;
const capitals = seeds
  .flatMap(({ texto }) => texto.replaceAll('D.C.', 'DC').split(/[^\p{L}\p{N}]+/u))
  .filter((word) => (word.match(/\p{Lu}/gu) ?? []).length > 1 && word === word.toUpperCase())
  .filter((word) => !HEADER.test(word) && !NUMERAL.test(word) && !NOT_ACRONYMS.has(word));

describe('the glossary', () => {
  test('holds every word in capitals of both source files', () => {
    expect(capitals.length).toBeGreaterThan(300);
    expect([...new Set(capitals)].filter((word) => !known.has(word))).toEqual([]);
  });

  test('holds nothing that the documents do not write', () => {
    const all = seeds.map(({ texto }) => texto).join('\n');
    expect(value.glosario.filter((row) => !all.includes(row.sigla))).toEqual([]);
  });

  test('says «fuente» only where the words and the sigla stand in the same text', () => {
    const lines = seeds.flatMap(({ texto }) => texto.split(/[\n\t]/)).map((line) => line.toLowerCase());
    const offenders = value.glosario
      .filter((row) => row.origen === 'fuente')
      .filter(
        (row) =>
          !lines.some(
            (line) =>
              line.includes(row.expansion?.toLowerCase() ?? '?') &&
              line.includes(`(${row.sigla}`.toLowerCase()),
          ),
      )
      .map((row) => row.sigla);
    // «(MCLAP, por sus siglas en inglés)» and «(MML)», «(GTTI)» are in parentheses too, so all are covered.
    expect(offenders).toEqual([]);
  });

  test('leaves without expansion what nobody explains, and shows it', () => {
    const unexplained = value.glosario.filter((row) => row.expansion === undefined);
    expect(unexplained.map((row) => row.sigla)).toEqual(
      expect.arrayContaining(['MAD', 'MEXZ92', 'SOMMEX', 'VISITEL']),
    );
    expect(unexplained.filter((row) => row.origen !== undefined)).toEqual([]);
  });
});

describe('siglas()', () => {
  const found = (texto: string): string[] => [...siglas([{ id: 't', texto }]).keys()];

  test('finds letters, digits inside, dots and both parts of a compound', () => {
    expect(found('La SFP, C4D (MEXZ92), VIH/SIDA, IMSS-PROSPERA, CURP’s y D.C. en ONU-Mujeres')).toEqual([
      'SFP',
      'C4D',
      'MEXZ92',
      'VIH',
      'SIDA',
      'IMSS',
      'PROSPERA',
      'CURP',
      'D.C.',
      'ONU',
    ]);
  });

  test('a body of the table is a sigla though its letters make a word: «conocer»', () => {
    const texto = 'Para conocer los estándares, el CONOCER publicará la guía.';
    const { glosario } = annotate({
      lineas: [],
      actividades: [{ id: 't', linea_id: 'L1.1.1', texto }],
    }).value;
    expect(glosario.map(({ sigla }) => sigla)).toEqual(['CONOCER']);
  });

  test('leaves roman numerals, agreements and plain words out', () => {
    expect(found('Roca II, frac. XI, Acuerdo A/117/15, Programa 3x1 para Migrantes')).toEqual([]);
  });

  test('an acronym that the table lacks takes its expansion from the text that explains it', () => {
    const texts = [{ id: 't', texto: 'La Red Nacional de Albergues (RNA) abrirá.' }];
    expect(explainedInText(texts, 'RNA')).toEqual({ expansion: 'Red Nacional de Albergues', id: 't' });
  });

  test('an acronym of one body of the table takes its name from there, as ours', () => {
    const actividades = [{ id: 't', linea_id: 'L1.1.1', texto: 'La PRODECON asesorará a quienes vuelven.' }];
    const { glosario } = annotate({ lineas: [], actividades }).value;
    expect(glosario.find((row) => row.sigla === 'PRODECON')).toEqual({
      sigla: 'PRODECON',
      expansion: 'Procuraduría de la Defensa del Contribuyente',
      origen: 'editorial',
      referencia: 'La fuente no explica la sigla; aparece primero en t.',
    });
  });

  test('an acronym that nobody explains stays visible, without expansion', () => {
    const actividades = [{ id: 't', linea_id: 'L1.1.1', texto: 'La PGR usará el QWX.' }];
    const { glosario } = annotate({ lineas: [], actividades }).value;
    expect(glosario.find((row) => row.sigla === 'QWX')).toEqual({
      sigla: 'QWX',
      referencia: 'Sin explicar; aparece primero en t.',
    });
  });
});
