/** What every page tells its layout, and the navigation that all pages share. */

export interface Miga {
  texto: string;
  href: string;
}

export const NAVEGACION: readonly Miga[] = [
  { texto: 'Objetivos', href: '/objetivos/index.html' },
  { texto: 'Reportes', href: '/reportes/index.html' },
  { texto: 'Estrategias', href: '/estrategias/index.html' },
  { texto: 'Dependencias', href: '/dependencias/index.html' },
  { texto: 'Gráficas', href: '/graficas.html' },
  { texto: 'Datos', href: '/datos/index.html' },
];

/** Everything, by what one comes for: the menu, and the foot of every page. */
export const MENU: readonly { titulo: string; enlaces: readonly Miga[] }[] = [
  {
    titulo: 'Leer',
    enlaces: [
      { texto: 'Inicio', href: '/index.html' },
      { texto: 'Objetivos', href: '/objetivos/index.html' },
      { texto: 'Estrategias', href: '/estrategias/index.html' },
      { texto: 'Líneas de acción', href: '/lineas/index.html' },
      { texto: 'Reportes', href: '/reportes/index.html' },
      { texto: 'Todo en una página', href: '/programa.html' },
    ],
  },
  {
    titulo: 'Explorar',
    enlaces: [
      { texto: 'Buscar', href: '/buscar.html' },
      { texto: 'Temas', href: '/temas/index.html' },
      { texto: 'Dependencias', href: '/dependencias/index.html' },
      { texto: 'Poblaciones', href: '/poblaciones/index.html' },
      { texto: 'Lo que el reporte no anunció', href: '/silencios.html' },
      { texto: 'Metas', href: '/metas.html' },
      { texto: 'Gráficas', href: '/graficas.html' },
    ],
  },
  {
    titulo: 'Usar',
    enlaces: [
      { texto: 'Mi selección', href: '/seleccion.html' },
      { texto: 'Leer sin conexión', href: '/sin-conexion.html' },
      { texto: 'Datos y cómo citar', href: '/datos/index.html' },
      { texto: 'Preguntas', href: '/preguntas.html' },
      { texto: 'Glosario', href: '/glosario.html' },
    ],
  },
  {
    titulo: 'Sobre el sitio',
    enlaces: [
      { texto: 'Acerca', href: '/acerca.html' },
      { texto: 'Cómo se hizo', href: '/metodologia.html' },
      { texto: 'Fuentes', href: '/fuentes/index.html' },
      { texto: 'Diferencias y defectos', href: '/calidad.html' },
      { texto: 'Accesibilidad', href: '/accesibilidad.html' },
      { texto: 'English', href: '/english.html' },
    ],
  },
];

export const SITIO = 'PEM Abierto';
