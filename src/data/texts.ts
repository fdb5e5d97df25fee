/** What the downloads page, the workbook's first sheet and LEEME.txt all say: said once, here. */
import type { Edicion } from '../model/schemas/edicion.ts';
import { absolute } from '../model/addresses.ts';
import { formatDate } from '../model/words.ts';

export const TITULO =
  'PEM Abierto: el Programa Especial de Migración 2014-2018 y lo que los reportes anunciaron, en datos';

export const RESUMEN =
  'Los objetivos, las estrategias y las líneas de acción del Programa Especial de Migración 2014-2018 de México, con lo que los reportes responden sobre cada línea de acción y las actividades que anuncian. Cada texto dice de qué renglón de qué fuente sale.';

/** One list for every catalogue and reference manager; CITATION.cff repeats it (a test compares). */
export const PALABRAS_CLAVE = [
  'migración',
  'México',
  'Programa Especial de Migración',
  'política migratoria',
  'planeación',
  'Gobernación',
  'datos abiertos',
];

export const LICENCIA_DATOS = {
  id: 'CC-BY-4.0',
  nombre: 'Creative Commons Atribución 4.0 Internacional (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

export const LICENCIAS = [
  `Los datos (las tablas, su orden, las notas y las descripciones): ${LICENCIA_DATOS.nombre}. Se pueden copiar, cambiar y publicar citando de dónde salen.`,
  'El código que los hace: licencia MIT.',
  'Las fuentes se dan tal como se recibieron. Ninguna dice con qué licencia se publica; son textos de un programa oficial, y aquí no se les pone otra.',
];

export const LIMITES = [
  'Un plan no es un resultado. Los reportes dicen lo que se pensaba hacer en un año, no lo que se hizo.',
  'Las metas no se suman. Hay cantidades que ya son sumas de otras, y otras que aparecen dos veces.',
  'Una mención no es una responsabilidad. Que un texto nombre a una institución no quiere decir que le toque hacerlo.',
  'Un «No» no dice si otra parte del gobierno lo hizo: es la respuesta de un solo ramo para un solo año.',
  'Hay respuestas «No» que describen actividades. La columna contradiccion las señala; la fuente no explica la diferencia.',
  'Los textos se dan con sus erratas. Lo que se limpió para leerlos está en notas_de_calidad.',
];

/** The whole reference, as it is to be pasted. A page of a copy without a public address says that in place of it. */
export function citation(edicion: Edicion, site: string, address?: string): string {
  const [year = ''] = edicion.fecha.split('-');
  const url = address ?? absolute(site, 'datos/index.html');
  return `PEM Abierto (${year}). ${TITULO} (edición ${edicion.version}, del ${formatDate(edicion.fecha)}) [conjunto de datos]. ${url}`;
}

/** The reference as each twin carries it, without the long title: some three hundred files repeat it. */
export function shortCitation(edicion: Edicion, site: string): string {
  const [year = ''] = edicion.fecha.split('-');
  return `PEM Abierto (${year}), edición ${edicion.version}, del ${formatDate(edicion.fecha)}. ${absolute(site, 'datos/index.html')}`;
}
