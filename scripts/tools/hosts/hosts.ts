/** `npm run measure -- hosts`: opens dist/ in every way and browser that is here, on real servers and on hosts that do it oddly, and writes what came of it to docs/hosts.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser } from '../../lib/browsers.ts';
import { type Host, ODD_HOSTS, serveOddly } from './odd-hosts.ts';
import { ask, chromiumReader, QUESTIONS, type Reader } from './questions.ts';
import { serversTable } from './servers.ts';
import { waysTable } from './ways.ts';

async function oddRow(reader: Reader, name: string, host: Host): Promise<string> {
  const server = await serveOddly(host);
  const cells: string[] = [];
  for (const question of QUESTIONS) cells.push(await ask(reader, server.url + question.path, question));
  server.close();
  console.log(name, cells);
  return `| ${name} | ${cells.join(' | ')} |`;
}

async function oddTable(reader: Reader): Promise<string[]> {
  const rows: string[] = [];
  for (const [name, host] of Object.entries(ODD_HOSTS)) rows.push(await oddRow(reader, name, host));
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
// Mostly they wait, each for other things.
const [ways, servers, odd] = await Promise.all([waysTable(reader), serversTable(reader), oddTable(reader)]);
const text = [
  '# How the site fares on hosts and in browsers',
  '',
  'Written by `npm run measure -- hosts` from a run: every cell is what a browser showed or a server answered. A page is read (línea 1.2.6), «remesas» is looked for, and a selection of two líneas is opened: `works`, or what was said instead. Safari, Android’s file viewers and Windows can’t be had there; WebKitGTK stands in for the first, a page alone in its folder for the second, and Chromium 109, the last for Windows 7 and 8, for the third.',
  '',
  '## Ways of opening and browsers',
  '',
  'Further old Chromiums are taken from the folder that `OLD_CHROMIUMS` names. Saved copies, EPUB, ZIM, reader view and paper have tests of their own in `tests/site`.',
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
];
await reader.close();
writeFileSync(join('docs', 'hosts.md'), text.join('\n'));
// The browsers that the tests share end with the process.
process.exit(0);
