/** The three ways of opening the same folder: at a domain's root, under a sub-folder, and by double click. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder, removeFolder } from './children.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';

export type WayName = 'http' | 'http /pem/' | 'file';

export interface Way {
  readonly name: WayName;
  /** Address of a page of the folder, with its query and fragment: `buscar.html?q=remesas`. */
  url(path: string): string;
  /** Paths asked of the server so far, from the folder's root and without query; undefined on file://. */
  asked(): string[] | undefined;
}

export interface Ways {
  ways: Way[];
  close(): Promise<void>;
}

export const WAY_NAMES: readonly WayName[] = ['http', 'http /pem/', 'file'];

function httpWay(name: WayName, served: Served): Way {
  return { name, url: (path) => served.url + path, asked: () => served.asked() };
}

/** A USB stick's path is seldom plain ASCII. A link has such a path without a copy of thousands of files. */
function fileWay(folder: string, place: string): Way {
  const copy = join(place, 'Migración año 2018 ñandú', 'pem abierto');
  mkdirSync(dirname(copy));
  symlinkSync(folder, copy, 'junction');
  const base = `${pathToFileURL(copy).href}/`;
  return { name: 'file', url: (path) => base + path, asked: () => undefined };
}

export async function openWays(folder: string): Promise<Ways> {
  const place = makeFolder();
  const [root, inside] = await Promise.all([serve(folder), serve(folder, '/pem/')]);
  return {
    ways: [httpWay('http', root), httpWay('http /pem/', inside), fileWay(folder, place)],
    close: async () => {
      await Promise.all([root.close(), inside.close()]);
      removeFolder(place);
    },
  };
}

export function wayNamed({ ways }: Ways, name: WayName): Way {
  const found = ways.find((way) => way.name === name);
  if (found === undefined) throw new Error(`no way of opening is called ${name}`);
  return found;
}
