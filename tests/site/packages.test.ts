/** The portable copies of the built site: whole, alone, verbatim and the same bytes every time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAttributes } from '../../scripts/site/html-attributes.ts';
import { readList } from '../../scripts/site/kept-list.ts';
import { makeSiteZip } from '../../scripts/site/packages/make-packages.ts';
import { readEdition } from '../../scripts/site/read-catalog.ts';
import { missingPrograms } from '../../scripts/tools/formats/debian.ts';
import { differencesAfterFat32, FAT_PACKAGES, FAT_PROGRAMS } from '../../scripts/tools/formats/fat32.ts';
import { listFiles, writeFiles } from '../../scripts/lib/files.ts';
import { ofEachKind, placeAndEnding, WHOLE } from '../lib/depth.ts';
import { madePackages } from '../lib/made-packages.ts';
import { ROOT } from '../lib/project.ts';
import { makeFolder, removeFolder } from './lib/children.ts';
import { smallFiles } from './lib/small-site.ts';

const DIST = join(ROOT, 'dist');
const SITE_ZIP = 'pem-abierto.zip';

interface Row {
  clave?: string;
  texto?: string;
  nombre?: string;
  actividad_id?: string;
  descripcion?: { texto: string }[];
}
const rows = (name: string): Row[] =>
  JSON.parse(readFileSync(join(ROOT, 'content', 'registros', `${name}.json`), 'utf8')) as Row[];
const TABLES = ['objetivos', 'estrategias', 'lineas', 'actividades'];

/** What a reader reads: the markup taken out and spaces folded. */
function textOf(markup: string): string {
  return markup
    .replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function missingTexts(text: string): string[] {
  return TABLES.flatMap(rows)
    .flatMap((row) => [row.texto, row.nombre, ...(row.descripcion ?? []).map((parrafo) => parrafo.texto)])
    .filter((wanted) => wanted !== undefined && !text.includes(wanted)) as string[];
}

const hashes = (files: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries(
    [...files].map(([name, data]) => [name, createHash('sha256').update(data).digest('hex')]),
  );

let files: Map<string, Uint8Array>;
/** What is in pem-abierto.zip. */
let inside: Record<string, Uint8Array>;

beforeAll(async () => {
  files = await madePackages();
  inside = unzipSync(bytesOf(SITE_ZIP));
});

const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();

describe(SITE_ZIP, () => {
  it('holds every file of dist, byte for byte, and LEEME.txt', () => {
    expect(Object.keys(inside).sort()).toEqual([...listFiles(DIST), 'LEEME.txt'].sort());
    const changed = Object.entries(inside)
      .filter(([path]) => path !== 'LEEME.txt')
      .filter(([path, data]) => !readFileSync(join(DIST, path)).equals(data))
      .map(([path]) => path);
    expect(changed).toEqual([]);
  });

  it('is true to its own SHA256SUMS', () => {
    const sums = strFromU8(inside['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const);
    const wrong = sums.filter(
      ([path, sum]) =>
        createHash('sha256')
          .update(inside[path] ?? '')
          .digest('hex') !== sum,
    );
    expect(wrong).toEqual([]);
    expect(sums.length).toBe(Object.keys(inside).length - 2);
  });

  it('is true to its own list of what a browser keeps, and says how much that is', () => {
    const { archivos, datos } = readList(strFromU8(inside['sw.js'] ?? new Uint8Array()));
    const wrong = Object.entries({ ...archivos, ...datos }).filter(
      ([path, hash]) =>
        !createHash('sha256')
          .update(inside[path] ?? '')
          .digest('hex')
          .startsWith(hash),
    );
    expect(wrong).toEqual([]);
    // Without its pieces the search needs the script that holds all of them.
    const pieces = Object.keys(archivos).some((path) => path.endsWith('.pf_meta'));
    expect('pagefind/pagefind-pack.js' in archivos).toBe(!pieces);
    const sumOf = (list: object): number =>
      Object.keys(list).reduce((sum, path) => sum + (inside[path]?.length ?? 0), 0);
    const page = strFromU8(inside['sin-conexion.html'] ?? new Uint8Array());
    const told = /data-bytes="(\d+)" data-bytes-datos="(\d+)"/.exec(page);
    expect(Math.abs(Number(told?.[1]) - sumOf(archivos))).toBeLessThan(20);
    expect(Number(told?.[2])).toBe(sumOf(datos));
  });

  it('opens with five lines of Spanish', () => {
    const text = strFromU8(inside['LEEME.txt'] ?? new Uint8Array());
    expect(text.trim().split('\r\n')).toHaveLength(5);
    expect(text).toContain('index.html');
    expect(text).toContain('sha256sum -c SHA256SUMS');
  });
});

describe('pem-abierto.html', () => {
  const html = (): string => strFromU8(bytesOf('pem-abierto.html'));

  it('has an anchor for every clave and for every actividad', () => {
    const { ids } = readAttributes(html());
    const wanted = [
      ...rows('objetivos').map(({ clave = '' }) => `objetivo-${clave}`),
      ...rows('estrategias').map(({ clave = '' }) => `estrategia-${clave}`),
      ...rows('lineas').map(({ clave = '' }) => `linea-${clave}`),
      ...rows('actividades').map(({ actividad_id = '' }) => actividad_id),
    ];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(300);
  });

  it('holds every text of the sources verbatim', () => {
    expect(missingTexts(textOf(html()))).toEqual([]);
  });

  it('asks for nothing outside itself', () => {
    const { ids, addresses } = readAttributes(html());
    const loads = addresses.filter(({ tag }) => tag !== 'a');
    expect(loads.filter(({ value }) => !value.startsWith('data:'))).toEqual([]);
    const internal = addresses.filter(({ tag, value }) => tag === 'a' && !/^https?:/.test(value));
    expect(internal.filter(({ value }) => !ids.has(value.slice(1)))).toEqual([]);
    expect(html()).not.toMatch(/@import|url\((?!data:)/);
  });

  it('allows only its own styles and its own script, by their hashes', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html())?.[1] ?? '';
    for (const tag of ['style', 'script']) {
      const blocks = [...html().matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))];
      expect(blocks).toHaveLength(1);
      const hash = createHash('sha256')
        .update(blocks[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(policy.startsWith("default-src 'none'")).toBe(true);
    expect(policy).not.toMatch(/unsafe/);
    expect(html()).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
  });

  it('carries the notice of the site', () => {
    const site = readFileSync(join(DIST, 'index.html'), 'utf8');
    const notice = textOf(/<p class="aviso">[\s\S]*?<\/p>/.exec(site)?.[0] ?? '').trim();
    expect(notice).toContain('No es del gobierno');
    expect(textOf(html())).toContain(notice);
  });
});

describe('pem-abierto.epub', () => {
  let unpacked: Record<string, Uint8Array> | undefined;
  const book = (): Record<string, Uint8Array> => (unpacked ??= unzipSync(bytesOf('pem-abierto.epub')));

  it('begins with its media type, as it is', () => {
    expect(Buffer.from(bytesOf('pem-abierto.epub')).toString('latin1', 30, 58)).toBe(
      'mimetypeapplication/epub+zip',
    );
  });

  it('holds every text of the sources verbatim, and the whole programme in its contents', () => {
    const all = Object.entries(book()).filter(([path]) => path.endsWith('.xhtml'));
    const pages = all.filter(([path]) => !path.endsWith('contenido.xhtml'));
    expect(missingTexts(textOf(pages.map(([, data]) => strFromU8(data)).join(' ')))).toEqual([]);
    const contents = strFromU8(book()['libro/contenido.xhtml'] ?? new Uint8Array());
    const claves = rows('lineas').map(({ clave = '' }) => clave);
    expect(claves.filter((clave) => !contents.includes(`#linea-${clave}"`))).toEqual([]);
  });

  it('names its landmarks, and leaves every colour to the reader, so that dark is dark', () => {
    const inside = book();
    const contents = strFromU8(inside['libro/contenido.xhtml'] ?? new Uint8Array());
    const landmarks = contents.slice(contents.indexOf('epub:type="landmarks"'));
    expect([...landmarks.matchAll(/<a epub:type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      ...['cover', 'toc', 'bodymatter'],
    ]);
    const styles = strFromU8(inside['libro/libro.css'] ?? new Uint8Array());
    const colours = styles.match(
      /#[0-9a-f]{3,8}\b|\brgb\(|(?:^|[\s;{])color:|background(?:-color)?: (?!currentColor)/gi,
    );
    expect(colours).toBe(null);
  });

  it('has a target for every address', () => {
    const inside = book();
    const pages = Object.entries(inside).filter(([path]) => path.endsWith('.xhtml'));
    const ids = new Map(pages.map(([path, data]) => [path, readAttributes(strFromU8(data)).ids]));
    const lost = pages.flatMap(([path, data]) =>
      readAttributes(strFromU8(data))
        .addresses.filter(({ value }) => !/^https?:/.test(value))
        .filter(({ value }) => {
          const [file = '', id] = value.split('#');
          const target = file === '' ? path : posix.join(posix.dirname(path), file);
          return !(target in inside) || (id !== undefined && ids.get(target)?.has(id) !== true);
        })
        .map(({ value }) => `${path}: ${value}`),
    );
    expect(lost).toEqual([]);
  });
});

/** What the copies are made of; of the files that pem-abierto.zip alone holds, a few. */
const MATERIAL = /^(?:programa\.html|icono\.svg|SHA256SUMS|datos\/pem\.xlsx)$/;

it('gives the same bytes in another process, in another time zone and in another language', () => {
  const few = makeFolder();
  writeFiles(
    few,
    smallFiles((path) => MATERIAL.test(path)),
  );
  const folder = WHOLE ? DIST : few;
  // The two that are made of texts are the same of few files as of all.
  const here = WHOLE ? files : new Map([...files, [SITE_ZIP, makeSiteZip(few, readEdition(ROOT))]]);
  const program = `
    import { createHash } from 'node:crypto';
    import { makePackages } from './scripts/site/packages/make-packages.ts';
    const { files } = await makePackages(process.cwd(), process.argv[1]);
    const sums = [...files].map(([name, data]) => [name, createHash('sha256').update(data).digest('hex')]);
    console.log(JSON.stringify(Object.fromEntries(sums)));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program, '--', folder],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    },
  );
  removeFolder(few);
  expect(stderr).not.toMatch(/Error/);
  expect(JSON.parse(stdout)).toEqual(hashes(here));
});

const noFat = missingPrograms(FAT_PROGRAMS, FAT_PACKAGES);
it.skipIf(noFat !== undefined)(
  `a copy of dist to a FAT32 memory stick and back is identical${noFat === undefined ? '' : ` (${noFat})`}`,
  () => {
    // A file of each folder and ending; names that such a stick can't hold are refused by the build itself.
    const some = makeFolder();
    const paths = ofEachKind(listFiles(DIST), placeAndEnding);
    writeFiles(
      some,
      paths.map((path) => [path, readFileSync(join(DIST, path))] as const),
    );
    expect(differencesAfterFat32(some)).toEqual([]);
    removeFolder(some);
  },
);
