/** The first two sheets of the workbook: what is in it, and the counts that most people look for. Values, no formulas. */
import { citation, LICENCIAS, LIMITES, RESUMEN, TITULO } from '../texts.ts';
import type { DataModel } from '../data-model.ts';
import { resumenRows } from '../tables/resumen-rows.ts';
import { type WorkbookCell, headingCell, type WorkbookSheet, numberCell, textCell } from './xlsx-cells.ts';

const USO = [
  'Para empezar, abra la hoja completo: una fila por línea de acción, con su respuesta y sus actividades.',
  'Las flechas del encabezado filtran. La columna Orden devuelve las filas a su orden.',
  'Las cantidades son números, no texto. Las de la hoja metas no se suman. Las claves y los identificadores son texto, para que ningún programa los cambie: 1.5 no es un número ni 1.5.10 una fecha.',
  'La hoja diccionario explica cada encabezado. Donde los otros formatos dicen si o no, este libro dice Sí o No, y da las respuestas con palabras.',
];

const bold = (value: string): WorkbookCell => textCell(value, { fontWeight: 'bold', wrap: false });

function title(value: string): WorkbookCell[] {
  return [textCell(value, { fontWeight: 'bold', fontSize: 14, wrap: false })];
}

export function readmeSheet(model: DataModel): WorkbookSheet {
  const section = (value: string): WorkbookCell[][] => [[], [bold(value)]];
  const paragraph = (value: string): WorkbookCell[] => [null, null, textCell(value)];
  const plain = (value: string): WorkbookCell[] => [textCell(value, { wrap: false })];
  return {
    sheet: 'Léeme',
    columns: [{ width: 27 }, { width: 10 }, { width: 90 }],
    data: [
      title('PEM Abierto'),
      plain(TITULO),
      plain(`Edición ${model.edicion.version}, ${model.edicion.fecha}`),
      [],
      paragraph(RESUMEN),
      ...section('Hojas de este libro'),
      [headingCell('Hoja'), headingCell('Filas'), headingCell('Qué trae')],
      ...model.tables.map(({ table, rows }) => [
        textCell(table.name),
        numberCell(rows.length),
        textCell(table.description),
      ]),
      ...section('Cómo usarlo'),
      ...USO.map(paragraph),
      ...section('Lo que estos datos no dicen'),
      ...LIMITES.map(paragraph),
      ...section('Licencias'),
      ...LICENCIAS.map(paragraph),
      ...section('Cómo citar'),
      paragraph(citation(model.edicion, model.site)),
    ],
  };
}

const COLUMNS = [
  'Objetivo',
  'Líneas de acción',
  'Se realizarán acciones',
  'No se realizarán acciones',
  'De ellas, con actividades descritas',
  'Sin respuesta',
  'Actividades',
  'Actividades condicionadas',
];

export function resumenSheet(model: DataModel): WorkbookSheet {
  const blocks = model.reportes.flatMap((reporte): WorkbookCell[][] => [
    [],
    [bold(`${reporte.titulo} (${reporte.reporte_id})`)],
    COLUMNS.map(headingCell),
    ...resumenRows(model, reporte).map(({ nombre, cuentas }) => [
      textCell(nombre),
      ...cuentas.map(numberCell),
    ]),
  ]);
  return {
    sheet: 'Resumen',
    columns: [{ width: 60 }, ...COLUMNS.slice(1).map(() => ({ width: 16 }))],
    data: [
      title('Resumen'),
      [
        textCell('Cada fila cuenta lo de un objetivo; la última, todo. Un anuncio no es un resultado.', {
          wrap: false,
        }),
      ],
      ...blocks,
    ],
  };
}
