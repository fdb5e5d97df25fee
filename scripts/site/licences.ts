/** dist/licencias.txt: whose code the site carries besides ours, under which licence, with the notice that each asks to be kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { withMark } from '../../src/model/encoding.ts';

/** Packages whose code is copied into dist/, and the file of theirs that holds the licence. A bundle with another package stops the build. */
export const SHIPPED: Readonly<Record<string, { notice: string; use: string }>> = {
  pagefind: { notice: 'LICENSE/LICENSE', use: 'el índice y el motor de búsqueda (carpeta pagefind/)' },
};

const described = z.object({ version: z.string(), license: z.string() });

const RULE = '-'.repeat(72);

/** Text of licencias.txt; throws when a package or its notice is not installed. */
export function licencesText(root: string): string {
  const notices = Object.entries(SHIPPED).map(([name, { notice, use }]) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = described.parse(
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    );
    const text = readFileSync(join(folder, notice), 'utf8').replaceAll('\r\n', '\n').trim();
    return `${RULE}\n${name} ${version}: ${use}. Licencia ${license}.\n${RULE}\n\n${text}\n`;
  });
  const lines = [
    'Licencias del código que lleva este sitio\n',
    'Nuestro código: licencia MIT. Nuestros datos y textos: Creative Commons Atribución 4.0 Internacional.',
    'Los textos de las fuentes no son nuestros. La página acerca.html lo explica.\n',
    'Lo que no es nuestro, con el aviso que pide conservar:\n',
    ...notices,
  ];
  return withMark(lines.join('\n'));
}

/** Returns of how many packages. */
export function writeLicences(root: string, out: string): number {
  writeFileSync(join(out, 'licencias.txt'), licencesText(root));
  return Object.keys(SHIPPED).length;
}

const PACKAGE = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

/** Packages that a bundle took in and that licencias.txt does not tell of. */
export function unlicensed(moduleIds: readonly string[]): string[] {
  const names = moduleIds.flatMap((id) => PACKAGE.exec(id)?.[1]?.replaceAll('\\', '/') ?? []);
  return [...new Set(names)].filter((name) => !(name in SHIPPED)).sort();
}
