/** Notes on the lay-out of a source, from the fate of each of its lines: blank lines, debris, headings. */
import { claveOf } from '../../src/model/claves.ts';
import type { NotaDeCalidad } from '../../src/model/schemas/calidad.ts';
import type { Renglon } from '../../src/model/schemas/renglon.ts';

/** A note before it has its number. */
export type Nota = Omit<NotaDeCalidad, 'nota_id' | 'orden'>;
export interface Lugar {
  fuente_id: string;
  renglon: number;
  columna: number;
}

export const at = (fuente_id: string, renglon: number, columna = 1): Lugar => ({
  fuente_id,
  renglon,
  columna,
});

/** Lines that a row of the table of debris names, and the numbers of pages. */
function debrisNotes(fuente_id: string, renglones: readonly Renglon[], tratamiento: string): Nota[] {
  const words = (r: Renglon & { destino: 'apartado' }): Pick<Nota, 'clase' | 'texto'> | undefined => {
    if (r.clase === 'resto')
      return { clase: r.clase, texto: 'Hay un resto de la página de donde se copió el texto.' };
    if (r.clase !== 'numero-de-pagina') return undefined;
    return { clase: r.clase, texto: `Hay un número de página: «${(r.texto ?? '').trim()}».` };
  };
  return renglones.flatMap((r) => {
    const said = r.destino === 'apartado' ? words(r) : undefined;
    return said === undefined ? [] : [{ ...at(fuente_id, r.renglon), ...said, tratamiento }];
  });
}

/** Blank lines between two líneas de acción of one list, and debris. */
export function programaNotes(fuente_id: string, renglones: readonly Renglon[]): Nota[] {
  const filled = renglones.filter((r) => !(r.destino === 'apartado' && r.clase === 'vacio'));
  const between = filled.flatMap((r, index) => {
    const next = filled[index + 1];
    if (r.destino !== 'linea' || next?.destino !== 'linea' || next.renglon === r.renglon + 1) return [];
    return [
      {
        ...at(fuente_id, r.renglon + 1),
        clase: 'renglon-vacio' as const,
        texto: `Hay un renglón vacío en medio de una lista, después de la línea de acción ${claveOf(r.id)}.`,
        tratamiento: 'Se aparta. La lista se lee entera.',
        elemento_id: r.id,
      },
    ];
  });
  return [...between, ...debrisNotes(fuente_id, renglones, 'Se aparta: no es parte del programa.')];
}

interface Encabezado {
  renglon: number;
  clase: 'encabezado-de-pagina' | 'encabezado-de-tabla';
  texto: string;
}

/** Runs of adjacent lines of the same kind, as blocks. */
function headerBlocks(renglones: readonly Renglon[]): Encabezado[] {
  const headers = renglones.flatMap((r) =>
    r.destino === 'apartado' && (r.clase === 'encabezado-de-pagina' || r.clase === 'encabezado-de-tabla')
      ? [{ renglon: r.renglon, clase: r.clase, texto: r.texto ?? '' }]
      : [],
  );
  const blocks: (Encabezado & { last: number })[] = [];
  for (const header of headers) {
    const open = blocks.at(-1);
    // A blank line between the two lines of a page heading does not end it.
    if (open?.clase === header.clase && header.renglon - open.last <= 2) {
      open.texto += `\n${header.texto}`;
      open.last = header.renglon;
    } else blocks.push({ ...header, last: header.renglon });
  }
  return blocks;
}

/** The form that most blocks have; of two equally frequent, the first one. */
function usualForm(blocks: readonly Encabezado[]): string | undefined {
  const groups = [...Map.groupBy(blocks, (block) => block.texto).values()];
  return groups.reduce<Encabezado[]>((most, group) => (group.length > most.length ? group : most), [])[0]
    ?.texto;
}

const MERGED = /Actividad 1 Actividad 2/;

function tableHeaderNote(fuente_id: string, block: Encabezado): Nota {
  const merged = MERGED.test(block.texto);
  return {
    ...at(fuente_id, block.renglon),
    clase: merged ? 'encabezado-combinado' : 'encabezado-distinto',
    texto: merged
      ? 'El encabezado de la tabla junta dos columnas en una celda: «Actividad 1 Actividad 2».'
      : 'El encabezado de la tabla está repartido en las celdas de otra manera que en la mayoría de las páginas.',
    tratamiento: 'Se aparta. Las filas tienen seis celdas como todas las demás.',
  };
}

/** Headings that come again with each page of the document it was copied from, and those of the table that differ. */
export function reporteNotes(fuente_id: string, renglones: readonly Renglon[]): Nota[] {
  const blocks = headerBlocks(renglones);
  const pages = blocks.filter((block) => block.clase === 'encabezado-de-pagina');
  const tables = blocks.filter((block) => block.clase === 'encabezado-de-tabla');
  const usual = usualForm(tables);
  return [
    ...debrisNotes(fuente_id, renglones, 'Se aparta: no es parte del reporte.'),
    ...pages.slice(1).map((block, index) => ({
      ...at(fuente_id, block.renglon),
      clase: 'encabezado-repetido' as const,
      texto: `El encabezado se repite en la página ${index + 2} del documento de donde se copió.`,
      tratamiento: 'Se aparta: ya está en la primera página.',
    })),
    ...tables.filter((block) => block.texto !== usual).map((block) => tableHeaderNote(fuente_id, block)),
  ];
}
