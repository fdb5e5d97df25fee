/** Figure: the differences between wordings, by class. */
import { claveOf } from '../../model/claves.ts';
import type { Catalog } from '../../model/views.ts';
import { CLASE_DIFERENCIA, isGrave } from '../../model/labels.ts';
import { joinWords, plural } from '../../model/words.ts';
import { type Figura, greatest } from './figura.ts';

export function diferenciasPorClase({ content: { diferencias } }: Catalog): Figura | undefined {
  if (diferencias.length === 0) return undefined;
  const rows = [...Map.groupBy(diferencias, ({ clase }) => clase)]
    .map(([clase, own]) => ({ clase, own }))
    .sort((a, b) => Number(isGrave(b.clase)) - Number(isGrave(a.clase)) || b.own.length - a.own.length);
  const most = greatest(rows, ({ own }) => own.length);
  const total = plural(diferencias.length, 'diferencia', 'diferencias');
  const grave = diferencias.filter(({ clase }) => isGrave(clase)).length;
  const words = joinWords(most.map(({ clase }) => `«${CLASE_DIFERENCIA[clase]}»`));
  return {
    nombre: 'diferencias-por-clase',
    tema: 'Diferencias entre los documentos',
    titulo: `${words}: ${most.length > 1 ? 'las clases más frecuentes' : 'la clase más frecuente'}, ${most[0]?.own.length ?? 0}${most.length > 1 ? ' cada una' : ''} de ${total}`,
    cuenta: `Diferencias entre las redacciones de un mismo nombre o línea, por clase. ${grave} ${grave === 1 ? 'cambia' : 'cambian'} lo que se lee; ${diferencias.length - grave} ${diferencias.length - grave === 1 ? 'es' : 'son'} de forma.`,
    leyenda: [
      { forma: 'si' as const, texto: 'cambia lo que se lee' },
      { forma: 'no' as const, texto: 'de forma' },
    ],
    dibujo: {
      tipo: 'unidades',
      filas: rows.map(({ clase, own }) => ({
        etiqueta: CLASE_DIFERENCIA[clase],
        formas: own.map(() => (isGrave(clase) ? ('si' as const) : ('no' as const))),
        valor: String(own.length),
        grupo: '',
      })),
    },
    columnas: [
      { nombre: 'clase', titulo: 'Clase', descripcion: 'En qué difieren las dos redacciones.' },
      {
        nombre: 'cambia_lo_que_se_lee',
        titulo: '¿Cambia lo que se lee?',
        descripcion: '«sí» cuando la diferencia cambia lo que se lee, «no» cuando es de forma.',
      },
      { nombre: 'diferencias', titulo: 'Diferencias', descripcion: 'Cuántas diferencias son de esa clase.' },
      {
        nombre: 'donde',
        titulo: 'Dónde',
        descripcion: 'Identificadores de lo que se escribe distinto, separados por « | ».',
      },
    ],
    filas: rows.map(({ clase, own }) => [
      CLASE_DIFERENCIA[clase],
      isGrave(clase) ? 'sí' : 'no',
      own.length,
      own.map(({ elemento_id: id }) => ({
        texto: claveOf(id),
        dato: id,
        href: `/calidad.html#diferencia-${id}`,
      })),
    ]),
  };
}
