/** What every page tells its layout, and the navigation that all pages share. */

export interface Miga {
  texto: string;
  href: string;
}

export const NAVEGACION: readonly Miga[] = [
  { texto: 'Programa', href: '/programa.html' },
  { texto: 'Reportes', href: '/reportes/index.html' },
  { texto: 'Líneas', href: '/lineas/index.html' },
  { texto: 'Dependencias', href: '/dependencias/index.html' },
  { texto: 'Gráficas', href: '/graficas.html' },
  { texto: 'Datos', href: '/datos/index.html' },
];

export const PIE: readonly Miga[] = [
  { texto: 'Inicio', href: '/index.html' },
  { texto: 'Todo en una página', href: '/programa.html' },
  { texto: 'Objetivos', href: '/objetivos/index.html' },
  { texto: 'Estrategias', href: '/estrategias/index.html' },
  { texto: 'Líneas de acción', href: '/lineas/index.html' },
  { texto: 'Reportes', href: '/reportes/index.html' },
  { texto: 'Dependencias', href: '/dependencias/index.html' },
  { texto: 'Temas', href: '/temas/index.html' },
  { texto: 'Poblaciones', href: '/poblaciones/index.html' },
  { texto: 'Metas', href: '/metas.html' },
  { texto: 'Lo que el reporte no anunció', href: '/silencios.html' },
  { texto: 'Gráficas', href: '/graficas.html' },
  { texto: 'Buscar', href: '/buscar.html' },
  { texto: 'Mi selección', href: '/seleccion.html' },
  { texto: 'Datos', href: '/datos/index.html' },
  { texto: 'Diferencias y defectos', href: '/calidad.html' },
  { texto: 'Fuentes', href: '/fuentes/index.html' },
  { texto: 'Glosario', href: '/glosario.html' },
  { texto: 'Sin conexión', href: '/sin-conexion.html' },
  { texto: 'Preguntas', href: '/preguntas.html' },
  { texto: 'Metodología', href: '/metodologia.html' },
  { texto: 'Acerca', href: '/acerca.html' },
  { texto: 'Accesibilidad', href: '/accesibilidad.html' },
  { texto: 'English', href: '/english.html' },
];

export const SITIO = 'PEM Abierto';
