/** `pem-abierto.zim` for Kiwix, where the system has zimwriterfs. Its id is random, so two are never the same bytes. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../lib/files.ts';
import { COPY_PAGE, withoutButton, WORKER } from '../kept-list.ts';
import { kiwixPage } from './kiwix-page.ts';

export function hasZimWriter(): boolean {
  return spawnSync('zimwriterfs', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What only serves a double click or a server; Kiwix is neither. */
const NOT_FOR_KIWIX = [WORKER, '404.html', 'SHA256SUMS', 'sitemap.xml', 'robots.txt'];

const META: readonly string[] = [
  '--welcome=index.html',
  '--illustration=iconos/icono-48.png',
  '--language=spa',
  '--title=PEM Abierto',
  '--description=El Programa Especial de Migración, línea por línea',
  '--creator=PEM Abierto',
  '--publisher=PEM Abierto',
  '--name=pem-abierto_es_all',
  '--tags=_ftindex:yes;gobierno;migracion',
];

/** Makes of a copy of `dist` what Kiwix can show. */
export function readyForKiwix(folder: string): void {
  for (const path of NOT_FOR_KIWIX) rmSync(join(folder, path), { force: true });
  const page = join(folder, COPY_PAGE);
  writeFileSync(page, withoutButton(readFileSync(page, 'utf8')));
  for (const path of listFiles(folder).filter((file) => file.endsWith('.html'))) {
    const file = join(folder, path);
    writeFileSync(file, kiwixPage(path, readFileSync(file, 'utf8')));
  }
}

/** Works on a copy of `dist`, for zimwriterfs may touch the folder that it reads. */
export function writeZim(dist: string, target: string, work: string, site: string): void {
  const folder = join(work, 'zim');
  cpSync(dist, folder, { recursive: true });
  readyForKiwix(folder);
  const { status, stderr } = spawnSync('zimwriterfs', [...META, `--source=${site}`, folder, target], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`zimwriterfs failed: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}
