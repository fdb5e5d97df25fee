/** The portable copies that `npm run package` made, opened where browsers can read them. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { freePort } from '../../lib/free-port.ts';
import { READING } from './page-questions.ts';
import { ready } from './servers.ts';

const FOLDER = 'paquetes';

export interface Copies {
  /** A folder for what is written besides. */
  work: string;
  /** The folder that the zip leaves. */
  unzipped: string;
  /** Where the book's files stand, and the one page for phones. */
  book: string;
  page: string;
  /** Serves the ZIM, where there is one and a server for it; undefined elsewhere. */
  serveZim: () => Promise<{ url: string; close: () => void } | undefined>;
  close: () => void;
}

function unpack(archive: string, folder: string): string {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

async function serveZim(): Promise<{ url: string; close: () => void } | undefined> {
  const zim = join(FOLDER, 'pem-abierto.zim');
  if (!existsSync(zim) || spawnSync('kiwix-serve', ['--version']).error !== undefined) return undefined;
  const port = await freePort();
  const server = spawn('kiwix-serve', ['-i', '127.0.0.1', '-p', String(port), zim], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/pem-abierto/`;
  await ready(`${url}index.html`);
  return { url, close: () => server.kill() };
}

/** Throws where they are of another build than dist/: the table would tell of a site that is gone. */
export function openCopies(): Copies {
  const work = mkdtempSync(join(tmpdir(), 'pem-modos-'));
  const unzipped = unpack(join(FOLDER, 'pem-abierto.zip'), join(work, 'memoria usb', 'pem abierto'));
  const [packed, built] = [unzipped, 'dist'].map((folder) =>
    readFileSync(join(folder, 'SHA256SUMS'), 'utf8'),
  );
  if (packed !== built) throw new Error('paquetes/ is not of this dist/; run: npm run package');
  return {
    work,
    unzipped,
    book: unpack(join(FOLDER, 'pem-abierto.epub'), join(work, 'libro')),
    page: resolve(FOLDER),
    serveZim,
    close: () => rmSync(work, { recursive: true }),
  };
}

/** One page as a zip viewer or an attachment hands it over. */
export function alone({ work }: Copies): string {
  mkdirSync(join(work, 'sola', 'lineas'), { recursive: true });
  writeFileSync(join(work, 'sola', READING.path), readFileSync(join('dist', READING.path)));
  return join(work, 'sola');
}

export const fileUrl = (folder: string): string => `${pathToFileURL(folder).href}/`;
