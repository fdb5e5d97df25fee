import { describe, expect, it } from 'vitest';

import { packDatos, unpackDatos } from '../../../src/lib/search/compact.ts';
import { DATOS } from '../../search/lexicon.ts';

const datos = Object.fromEntries(Object.entries(DATOS).filter(([key]) => key !== 'ids')) as Omit<
  typeof DATOS,
  'ids'
>;
const objetivo = {
  nombre: 'objetivo',
  valores: ['1'],
  titulos: ['1'],
  paginas: datos.claves.map(() => [0]),
};

describe('the data on their way to the browser', () => {
  it('come back whole, with the facets that the clave tells', () => {
    const sent = JSON.parse(JSON.stringify(packDatos(datos))) as ReturnType<typeof packDatos>;
    expect(unpackDatos(sent)).toEqual({ ...datos, filtros: [...datos.filtros, objetivo] });
  });

  it('keep claves in numeric order, past nine', () => {
    const claves = ['1', '1.1', ...Array.from({ length: 12 }, (_, i) => `1.1.${i + 1}`), '2', '2.1', '2.1.1'];
    expect(unpackDatos(packDatos({ ...datos, claves })).claves).toEqual(claves);
  });

  it('refuse claves with a gap, and a text that would be torn', () => {
    expect(() => packDatos({ ...datos, claves: ['1', '1.1', '1.1.2'] })).toThrow(/not all there/);
    expect(() => packDatos({ ...datos, temas: ['uno; dos'] })).toThrow(/separates rows/);
  });
});
