/** Real servers, where they are installed: as they come, and with the example of docs/servidores.md. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { freePort } from '../../lib/free-port.ts';
import { ask, QUESTIONS, type Reader } from './page-questions.ts';

const DIST = resolve('dist');
const GUIDE = join('docs', 'servidores.md');
const TRIES = 100;

/** The example of the guide in one language, as it stands there. */
function example(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``).exec(
    readFileSync(GUIDE, 'utf8'),
  )?.[1];
  if (found === undefined) throw new Error(`${GUIDE} has no example in ${language}`);
  return found;
}

interface Place {
  port: number;
  /** A folder of its own for what it writes. */
  work: string;
}
interface Server {
  name: string;
  program: string;
  /** Writes what it needs, and gives back its words. */
  words: (place: Place) => string[];
}

function written(work: string, name: string, text: string): string {
  writeFileSync(join(work, name), text);
  return join(work, name);
}

const NGINX_TEMP = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
const nginx =
  (inside: (port: number) => string) =>
  ({ port, work }: Place): string[] => {
    const temp = NGINX_TEMP.map((name) => `${name}_temp_path ${work}/${name};`).join('\n');
    const http = `http {\naccess_log off;\n${temp}\n${inside(port)}\n}`;
    const text = `daemon off;\nuser root;\npid ${work}/pid;\nerror_log ${work}/log;\nevents {}\n${http}\n`;
    return ['-c', written(work, 'nginx.conf', text)];
  };

const APACHE_MODULES = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers'];
const apache =
  (inside: () => string) =>
  ({ port, work }: Place): string[] => {
    const text = [
      ...APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `Listen 127.0.0.1:${port}`,
      'ServerName localhost',
      'User www-data',
      `PidFile ${work}/pid`,
      `DefaultRuntimeDir ${work}`,
      `ErrorLog ${work}/log`,
      'TypesConfig /etc/mime.types',
      `DocumentRoot ${DIST}`,
      'DirectoryIndex index.html',
      `<Directory ${DIST}>`,
      'Require all granted',
      inside(),
      '</Directory>',
    ];
    return ['-X', '-f', written(work, 'apache.conf', `${text.join('\n')}\n`)];
  };

const caddy = ({ port, work }: Place): string[] => {
  const text = example('caddyfile')
    .replace('example.org', `http://127.0.0.1:${port}`)
    .replace('/srv/pem', DIST);
  const global = '{\n\tadmin off\n\tauto_https off\n}\n';
  return ['run', '--adapter', 'caddyfile', '--config', written(work, 'Caddyfile', global + text)];
};

const SERVERS: readonly Server[] = [
  {
    name: 'nginx, with a root and no more',
    program: 'nginx',
    words: nginx(
      (port) => `include /etc/nginx/mime.types;\nserver { listen 127.0.0.1:${port}; root ${DIST}; }`,
    ),
  },
  {
    name: 'nginx, with the example',
    program: 'nginx',
    words: nginx((port) =>
      example('nginx')
        .replace('listen 80', `listen 127.0.0.1:${port}`)
        .replace('/srv/pem', DIST)
        .replace('include mime.types', 'include /etc/nginx/mime.types'),
    ),
  },
  { name: 'Apache, with a root and no more', program: 'apache2', words: apache(() => '') },
  { name: 'Apache, with the example', program: 'apache2', words: apache(() => example('apache')) },
  {
    name: 'Caddy, file-server',
    program: 'caddy',
    words: ({ port }) => ['file-server', '--root', DIST, '--listen', `127.0.0.1:${port}`],
  },
  { name: 'Caddy, with the example', program: 'caddy', words: caddy },
  {
    name: 'serve (npm)',
    program: 'serve',
    words: ({ port }) => ['-n', '-L', '-l', `tcp://127.0.0.1:${port}`, DIST],
  },
  {
    name: 'serve (npm), with the example',
    program: 'serve',
    words: ({ port, work }) => {
      const config = written(work, 'serve.json', example('json'));
      return ['-n', '-L', '-c', config, '-l', `tcp://127.0.0.1:${port}`, DIST];
    },
  },
  {
    name: 'http-server (npm)',
    program: 'http-server',
    words: ({ port }) => [DIST, '-s', '-a', '127.0.0.1', '-p', String(port)],
  },
  {
    name: 'sirv (npm)',
    program: 'sirv',
    words: ({ port }) => [DIST, '--quiet', '--host', '127.0.0.1', '--port', String(port)],
  },
  {
    name: 'Python, http.server',
    program: 'python3',
    words: ({ port }) => ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', DIST],
  },
];

const isHere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Waits until something answers at an address. */
export async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}

/** What a header says of how long a file may be kept. */
const kept = (headers: Headers): string =>
  (headers.get('cache-control') ?? 'no word').replace('public, ', '');

/** Read to its end: a connection that is left half read is cut by some servers. */
async function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(address, { redirect: 'manual', headers });
  const { status, headers: said } = answer;
  return new Response(await answer.arrayBuffer(), { status, headers: said });
}

async function plainFacts(url: string): Promise<string[]> {
  const folder = await get(`${url}datos`);
  const bare = await get(`${url}lineas/1.2.6`);
  const asked = await get(`${url}buscar.html?q=remesas`);
  const lost = await get(`${url}no/existe.html`);
  const part = await get(`${url}datos/pem.sqlite`, { range: 'bytes=0-9' });
  const charset = await Promise.all(
    ['index.html', 'datos/csv/pem-lineas.csv', 'guiones/sitio.js'].map(async (path) =>
      /utf-8/i.test((await get(url + path)).headers.get('content-type') ?? ''),
    ),
  );
  const style =
    /href="(?:\.\/)?(recursos\/[^"]+)"/.exec(await (await get(`${url}index.html`)).text())?.[1] ?? '';
  const keeps = await Promise.all(
    [style, 'index.html', 'sw.js'].map(async (path) => kept((await get(url + path)).headers)),
  );
  return [
    folder.status === 200
      ? 'the page itself'
      : `${folder.status} to ${folder.headers.get('location') ?? 'nowhere'}`,
    String(bare.status),
    asked.status === 200 ? 'kept' : `${asked.status} to ${asked.headers.get('location') ?? 'nowhere'}`,
    `${lost.status}${/No encontramos/.test(await lost.text()) ? ', ours' : ''}`,
    part.status === 206 ? 'yes' : 'whole file',
    charset.map((said) => (said ? 'yes' : 'no')).join(', '),
    [...new Set(keeps)].join('; '),
  ];
}

const HEAD = [
  'server',
  '`/datos`',
  '`/lineas/1.2.6`',
  '`buscar.html?q=…`',
  'not found',
  'parts of files',
  'says UTF-8: html, csv, js',
  'may be kept: styles; pages; `sw.js`',
  ...QUESTIONS.map(({ name }) => name),
];

async function row({ name, program, words }: Server, reader: Reader): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'pem-servidor-'));
  const port = await freePort();
  for (const folder of NGINX_TEMP) mkdirSync(join(work, folder));
  const server = spawn(program, words({ port, work }), {
    stdio: 'ignore',
    env: { ...process.env, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work },
  });
  const url = `http://127.0.0.1:${port}/`;
  try {
    await ready(url);
    const cells = await plainFacts(url);
    for (const question of QUESTIONS) cells.push(await ask(reader, url, question));
    const mine = cells.map((cell) => cell.replaceAll(`:${port}`, ''));
    console.log(name, mine);
    return `| ${[name, ...mine].join(' | ')} |`;
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
    rmSync(work, { recursive: true, force: true });
  }
}

export async function serversTable(reader: Reader): Promise<string[]> {
  const rows: string[] = [];
  for (const server of SERVERS) if (isHere(server.program)) rows.push(await row(server, reader));
  return [`| ${HEAD.join(' | ')} |`, `| ${HEAD.map(() => '---').join(' | ')} |`, ...rows];
}
