/** `manifiesto.webmanifest`: what a phone needs to put the site on its first screen. Addresses are relative, for any folder. */
import type { Look } from '../../src/charts/standalone.ts';
import { SITIO } from '../../src/model/site.ts';

const icon = (name: string, size: number, purpose: string) => ({
  src: `iconos/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export function manifest({ papel, tinta }: Pick<Look, 'papel' | 'tinta'>): string {
  const value = {
    name: 'PEM Abierto: Programa Especial de Migración',
    short_name: SITIO,
    description:
      'El Programa Especial de Migración 2014-2018, línea por línea, con lo que los reportes anunciaron.',
    lang: 'es-MX',
    dir: 'ltr',
    start_url: 'index.html',
    scope: './',
    // With the browser's own back button: the site has none.
    display: 'minimal-ui',
    background_color: papel,
    theme_color: tinta,
    icons: [
      icon('icono-192', 192, 'any'),
      icon('icono-512', 512, 'any'),
      icon('icono-recortable-512', 512, 'maskable'),
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
