/** `manifiesto.webmanifest`: what a phone needs to put the site on its first screen. Addresses are relative, for any folder. */
import { SITIO } from '../../src/model/site.ts';
import type { Colours } from './mark.ts';
import type { Colour } from './png.ts';

const hex = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const icon = (name: string, size: number, purpose: string) => ({
  src: `iconos/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export function manifest({ papel, tinta }: Colours): string {
  const value = {
    name: 'PEM Abierto: Programa Especial de Migración',
    short_name: SITIO,
    description: 'El Programa Especial de Migración 2014-2018, línea por línea, con lo que se respondió.',
    lang: 'es-MX',
    dir: 'ltr',
    start_url: 'index.html',
    scope: './',
    // With the browser's own back button: the site has none.
    display: 'minimal-ui',
    background_color: hex(papel),
    theme_color: hex(tinta),
    icons: [
      icon('icono-192', 192, 'any'),
      icon('icono-512', 512, 'any'),
      icon('icono-recortable-512', 512, 'maskable'),
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
