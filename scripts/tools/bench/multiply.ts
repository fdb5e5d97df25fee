/** A programme of any size for the bench: the real one, N times over, renumbered and reshuffled, as the two documents that our parsers read. */
import type { Content } from '../../../src/model/schemas/content.ts';

/** A linea de acción of the made-up programme; the plain-Astro and template baselines draw the same. */
export interface MadeLinea {
  clave: string;
  texto: string;
  respuesta: string;
  actividades: string[];
}
export interface MadeEstrategia {
  clave: string;
  nombre: string;
  lineas: MadeLinea[];
}
export interface MadeObjetivo {
  clave: string;
  nombre: string;
  descripcion: string[];
  estrategias: MadeEstrategia[];
}

/** The same shuffle on every machine: mulberry32 with a fixed seed. */
function shuffler(seed: number): <T>(list: readonly T[]) => T[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      const [a, b] = [out[i], out[j]];
      if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
    }
    return out;
  };
}

/** The report that is multiplied; others that stand beside it are left out. */
export const MULTIPLIED = 'gobernacion-2018';

const ANSWERS = {
  'se-realizaran': 'Se realizarán acciones en 2018',
  'no-se-realizaran': 'No se realizarán acciones en 2018',
};

/** `times` copies of every objetivo, in another order, with their estrategias and líneas in another order and claves of their own. */
export function multiply(content: Content, times: number): MadeObjetivo[] {
  const shuffle = shuffler(times);
  const isOwn = (row: { reporte_id: string }): boolean => row.reporte_id === MULTIPLIED;
  const answers = new Map(
    content.respuestas.filter(isOwn).map((row) => [row.linea_id, ANSWERS[row.respuesta]]),
  );
  const actividades = Map.groupBy(content.actividades.filter(isOwn), (row) => row.linea_id);
  const copies = shuffle(Array.from({ length: times }, () => content.objetivos).flat());
  return copies.map((objetivo, o) => ({
    clave: String(o + 1),
    nombre: objetivo.nombre,
    descripcion: objetivo.descripcion.map((parrafo) => parrafo.texto),
    estrategias: shuffle(content.estrategias.filter((row) => row.objetivo_id === objetivo.objetivo_id)).map(
      (estrategia, e) => ({
        clave: `${String(o + 1)}.${String(e + 1)}`,
        nombre: estrategia.nombre,
        lineas: shuffle(content.lineas.filter((row) => row.estrategia_id === estrategia.estrategia_id)).map(
          (linea, l) => ({
            clave: `${String(o + 1)}.${String(e + 1)}.${String(l + 1)}`,
            texto: linea.texto,
            respuesta: answers.get(linea.linea_id) ?? ANSWERS['no-se-realizaran'],
            actividades: (actividades.get(linea.linea_id) ?? []).map((row) => row.texto),
          }),
        ),
      }),
    ),
  }));
}

/** The programme as a document. */
export function programaText(objetivos: readonly MadeObjetivo[]): string {
  const lines = [
    'Programa inventado para medir',
    '',
    'El programa se repite para medir cuánto tarda construir el sitio.',
    '',
  ];
  for (const objetivo of objetivos) {
    lines.push(`Objetivo ${objetivo.clave}. ${objetivo.nombre}`, '');
    for (const parrafo of objetivo.descripcion) lines.push(parrafo, '');
    for (const estrategia of objetivo.estrategias) {
      lines.push(`Estrategia ${estrategia.clave} ${estrategia.nombre}`, '', 'Líneas de acción');
      for (const linea of estrategia.lineas) lines.push(`${linea.clave} ${linea.texto}`);
      lines.push('');
    }
  }
  return lines.join('\n');
}

const HEADER = 'OBJETIVO\tESTRATEGIA\tLÍNEA DE ACCIÓN\tTipo de respuesta\tActividad 1\tActividad 2';
const noStop = (text: string): string => text.replace(/\.$/, '');

/** The report as a document: a row per línea de acción. */
export function reporteText(objetivos: readonly MadeObjetivo[]): string {
  const rows = objetivos.flatMap((objetivo) =>
    objetivo.estrategias.flatMap((estrategia) =>
      estrategia.lineas.map((linea) =>
        [
          `${objetivo.clave}. ${noStop(objetivo.nombre)}`,
          `${estrategia.clave}. ${noStop(estrategia.nombre)}`,
          `${linea.clave}. ${noStop(linea.texto)}`,
          linea.respuesta,
          linea.actividades[0] ?? '',
          linea.actividades[1] ?? '',
        ].join('\t'),
      ),
    ),
  );
  return ['Programa Especial de Migración 2014-2018', 'Ramo: Gobernación', HEADER, ...rows].join('\n');
}
