/** Ways of opening the site × the browsers that are here. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { engineRows } from '../../../tests/site/lib/engines.ts';
import { oldChromium, OLD_CHROMIUM_RUNS } from '../../lib/old-chromium.ts';
import { startStaticServer } from '../../lib/static-server.ts';
import { ask, chromiumReader, engineReader, type Question, QUESTIONS, type Reader } from './questions.ts';

const OLD = 109;
/** A folder of further old Chromiums that were unpacked there: `c92`, `c130`. */
const MORE = process.env['OLD_CHROMIUMS'];

const ENGINES = { firefox: 'Firefox ESR', webkit: 'WebKitGTK' } as const;

export async function browsers(chromium: Reader): Promise<Reader[]> {
  const readers = [chromium];
  if (OLD_CHROMIUM_RUNS) {
    const bin = join('node_modules', '@sparticuz', 'chromium', 'bin');
    readers.push(await chromiumReader('', oldChromium(OLD, bin, resolve('.build', `chromium-${OLD}`))));
    for (const name of MORE === undefined ? [] : readdirSync(MORE)) {
      const version = Number(name.slice(1));
      if (version !== OLD)
        readers.push(await chromiumReader('', oldChromium(version, '', join(MORE ?? '', name))));
    }
  }
  for (const { name, engine } of engineRows())
    if (name !== 'chromium' && engine !== undefined) readers.push(engineReader(ENGINES[name], engine));
  return readers;
}

interface Way {
  name: string;
  base: string;
  questions: readonly Question[];
}

const BOTH = QUESTIONS;
const [READING] = QUESTIONS;

function unpacked(work: string): string {
  const folder = join(work, 'memoria usb', 'pem abierto');
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync('paquetes/pem-abierto.zip')))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return `${pathToFileURL(folder).href}/`;
}

/** One page as a zip viewer or an attachment hands it over. */
function alone(work: string): string {
  mkdirSync(join(work, 'sola', 'lineas'), { recursive: true });
  writeFileSync(join(work, 'sola', READING.path), readFileSync(join('dist', READING.path)));
  return `${pathToFileURL(join(work, 'sola')).href}/`;
}

/** The table, a line each: ways of opening down, browsers across. */
export async function waysTable(chromium: Reader): Promise<string[]> {
  const work = mkdtempSync(join(tmpdir(), 'pem-modos-'));
  const [root, inside] = await Promise.all([
    startStaticServer({ folder: 'dist' }),
    startStaticServer({ folder: 'dist', prefix: '/pem/' }),
  ]);
  const ways: Way[] = [
    { name: 'http, at the root', base: root.url, questions: BOTH },
    { name: 'http, in a sub-folder', base: inside.url, questions: BOTH },
    { name: 'double click (file://)', base: `${pathToFileURL(resolve('dist')).href}/`, questions: BOTH },
    ...(existsSync('paquetes/pem-abierto.zip')
      ? [{ name: 'the zip, unpacked, double click', base: unpacked(work), questions: BOTH }]
      : []),
    { name: 'one page alone, without its folders', base: alone(work), questions: [READING] },
  ];
  const readers = await browsers(chromium);
  const rows: string[] = [];
  for (const { name, base, questions } of ways) {
    const cells: string[] = [];
    for (const reader of readers) {
      const said: string[] = [];
      for (const question of questions) {
        const answer = await ask(reader, base + question.path, question).catch((error: unknown) =>
          String(error),
        );
        if (answer !== 'works') said.push(`${question.name} ${answer.split('\n')[0] ?? ''}`);
      }
      cells.push(said.length === 0 ? 'works' : said.join('; '));
    }
    console.log(name, cells);
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  await Promise.all([root.close(), inside.close(), ...readers.slice(1).map((reader) => reader.close())]);
  rmSync(work, { recursive: true });
  return [
    `| opened by | ${readers.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${readers.map(() => '---').join(' | ')} |`,
    ...rows,
  ];
}
