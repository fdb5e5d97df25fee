/** Ways of opening the site × the browsers that are here. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { engineRows } from '../../../tests/site/lib/engines.ts';
import { oldChromium, OLD_CHROMIUM_RUNS } from '../../lib/old-chromium.ts';
import { startStaticServer } from '../../lib/static-server.ts';
import { alone, type Copies, fileUrl } from './copies.ts';
import {
  answerOf,
  ask,
  chromiumReader,
  engineReader,
  type Question,
  QUESTIONS,
  READING,
  type Reader,
  soon,
} from './page-questions.ts';

const OLD = 109;
/** A folder of further old Chromiums that were unpacked there: `c92`, `c130`. */
const MORE = process.env['OLD_CHROMIUMS'];

const ENGINES = { firefox: 'Firefox ESR', webkit: 'WebKitGTK' } as const;

async function browsers(chromium: Reader): Promise<Reader[]> {
  const readers = [chromium];
  if (OLD_CHROMIUM_RUNS) {
    const bin = join('node_modules', '@sparticuz', 'chromium', 'bin');
    readers.push(await chromiumReader('', oldChromium(OLD, bin, resolve('.build', `chromium-${OLD}`))));
    for (const name of MORE === undefined ? [] : readdirSync(MORE).filter((one) => /^c\d+$/.test(one))) {
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
  /** What a browser answers to each question; what it is not asked is no question. */
  answers: (reader: Reader) => Promise<[question: Question, answer: string][]>;
}

/** Opened at an address, each question on a page of its own. */
const openedAt = (name: string, base: string, questions: readonly Question[]): Way => ({
  name,
  answers: async (reader) => {
    const answers: [Question, string][] = [];
    for (const question of questions)
      answers.push([question, await ask(reader, base, question).catch((error: unknown) => String(error))]);
    return answers;
  },
});

const BOOK: Question = {
  name: 'reading',
  path: 'libro/objetivo-1.xhtml',
  place: 'h1, h2',
  right: /Objetivo 1/,
};
const PAGE: Question = {
  name: 'reading',
  path: 'pem-abierto.html',
  place: '#linea-1\\.2\\.6',
  right: /1\.2\.6/,
};

/** The whole site is kept, on a machine that may be busy. */
const SAVING = 180_000;
const PANEL = '[data-guardar]:not([hidden]) [role=status]';

/** Kept by the button of sin-conexion.html, then opened while nothing answers at its address. */
const KEPT: Way = {
  name: 'kept in the browser, without a network',
  answers: async (reader) => {
    const server = await startStaticServer({ folder: 'dist', prefix: '/pem/' });
    const visit = await reader.open();
    try {
      await visit.goto(`${server.url}sin-conexion.html`);
      await soon(visit, PANEL);
      await visit.evaluate(`(document.querySelector('[data-guardar] [data-si]').click(), true)`);
      const said = await soon(visit, PANEL, /^Guardado |^No se pudo|^Este navegador/, SAVING);
      await server.close();
      if (!said.startsWith('Guardado '))
        return [[READING, said === '' ? 'is not offered' : `says: «${said}»`]];
      const answers: [Question, string][] = [];
      for (const question of QUESTIONS) answers.push([question, await answerOf(visit, server.url, question)]);
      return answers;
    } finally {
      await server.close().catch(() => undefined);
      await visit.close();
    }
  },
};

async function cellOf(way: Way, reader: Reader): Promise<string> {
  const answers = await way
    .answers(reader)
    .catch((error: unknown): [Question, string][] => [[READING, String(error).split('\n')[0] ?? '']]);
  const said = answers
    .filter(([, answer]) => answer !== 'works')
    .map(([{ name }, answer]) => `${name} ${answer}`);
  return said.length === 0 ? 'works' : said.join('; ');
}

/** The table, a line each: ways of opening down, browsers across. */
export async function waysTable(chromium: Reader, copies: Copies): Promise<string[]> {
  const [root, inside, zim] = await Promise.all([
    startStaticServer({ folder: 'dist' }),
    startStaticServer({ folder: 'dist', prefix: '/pem/' }),
    copies.serveZim(),
  ]);
  const ways: Way[] = [
    openedAt('http, at the root', root.url, QUESTIONS),
    openedAt('http, in a sub-folder', inside.url, QUESTIONS),
    openedAt('double click (file://)', fileUrl(resolve('dist')), QUESTIONS),
    openedAt('the zip, unpacked, double click', fileUrl(copies.unzipped), QUESTIONS),
    KEPT,
    ...(zim === undefined ? [] : [openedAt('the ZIM, by kiwix-serve', zim.url, QUESTIONS)]),
    openedAt('pem-abierto.html, double click', fileUrl(copies.page), [PAGE]),
    openedAt('the EPUB, its pages', fileUrl(copies.book), [BOOK]),
    openedAt('one page alone, without its folders', fileUrl(alone(copies)), [READING]),
  ];
  const readers = await browsers(chromium);
  const rows: string[] = [];
  for (const way of ways) {
    const cells: string[] = [];
    for (const reader of readers) cells.push(await cellOf(way, reader));
    console.log(way.name, cells);
    rows.push(`| ${way.name} | ${cells.join(' | ')} |`);
  }
  zim?.close();
  await Promise.all([root.close(), inside.close(), ...readers.slice(1).map((reader) => reader.close())]);
  return [
    `| opened by | ${readers.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${readers.map(() => '---').join(' | ')} |`,
    ...rows,
  ];
}
