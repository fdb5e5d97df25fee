/** `npm run measure -- hosts`: opens dist/ in every way and browser that is here, on real servers and on hosts that do it oddly, and writes what came of it to docs/hosts.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser } from '../../lib/browsers.ts';
import { ODD_HOSTS, serveOddly } from './odd-hosts.ts';
import { ask, chromiumReader, QUESTIONS, type Reader } from './page-questions.ts';
import { serversTable } from './servers.ts';
import { openCopies } from './copies.ts';
import { waysTable } from './ways.ts';

async function oddRow(reader: Reader, name: string, folder: string): Promise<string> {
  const server = await serveOddly(name, folder);
  const cells: string[] = [];
  for (const question of QUESTIONS) cells.push(await ask(reader, server.url, question));
  server.close();
  console.log(name, cells);
  return `| ${name} | ${cells.join(' | ')} |`;
}

async function oddTable(reader: Reader, folder: string): Promise<string[]> {
  const rows: string[] = [];
  for (const name of ODD_HOSTS) rows.push(await oddRow(reader, name, folder));
  return [
    `| the host | ${QUESTIONS.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${QUESTIONS.map(() => '---').join(' | ')} |`,
    ...rows,
  ];
}

const state = findBrowser('chromium');
if (state.control !== 'playwright') throw new Error('Chromium was not found');
const reader = await chromiumReader('', {
  executablePath: state.program,
  args: ['--no-sandbox', '--disable-gpu'],
});
const copies = openCopies();
// Mostly they wait, each for other things.
const [ways, servers, odd] = await Promise.all([
  waysTable(reader, copies),
  serversTable(reader),
  oddTable(reader, 'dist'),
]);
const oddUnzipped = await oddTable(reader, copies.unzipped);
const text = [
  '# How the site fares on hosts and in browsers',
  '',
  'Written by `npm run measure -- hosts` from a run: every cell is what a browser showed or a server answered. A page is read (línea 1.2.6), «remesas» is looked for, and a selection of two líneas is opened: `works`, or what was said instead. Safari, Android’s file viewers and Windows can’t be had there; WebKitGTK stands in for the first, a page alone in its folder for the second, and Chromium 109, the last for Windows 7 and 8, for the third.',
  '',
  '## Ways of opening and browsers',
  '',
  'Further old Chromiums are taken from the folder that `OLD_CHROMIUMS` names. The copies are those that `npm run package` made of this very site; of the book an objetivo is read in the browser, as e-readers that are browsers show it, and epubcheck judges the rest. Reader view and paper have tests of their own in `tests/site`.',
  '',
  ...ways,
  '',
  '## Servers',
  '',
  'Those that the machine has, as they come and with the example of [servidores.md](servidores.md).',
  '',
  ...servers,
  '',
  '## Hosts that do it oddly',
  '',
  ...odd,
  '',
  oddUnzipped.join('\n') === odd.join('\n')
    ? 'The package, unzipped and served in the same ways, gives the same answers.'
    : ['The package, unzipped and served in the same ways:', '', ...oddUnzipped].join('\n'),
  '',
];
copies.close();
await reader.close();
writeFileSync(join('docs', 'hosts.md'), text.join('\n'));
// The browsers that the tests share end with the process.
process.exit(0);
