/** Addresses that were altered on the way lead to the page that they meant. */
import { describe, expect, it } from 'vitest';
import { meantBy } from '../../src/model/page/lost-address.ts';

describe('a lost address', () => {
  const PAGE = 'lineas/1.2.6.html';
  it.each([
    'lineas/1.2.6',
    'lineas/1.2.6.',
    'lineas/1.2.6.html).',
    'lineas/1.2.6.html,',
    'lineas/1.2.6.html%E2%80%9D',
    'lineas/1.2.6.html%22',
    'lineas/1.2.6.html&gt;',
    'lineas/1.2.6.html%20y%20otras',
    'lineas/1.2.6.ht',
    'lineas/1.2.6.htm',
    'lineas/1.2.6/',
    'lineas/1-2-6.html',
    'lineas/L1.2.6.html',
    'Lineas/1.2.6.HTML',
    'l%C3%ADneas/1.2.6',
    'linea/1.2.6.html',
    'lineas%2F1.2.6.html',
    'lineas//1.2.6.html',
    'lineas/%201.2.6.html',
    '1.2.6',
    'L1.2.6',
  ])('%s is that of the línea', (address) => {
    expect(meantBy(address)).toContain(PAGE);
  });

  it('keeps what a search and a selection carry', () => {
    expect(meantBy('buscar.html%3Fq=ni%C3%B1os')).toContain('buscar.html?q=ni%C3%B1os');
    expect(meantBy('seleccion.html%23lineas=1.1.1,3.5.10')).toContain('seleccion.html#lineas=1.1.1,3.5.10');
    expect(meantBy('lineas/1.2.6.#contenido')).toContain(`${PAGE}#contenido`);
  });

  it('may be a folder, a file of the data, or a level above', () => {
    expect(meantBy('datos.')).toContain('datos/index.html');
    expect(meantBy('datos/LEEME.txt).')).toContain('datos/LEEME.txt');
    expect(meantBy('lineas/1.2.')).toContain('estrategias/1.2.html');
  });

  it('is none where it is as it should be, or names nothing', () => {
    expect(meantBy(PAGE)).not.toContain(PAGE);
    expect(meantBy('no-existe.html')).toEqual(['no-existe/index.html', 'no-existe']);
  });
});
