/** Sentences about what the main report says and leaves out: counted, with names, bounded by what was read. */
import type { Anotaciones, EstrategiaVista, LineaVista } from './views.ts';
import type { Reporte } from './schemas/reporte.ts';
import { mostNamed } from './most-named.ts';
import { silentOf, exceptionWords, silenciosOf } from './silencios.ts';
import { joinWords, lineasWords, plural, reporteWords, unsaidWords } from './words.ts';

export interface Hallazgo {
  frase: string;
  /** The estrategias or líneas that it counts, each with what to call it. */
  claves: { id: string; texto: string }[];
  href: string;
  enlace: string;
}

interface Leido {
  anotaciones: Anotaciones;
  estrategias: readonly EstrategiaVista[];
  lineas: readonly LineaVista[];
  principal: Reporte;
}

/** Names of so many bodies fit in a sentence. */
const NAMED = 3;

function responsables({ anotaciones, principal }: Leido): Hallazgo[] {
  const counted = anotaciones.dependencias
    .map(({ dependencia, papeles }) => ({
      dependencia,
      n: papeles.responsable.filter(({ vista }) => vista.actividad.reporte_id === principal.reporte_id)
        .length,
    }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || a.dependencia.orden - b.dependencia.orden)
    .slice(0, NAMED);
  if (counted.length === 0) return [];
  const names = joinWords(
    counted.map(({ dependencia: { nombre, sigla }, n }) =>
      nombre === sigla ? `${nombre} (${n})` : `${nombre} (${sigla}; ${n})`,
    ),
  );
  return [
    {
      frase: `Así lo leemos: quienes serían responsables de más actividades del ${reporteWords(principal)} son ${names}; ${mostNamed(anotaciones, principal)}`,
      claves: [],
      href: '/dependencias/index.html',
      enlace: 'Todas las dependencias',
    },
  ];
}

function silent({ anotaciones, estrategias, principal }: Leido): Hallazgo[] {
  const { sinAcciones, poblaciones } = silenciosOf(principal.reporte_id, estrategias, anotaciones);
  const found: Hallazgo[] = [];
  const exception = exceptionWords(sinAcciones.map(silentOf));
  if (sinAcciones.length > 0)
    found.push({
      // Before the names, so that whoever quotes the beginning quotes it too.
      frase: `El ${reporteWords(principal)} no anunció acciones para ninguna línea de ${plural(sinAcciones.length, 'estrategia', 'estrategias')}${exception === '' ? '' : ` (${exception})`}`,
      claves: sinAcciones.map(({ estrategia: { estrategia } }) => ({
        id: estrategia.estrategia_id,
        texto: `${estrategia.clave} ${estrategia.nombre.replace(/\.$/, '')}`,
      })),
      href: '/silencios.html',
      enlace: unsaidWords([principal]),
    });
  if (poblaciones.length > 0)
    found.push({
      frase: `El programa nombra a ${poblaciones.length === 1 ? 'esta población' : 'estas poblaciones'} y ninguna actividad del ${reporteWords(principal)} lo hace: ${joinWords(poblaciones.map(({ poblacion }) => poblacion.nombre.toLowerCase()))}`,
      claves: [],
      href: '/poblaciones/index.html',
      enlace: 'Todas las poblaciones',
    });
  return found;
}

function contradictory({ lineas, principal }: Leido): Hallazgo[] {
  const own = lineas.filter(({ respuestas }) =>
    respuestas.some(({ reporte, forma }) => reporte === principal && forma === 'mixta'),
  );
  if (own.length === 0) return [];
  return [
    {
      frase: `En ${lineasWords(own.length)} el ${reporteWords(principal)} dijo que no habría acciones y aun así describió actividades`,
      claves: own.map(({ linea }) => ({ id: linea.linea_id, texto: linea.clave })),
      href: '/calidad.html',
      enlace: 'Diferencias y defectos',
    },
  ];
}

function topic({ anotaciones, lineas }: Leido): Hallazgo[] {
  const [most] = anotaciones.temas.toSorted((a, b) => b.lineas.length - a.lineas.length);
  if (most === undefined || most.lineas.length === 0) return [];
  return [
    {
      frase: `El tema del que más hablan las líneas, según lo leemos, es «${most.tema.nombre}»: ${most.lineas.length} de ${lineas.length}`,
      claves: [],
      href: '/temas/index.html',
      enlace: 'Todos los temas',
    },
  ];
}

export function findingsOf(leido: Leido): Hallazgo[] {
  return [...silent(leido), ...contradictory(leido), ...responsables(leido), ...topic(leido)].slice(0, 5);
}
