import { describe, expect, it } from 'vitest';

import {
  packData,
  packLabels,
  packPart,
  unpackData,
  unpackLabels,
  unpackPart,
} from '../../src/search/plan/compact.ts';
import { packFacets, unpackFacets } from '../../src/search/plan/compact-facets.ts';
import { DATOS } from './lexicon.ts';

const { palabras, temas, labels, ofrecen, nombres, paginas, directas, reportes, claves } = DATOS;
const core = { palabras, temas, labels, ofrecen, nombres, paginas, directas, reportes, claves };
const textos = ['Uno', 'Uno uno', 'Fortalecer', 'Promover; y | más'];
const plan = { ...core, street: '', textos, sonidos: ['ab', 'c'], formas: ['', '', 'si', 'mixta'] };
const travelled = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the data on their way to the browser', () => {
  it('come back whole', () => {
    expect(unpackData(travelled(packData(plan)))).toEqual({ ...plan, labels: [] });
    expect(unpackLabels(travelled(packLabels(labels)))).toEqual(labels);
    const parte = { temas: ['', 'chamaco|morro', ''], nombres: ['UNHCR', ''], street: 'AlanaAliana' };
    expect(unpackPart(travelled(packPart(parte)))).toEqual(parte);
  });

  it('tell an entry of the glossary by its sigla, and keep others as they are', () => {
    const directas = ['CURP', 'D.C.', 'Única'].map((sigla) => ({
      titulo: `Glosario: ${sigla}`,
      url: `glosario.html#sigla-${sigla.toLowerCase().replace('.', '-').replace('.', '-').replace('ú', 'u')}`,
      formas: [sigla],
      whole: false,
    }));
    const packed = packData({ ...plan, directas });
    expect(packed.directas).toMatch(/^CURP\n/);
    expect(unpackData(travelled(packed)).directas).toEqual(directas);
  });

  it('keep claves in numeric order, past nine', () => {
    const many = ['1', '1.1', ...Array.from({ length: 12 }, (_, i) => `1.1.${i + 1}`), '2', '2.1', '2.1.1'];
    expect(unpackData(packData({ ...plan, claves: many })).claves).toEqual(many);
  });

  it('refuse claves with a gap, and a text that would be torn', () => {
    expect(() => packData({ ...plan, claves: ['1', '1.1', '1.1.2'] })).toThrow(/not all there/);
    expect(() => packData({ ...plan, temas: ['uno; dos'] })).toThrow(/separates rows/);
    expect(() => packPart({ temas: [], nombres: ['uno; dos'], street: '' })).toThrow(/separates rows/);
  });
});

describe('the facets on their way to the browser', () => {
  const objetivo = { nombre: 'objetivo', valores: ['1'], titulos: ['1'], paginas: claves.map(() => [0]) };

  it('come back whole, with those that the clave tells', () => {
    expect(unpackFacets(travelled(packFacets(DATOS.filtros)), claves)).toEqual([...DATOS.filtros, objetivo]);
  });
});
