/** What every page tells its layout, and the navigation that all pages share. */
import { type DeReporte, unsaidWords } from './words.ts';

export interface Miga {
  texto: string;
  href: string;
}

/** Each as what one reads and where it leads. */
const enlaces = (...pairs: readonly (readonly [texto: string, href: string])[]): readonly Miga[] =>
  pairs.map(([texto, href]) => ({ texto, href }));

export const NAVEGACION = enlaces(
  ['Objetivos', '/objetivos/index.html'],
  ['Reportes', '/reportes/index.html'],
  ['Estrategias', '/estrategias/index.html'],
  ['Dependencias', '/dependencias/index.html'],
  ['Gráficas', '/graficas.html'],
  ['Datos', '/datos/index.html'],
);

/** Everything, by what one comes for: the menu, and the foot of every page. */
export const menuOf = (
  reportes: readonly DeReporte[],
): readonly { titulo: string; enlaces: readonly Miga[] }[] => [
  {
    titulo: 'Leer',
    enlaces: enlaces(
      ['Inicio', '/index.html'],
      ['Objetivos', '/objetivos/index.html'],
      ['Estrategias', '/estrategias/index.html'],
      ['Líneas de acción', '/lineas/index.html'],
      ['Reportes', '/reportes/index.html'],
      ['Todo en una página', '/programa.html'],
    ),
  },
  {
    titulo: 'Explorar',
    enlaces: enlaces(
      ['Buscar', '/buscar.html'],
      ['Temas', '/temas/index.html'],
      ['Dependencias', '/dependencias/index.html'],
      ['Poblaciones', '/poblaciones/index.html'],
      [unsaidWords(reportes), '/silencios.html'],
      ['Metas', '/metas.html'],
      ['Gráficas', '/graficas.html'],
    ),
  },
  {
    titulo: 'Usar',
    enlaces: enlaces(
      ['Mi selección', '/seleccion.html'],
      ['Leer sin conexión', '/sin-conexion.html'],
      ['Datos y cómo citar', '/datos/index.html'],
      ['Preguntas', '/preguntas.html'],
      ['Glosario', '/glosario.html'],
    ),
  },
  {
    titulo: 'Sobre el sitio',
    enlaces: enlaces(
      ['Acerca', '/acerca.html'],
      ['Cómo se hizo', '/metodologia.html'],
      ['Fuentes', '/fuentes/index.html'],
      ['Diferencias y defectos', '/calidad.html'],
      ['Accesibilidad', '/accesibilidad.html'],
      ['English', '/english.html'],
    ),
  },
];

export const SITIO = 'PEM Abierto';
