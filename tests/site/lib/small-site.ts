/** A few files of dist/ with a list of their own, served: what the browser keeps is tried on them, for the whole site would take minutes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readList, withOwnList } from '../../../scripts/site/kept-list.ts';
import { listFiles } from '../../../scripts/lib/files.ts';
import { ROOT } from '../../lib/project.ts';
import { makeFolder, removeFolder } from './children.ts';
import { serve, type Served } from './serve.ts';

const DIST = join(ROOT, 'dist');
/** What the page of the copy itself needs, and the two that are opened beside it. */
const NEEDED =
  /^(?:index|404|sin-conexion)\.html$|^sw\.js$|^guiones\/(?:inicio|mas|perdida|sin-conexion|sitio)\.js$|^recursos\//;

type Files = ReadonlyMap<string, Uint8Array>;

export interface SmallSite extends Served {
  folder: string;
  /** Files that a whole copy holds. */
  total: number;
  /** Ends the server, and leaves its folder. */
  stop: () => Promise<void>;
}

/** Listed once: tests open many small sites. */
let all: readonly string[] | undefined;

export function smallFiles(wanted: (path: string) => boolean): Files {
  all ??= listFiles(DIST);
  const paths = all.filter((path) => NEEDED.test(path) || wanted(path));
  return withOwnList(new Map(paths.map((path) => [path, readFileSync(join(DIST, path))])));
}

/** `files` by their paths, as they are. */
export async function openFiles(files: Files): Promise<SmallSite> {
  const folder = makeFolder();
  for (const [path, data] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  const served = await serve(folder, '/pem/', true);
  const close = async (): Promise<void> => {
    await served.close();
    removeFolder(folder);
  };
  const { archivos } = readList(readFileSync(join(folder, 'sw.js'), 'utf8'));
  return { ...served, folder, total: Object.keys(archivos).length, stop: () => served.close(), close };
}

export const openSmallSite = (wanted: (path: string) => boolean = () => false): Promise<SmallSite> =>
  openFiles(smallFiles(wanted));
