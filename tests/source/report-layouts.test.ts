/** Reports as people paste them: what is only lay-out is repaired by a named rule or refused with the row that settles it, and every byte comes back. */
import { describe, expect, it } from 'vitest';
import { head, nameCells, readReport, row } from './report-text.ts';

const RAMO = 'Relaciones Exteriores';
const HEAD = head(RAMO, 2019);
const SI = 'Se realizarán acciones en 2019';
const NO = 'No se realizarán acciones en 2019';
const NAMES = nameCells('1.1.1').join('\t');
const page = (...lines: string[]): string => [HEAD, ...lines, ''].join('\n');

interface Repaired {
  title: string;
  text: string;
  /** The actividades read of it. */
  expected: string[];
  /** The class of the note that tells of the repair. */
  nota?: string;
}

const repaired: Repaired[] = [
  {
    title: 'a cell that begins with a dash for a bullet',
    text: page(row('1.1.1', 2019, ['- La SRE instalará dos módulos.'])),
    expected: ['La SRE instalará dos módulos.'],
    nota: 'vineta',
  },
  {
    title: 'a cell that begins with a round bullet, without a space or a full stop',
    text: page(
      row('1.1.1', 2019, ['•La SRE instalará dos módulos', '–Atender a personas']),
      row('1.1.2', 2019),
    ),
    expected: ['La SRE instalará dos módulos', 'Atender a personas'],
    nota: 'vineta',
  },
  {
    title: 'bullets inside a cell of one line',
    text: page(row('1.1.1', 2019, ['• Instalar módulos. • Entregar folletos.'])),
    expected: ['Instalar módulos. • Entregar folletos.'],
    nota: 'vineta',
  },
  {
    title: 'a cell of several lines with bullets, and an empty one after it',
    text: page(`${NAMES}\t${SI}\t- Instalar módulos`, '- Entregar 5,000 folletos\t', row('1.1.2', 2019)),
    expected: ['Instalar módulos - Entregar 5,000 folletos'],
    nota: 'renglon-partido',
  },
  {
    title: 'a last cell of several lines with bullets',
    text: page(
      `${NAMES}\t${SI}\tUno.\t• Instalar módulos.`,
      '• Entregar folletos.',
      '• Atender.',
      row('1.1.2', 2019),
    ),
    expected: ['Uno.', 'Instalar módulos. • Entregar folletos. • Atender.'],
    nota: 'renglon-partido',
  },
  {
    title: 'a cell of several lines that a spreadsheet put between quotes',
    text: page(`${NAMES}\t${SI}\t"Instalar ""módulos""`, 'y entregar folletos."\t'),
    expected: ['Instalar "módulos" y entregar folletos.'],
    nota: 'celda-entre-comillas',
  },
  {
    title: 'a row broken in the middle of a name, of the answer and between two cells',
    text: page(
      NAMES.replace('cultura de', 'cultura\nde'),
      `\t${SI.replace('en 2019', 'en\n2019')}\tInstalar`,
      'módulos\tUno.',
    ),
    expected: ['Instalar módulos', 'Uno.'],
    nota: 'respuesta-distinta',
  },
  {
    title: 'a row broken by the end of a page',
    text: page(`${NAMES}\t${SI}\tInstalar`, '', HEAD, 'módulos en la frontera.\t'),
    expected: ['Instalar módulos en la frontera.'],
    nota: 'renglon-partido',
  },
  {
    title: 'a last cell that goes on in lower case',
    text: page(`${NAMES}\t${SI}\tUno.\tInstalar módulos`, 'en la frontera.', row('1.1.2', 2019)),
    expected: ['Uno.', 'Instalar módulos en la frontera.'],
    nota: 'renglon-partido',
  },
  {
    title: 'an empty seventh column',
    text: page(`${row('1.1.1', 2019, ['Uno.'])}\t`, `${row('1.1.2', 2019)}\t\t `),
    expected: ['Uno.'],
    nota: 'celda-sin-texto',
  },
  {
    title: 'a dash where there is nothing to say, and a cell of spaces',
    text: page(`${NAMES}\t${NO}\t-\t  `),
    expected: [],
    nota: 'celda-sin-texto',
  },
  {
    title: 'numbers of pages',
    text: page(
      row('1.1.1', 2019, ['Uno.']),
      '',
      '3',
      HEAD,
      row('1.1.2', 2019),
      'Página 4 de 12',
      '- 5 -',
      'Pág. 6',
    ),
    expected: ['Uno.'],
    nota: 'numero-de-pagina',
  },
  {
    title: 'headings without accents, with the number of the ramo and with tabs to spare',
    text: [
      'PROGRAMA ESPECIAL DE MIGRACION 2014-2018\t\t\t\t\t',
      'Ramo 05: Relaciones exteriores',
      'Objetivo\tEstrategia\tLinea de accion\tTIPO DE RESPUESTA\tAcciones relevantes a realizar en 2019\t\t',
      '\t\t\t\tACTIVIDAD 1\tACTIVIDAD 2',
      row('1.1.1', 2019, ['Uno.']),
    ].join('\n'),
    expected: ['Uno.'],
  },
  {
    title: 'an answer in capitals, without accents and with a full stop',
    text: page(`${NAMES}\tSE REALIZARAN  ACCIONES EN 2019.\tUno.\t`),
    expected: ['Uno.'],
    nota: 'respuesta-distinta',
  },
  {
    title: 'CRLF, a byte order mark and no final line end',
    text: `\uFEFF${[HEAD, row('1.1.1', 2019, ['- Uno'])].join('\n').replaceAll('\n', '\r\n')}`,
    expected: ['Uno'],
    nota: 'vineta',
  },
];

it.each(repaired)(
  'reads $title, says so in a note, and gives every byte back',
  ({ text, expected, nota }) => {
    const read = readReport(text, RAMO);
    expect(read.errors).toEqual([]);
    expect(read.content.actividades.map((actividad) => actividad.texto)).toEqual(expected);
    expect(read.rebuilt).toBe(text);
    const clases = read.content.notas_de_calidad.map((nota_) => nota_.clase);
    expect(nota === undefined || clases.some((clase) => clase === nota) ? [] : clases).toEqual([]);
  },
);

const refused: { title: string; text: string; errors: string[]; paste?: string }[] = [
  {
    title: 'a footnote',
    text: page(row('1.1.1', 2019, ['Uno.']), '1/ Cifras preliminares.'),
    errors: ['6:1 unknown-line'],
    paste: '{"texto":"1/ Cifras preliminares.","motivo":',
  },
  {
    title: 'a footnote after an asterisk',
    text: page(row('1.1.1', 2019, ['Uno.', 'Dos.']), '* Cifras preliminares.'),
    errors: ['6:1 unknown-line'],
    paste: '{"texto":"* Cifras preliminares.","motivo":',
  },
  {
    title: 'a number alone that may belong to the text before it',
    text: page(row('1.1.1', 2019, ['Uno.', 'Se instalarán módulos en']), '12'),
    errors: ['6:1 unknown-line'],
    paste: '{"texto":"12","motivo":',
  },
  {
    title: 'a seventh column with words',
    text: page(`${row('1.1.1', 2019, ['Uno.'])}\tObservaciones`, row('1.1.2', 2019)),
    errors: ['5:1 row-cells'],
  },
  {
    title: 'a row of five cells',
    text: page(`${NAMES}\t${SI}\tUno.`, row('1.1.2', 2019)),
    errors: ['5:1 row-cells'],
  },
  {
    title: 'a text that a spreadsheet runs, also behind a bullet',
    text: page(row('1.1.1', 2019, ['=SUMA(A1)', '- @Uno']), row('1.1.2', 2019, ['+52 55', '-1+2'])),
    errors: ['5:', '5:', '6:', '6:'],
    paste: '"tratamiento":"se-corrige"',
  },
  {
    title: 'an answer for another year',
    text: page(`${NAMES}\tSe realizarán acciones en 2018\t\t`, row('1.1.2', 2019)),
    errors: ['5:'],
  },
  {
    title: 'a page of another ramo',
    text: page(row('1.1.1', 2019)).replace('Ramo: ', 'Ramo 11: Educación y '),
    errors: ['2:1 report-ramo'],
  },
];

it.each(refused)('refuses $title at its place, with what to do', ({ text, errors, paste }) => {
  const read = readReport(text, RAMO);
  expect(read.errors).toHaveLength(errors.length);
  expect(errors.filter((start, index) => !read.errors[index]?.startsWith(start))).toEqual([]);
  const hints = read.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.hint);
  expect(hints.filter((hint) => hint === '')).toEqual([]);
  expect(hints.filter((hint) => paste !== undefined && !hint.includes(paste))).toEqual([]);
});

describe('the table of debris', () => {
  it('sets aside the line of a report that a row names, with a note', () => {
    const text = page(row('1.1.1', 2019, ['Uno.']), '1/ Cifras preliminares.');
    const read = readReport(text, RAMO, ['1/ Cifras preliminares.']);
    expect(read.errors).toEqual([]);
    expect(read.rebuilt).toBe(text);
    const restos = read.content.notas_de_calidad.filter((nota) => nota.clase === 'resto');
    expect(restos.filter((nota) => nota.fuente_id !== 'programa')).toHaveLength(1);
  });

  it('also where the line stands in the middle of a row that is broken by a page', () => {
    const text = page(`${NAMES}\t${SI}\tInstalar`, '12', 'módulos.\t');
    const read = readReport(text, RAMO, ['12']);
    expect(read.errors).toEqual([]);
    expect(read.content.actividades.map((actividad) => actividad.texto)).toEqual(['Instalar módulos.']);
    expect(read.rebuilt).toBe(text);
  });
});

describe('a list in a cell', () => {
  it('says where its items begin, in the clean text', () => {
    const text = page(
      row('1.1.1', 2019, ['Se hará lo siguiente: • Uno. •  Dos.', '- Uno; - Dos - y medio.']),
    );
    const [lead, dashed] = readReport(text, RAMO).content.actividades.map(({ texto, elementos = [] }) =>
      elementos.map((inicio, index) => texto.slice(inicio, elementos[index + 1])),
    );
    expect(lead).toEqual(['• Uno. ', '• Dos.']);
    expect(dashed).toEqual(['Uno; ', '- Dos - y medio.']);
  });
});
