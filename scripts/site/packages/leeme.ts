/** `LEEME.txt` at the top of the zip: five lines for whoever has just unzipped it. */
import type { Edicion } from '../../../src/model/schemas/edicion.ts';
import { formatDate } from '../../../src/model/words.ts';

export function leeme({ version, fecha }: Edicion): string {
  const lines = [
    `PEM Abierto, edición ${version} (${formatDate(fecha)}). Sitio independiente. No es del gobierno. Son planes de un programa que ya terminó.`,
    'Para abrir: extraiga todo el zip y dé doble clic en index.html. No necesita internet ni instalar nada.',
    'Para buscar: abra buscar.html. Para leer todo de corrido: programa.html.',
    'Para comprobar que está completo: en esta carpeta, "sha256sum -c SHA256SUMS" (Linux) o "shasum -a 256 -c SHA256SUMS" (macOS). En Windows, vea sin-conexion.html.',
    'Para copiar: copie la carpeta entera, no sólo index.html. Se puede copiar y regalar; las licencias están en acerca.html.',
  ];
  // The mark of UTF-8 and both line ends: old versions of Windows' Notepad need them.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
