/** What `npm run dev` serves besides Astro's pages: scripts, search, data, twins and pictures, made when they are first asked for and again after a change. */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../lib/files.ts';
import { mimeTypeOf } from '../lib/mime.ts';
import { REGISTROS } from '../source/write-content.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

type Group = 'scripts' | 'search' | 'data' | 'pictures';

/** Whose address it is; pages and styles are Astro's own. */
export function groupOf(path: string): Group | undefined {
  if (/^\/guiones\/[\w-]+\.js$/.test(path)) return 'scripts';
  if (path.startsWith('/pagefind/')) return 'search';
  if (
    /^\/(?:graficas|iconos|previas)\/|^\/(?:manifiesto\.webmanifest|opensearch\.xml|licencias\.txt)$/.test(
      path,
    )
  )
    return 'pictures';
  if (path.startsWith('/datos/') && !path.endsWith('.html')) return path === '/datos/' ? undefined : 'data';
  if (/^\/(?:openapi\.json|llms\.txt|robots\.txt)$/.test(path)) return 'data';
  return /^\/[a-z]+\/[\w.-]+\.(?:json|md|csv|txt)$/.test(path) ? 'data' : undefined;
}

/** Which groups a changed file of the project may alter. */
export function groupsAfter(file: string): readonly Group[] {
  if (/^src\/(?:client|browser|search\/page)\//.test(file)) return ['scripts'];
  if (/^src\/styles\//.test(file)) return ['pictures'];
  if (/^src\/(?:pages|layouts|components)\/|^content\/paginas\//.test(file)) return [];
  return /^(?:src|scripts|content|seeds)\//.test(file) ? ['scripts', 'search', 'data', 'pictures'] : [];
}

/** Runs one of the project's scripts; its words go to the terminal as they come. */
function run(root: string, script: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else
        fail(new Error(`${script} ${args[0] ?? ''} ended with ${String(code)}; what it said stands above`));
    });
  });
}

/** Which files the records are; nothing in the middle of a swap. */
function recordsOf(root: string): string {
  const folder = join(root, REGISTROS);
  try {
    return listFiles(folder)
      .map((file) => {
        const { ino, size, mtimeMs } = statSync(join(folder, file));
        return `${file} ${ino} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}

/** The groups that are up to date, each in a folder of its own. */
export class DevFiles {
  readonly #root: string;
  readonly #out: string;
  readonly #made = new Map<Group, Promise<void>>();
  /** Settles when the records are what their sources give, for whoever asks for what is made of them. */
  #records: Promise<void> = Promise.resolve();
  /** How often they are still to be made. */
  #waiting = 0;
  /** The records as they were when they were last made here. */
  #known: string;

  constructor(root: string) {
    this.#root = root;
    this.#out = join(root, '.build', 'dev');
    this.#known = recordsOf(root);
    rmSync(this.#out, { recursive: true, force: true });
  }

  /** The file of an address, once its group is made; undefined where the group has no such file. */
  async file(group: Group, path: string): Promise<string | undefined> {
    await this.#records;
    let made = this.#made.get(group);
    if (made === undefined) {
      mkdirSync(join(this.#out, group), { recursive: true });
      made = run(this.#root, 'dev-files.ts', [group, join(this.#out, group)]);
      this.#made.set(group, made);
      // A group that could not be made is tried again when it is next asked for.
      made.catch(() => this.#made.delete(group));
    }
    await made;
    const file = join(this.#out, group, path);
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  }

  forget(groups: readonly Group[]): void {
    for (const group of groups) this.#made.delete(group);
  }

  /** Makes the records again, one time after the other. A group that is asked for meanwhile waits: else it would be made of the old ones, and then once more. */
  makeRecords(): Promise<void> {
    // Who waits for its turn reads what has changed until then.
    if (this.#waiting > 1) return this.#records;
    this.#waiting += 1;
    const made = this.#records.then(() => run(this.#root, 'content.ts', []));
    this.#records = made
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
        this.#known = recordsOf(this.#root);
        this.#made.clear();
      });
    return made;
  }

  /** Whether the records are those that are made here: then that their files have changed is no news. */
  makesThese(): boolean {
    return this.#waiting > 0 || recordsOf(this.#root) === this.#known;
  }
}

function answer(files: DevFiles) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/');
    const group = groupOf(path);
    if (group === undefined || path.includes('..')) {
      next();
      return;
    }
    files.file(group, path).then((file) => {
      if (file === undefined) {
        next();
        return;
      }
      response.setHeader('content-type', mimeTypeOf(file));
      response.setHeader('cache-control', 'no-store');
      createReadStream(file).pipe(response);
    }, next);
  };
}

/** Seeds and hand-kept tables make records; Astro sees those change by itself. */
const MAKES_RECORDS = /^(?:seeds|scripts\/source)\//;

function watch(server: Server, root: string, files: DevFiles): void {
  const changed = (path: string): void => {
    const file = relative(root, path).split(sep).join('/');
    const groups = groupsAfter(file);
    if (MAKES_RECORDS.test(file)) {
      files.makeRecords().catch((error: unknown) => {
        server.config.logger.error(String(error));
      });
      return;
    }
    if (groups.length === 0 || (file.startsWith(REGISTROS) && files.makesThese())) return;
    files.forget(groups);
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add(['scripts', 'seeds', 'content'].map((folder) => join(root, folder)));
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
}

/** What commands write: thousands of files of which no page is made, and nobody has to watch. */
const OUTPUT = /^(?:dist|paquetes|\.build[/\\](?:antes|dev|dist|guardado))(?:[/\\]|$)/;

export function devFiles(root: string): AstroIntegration {
  const files = new DevFiles(root);
  return {
    name: 'pem-dev-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const ignored = (path: string): boolean => OUTPUT.test(relative(root, path));
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server }) => {
        watch(server, root, files);
        server.middlewares.use(answer(files));
      },
    },
  };
}
