import { describe, expect, it } from 'vitest';
import { contactLink } from '../../src/model/page/contact.ts';
import {
  moved,
  readSelection,
  type SelectableLinea,
  selectionOf,
  unreadIn,
  wholeEstrategia,
} from '../../src/model/selection.ts';
import { selectionCsv, selectionText } from '../../src/model/selection-text.ts';

const LINEA: SelectableLinea = {
  clave: '1.1.1',
  texto: 'Analizar, y presentar "reformas".',
  estrategia: 'Adecuar el marco.',
  forma: 'si',
  respuestas: [{ de: 'Gobernación 2018', texto: 'Se realizarán acciones en 2018', actividades: ['Una.'] }],
};

describe('readSelection', () => {
  it('reads claves in their order, once each', () => {
    expect(readSelection('#lineas=3.5.10,1.1.1,3.5.10')).toEqual(['3.5.10', '1.1.1']);
  });

  it('leaves out whatever is no clave', () => {
    const hostile = '#lineas=%3Cimg%20src%3Dx%3E,1.1,01.1.1,1.1.1e5,../../x,%00,1.2.3';
    expect(readSelection(hostile)).toEqual(['1.2.3']);
    expect(readSelection('#otra=1.1.1')).toEqual([]);
    expect(readSelection('#lineas=%E0%A4%A')).toEqual([]);
  });
});

describe('a link that was altered on the way', () => {
  it('is read generously', () => {
    expect(readSelection('#lineas=1.1.1%2C%203.5.10.')).toEqual(['1.1.1', '3.5.10']);
    expect(readSelection('#lineas=(1.1.1;L3.5.10)')).toEqual(['1.1.1', '3.5.10']);
    expect(readSelection('#lineas=1.1.1+2.2.2%0A3.3.3»')).toEqual(['1.1.1', '2.2.2', '3.3.3']);
  });

  it.each([
    '#lineas%3D1.1.1%2C3.5.10',
    '%23lineas=1.1.1,3.5.10',
    '#lineas=1%252E1%252E1%252C3.5.10',
    '#Lineas=L1.1.1,l3.5.10).',
    '#LINEAS=1.1.1;3.5.10;',
    '#lineas=«1.1.1, 3.5.10»',
    '#lineas="1.1.1","3.5.10"',
    '#lineas=*1.1.1* y _3.5.10_…',
    '#lineas=<1.1.1> <3.5.10>',
    '#lineas=1.1.1\u200b,\ufeff3.5.10\u00ad',
    '#lineas=１．１．１，３．５．１０',
    '#lineas=1-1-1,3·5·10',
    '#lineas=lineas/1.1.1.html,línea 3.5.10',
    '#lineas=1.1.1,3.5.10&utm_source=whatsapp',
    '#lineas=1.1.1,3.5.10&amp;fbclid=Iw',
    '?utm_source=x&lineas=1.1.1,3.5.10',
    '#lineas:1.1.1,3.5.10',
  ])('says its claves as before: %s', (fragment) => {
    expect([readSelection(fragment), unreadIn(fragment)]).toEqual([['1.1.1', '3.5.10'], []]);
  });

  it('is found behind ? as behind #, with no name, and in the fragment first', () => {
    const claves = (hash: string, search = ''): string[] => readSelection(selectionOf({ hash, search }));
    expect(claves('', '?lineas=1.1.1')).toEqual(['1.1.1']);
    expect(claves('#1.1.1,L3.5.10')).toEqual(['1.1.1', '3.5.10']);
    expect(claves('#líneas=1.1.1')).toEqual(['1.1.1']);
    expect(claves('#lineas=1.1.1', '?lineas=2.2.2')).toEqual(['1.1.1']);
    expect(selectionOf({ hash: '', search: '?fbclid=1.1.1' })).toBe('');
    expect(unreadIn(selectionOf({ hash: '#otra-cosa', search: '' }))).toEqual(['otra-cosa']);
  });

  it('keeps what is no clave apart, to say it', () => {
    expect(unreadIn('#lineas=1.1.1,1.1,hola')).toEqual(['1.1', 'hola']);
    expect(unreadIn('#lineas=1.1.1,3.5.10.')).toEqual([]);
  });
});

describe('wholeEstrategia', () => {
  const known = ['1.1.1', '1.1.2', '1.2.1', '1.10.1'];

  it('knows a list of all the líneas of one estrategia, in any order', () => {
    expect(wholeEstrategia(['1.1.2', '1.1.1'], known)).toBe('1.1');
    expect(wholeEstrategia(['1.2.1'], known)).toBe('1.2');
  });

  it('takes no part of one and no mixture for it', () => {
    expect(wholeEstrategia(['1.1.1'], known)).toBe(undefined);
    expect(wholeEstrategia(['1.1.1', '1.1.2', '1.2.1'], known)).toBe(undefined);
    expect(wholeEstrategia([], known)).toBe(undefined);
  });
});

describe('moved', () => {
  it('moves an item, and leaves the ends where they are', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});

describe('a selection', () => {
  it('reads as text with its claves, and is no offer of today wherever it is pasted', () => {
    expect(selectionText([LINEA])).toBe(
      'Programa Especial de Migración 2014-2018, que ya terminó. Son planes de entonces: no son trámites ni servicios de hoy.\n\n' +
        '1.1.1 Analizar, y presentar "reformas".\nGobernación 2018: «Se realizarán acciones en 2018»\n' +
        'Actividad 1 de ese reporte (plan, no servicio): «Una.»',
    );
  });

  it('is a CSV that spreadsheets read, one record a answer', () => {
    const [head, row] = selectionCsv([LINEA]).split('\r\n');
    expect(head).toBe('\ufeffclave,estrategia,texto,reporte,respuesta,actividad_1');
    expect(row).toContain('"Analizar, y presentar ""reformas""."');
  });
});

describe('contactLink', () => {
  const aviso = { ruta: 'lineas/1.1.1.html', clave: '1.1.1', version: '2026.11' };
  it('writes clave and edition into a mail or a form', () => {
    expect(contactLink('mailto:a@b.mx', aviso)).toMatch(/^mailto:a@b\.mx\?subject=Error.*1\.1\.1.*2026\.11/);
    expect(contactLink('https://b.mx/f?x=1', aviso)).toBe(
      'https://b.mx/f?x=1&pagina=lineas%2F1.1.1.html&clave=1.1.1&edicion=2026.11',
    );
  });

  it('is nothing where it is not set, and an error where it is no address', () => {
    expect(contactLink(undefined, aviso)).toBeUndefined();
    expect(() => contactLink('javascript:alert(1)', aviso)).toThrow('CONTACT_URL');
  });
});
