/** The service worker, registered only after a person asks for it: keeps what one reads and searches, and the data when asked for them too, and answers with them. */
import {
  type Ajeno,
  type Copia,
  type Cuenta,
  cacheName,
  cachePrefix,
  HASH_DIGITS,
  notAsked,
  pageAt,
  type Parte,
  pathOf,
  type Pedido,
} from '../model/page/offline-copy.ts';
import { fileOf, meantBy } from '../model/page/lost-address.ts';

// The types of the window's world and of the worker's can't live in one project; these are the few that are used.
interface LifeEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends LifeEvent {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface AskEvent extends LifeEvent {
  data: unknown;
  ports: readonly MessagePort[];
}
interface Worker {
  pemCopia: Copia;
  registration: { scope: string };
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: object) => Promise<{ postMessage: (data: unknown) => void }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: LifeEvent) => void) => void) &
    ((type: 'fetch', listener: (event: FetchEvent) => void) => void) &
    ((type: 'message', listener: (event: AskEvent) => void) => void);
}

const worker = globalThis as unknown as Worker;
const { version, archivos, datos } = worker.pemCopia;
const hashes: Readonly<Record<string, string>> = { ...archivos, ...datos };
const { scope } = worker.registration;
const toRead = Object.keys(archivos);
const toDownload = Object.keys(datos);
const own = cacheName(scope, version);

/** The search asks for pieces, and where there are none, for the script that holds them all: a copy that keeps the script has no piece. */
const PIECES = 'pagefind/';
const hasPack = archivos[`${PIECES}pagefind-pack.js`] !== undefined;

/** How many files are asked for at the same time: a browser opens six connections to an old server. */
const AT_ONCE = 6;

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, HASH_DIGITS);
}

/** A response for the cache, made anew: one that was redirected may not answer a navigation. */
async function verified(response: Response, path: string): Promise<Response | undefined> {
  if (!response.ok) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hashes[path]) return undefined;
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type } });
}

async function keep(cache: Cache, path: string): Promise<void> {
  const address = new URL(path, scope).href;
  // Saved by an attempt that was cut off.
  if (await cache.match(address)) return;
  const earlier = await caches.match(address);
  const known = earlier && (await verified(earlier, path));
  const fresh = known ?? (await verified(await fetch(address, { cache: 'no-cache' }), path));
  // Half an old edition and half a new one would be no copy: better none until the next attempt.
  if (fresh === undefined) {
    await tell({ ajeno: path });
    throw new Error(`${path} is not the file that this edition has`);
  }
  await cache.put(address, fresh);
}

async function tell(news: Ajeno): Promise<void> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage(news);
}

/** Whether a person has asked for the data, of this edition or of one before: none is in a cache otherwise. */
async function hasData(): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix(scope))) continue;
    for (const { url } of await (await caches.open(name)).keys())
      if (datos[pathOf(url, scope) ?? ''] !== undefined) return true;
  }
  return false;
}

let saving: Promise<void> | undefined;
let done = 0;
let wanted = toRead.length;

async function save(withData: boolean): Promise<void> {
  done = 0;
  const paths = withData || (await hasData()) ? [...toRead, ...toDownload] : toRead;
  wanted = paths.length;
  const cache = await caches.open(own);
  const waiting = paths.values();
  const takeTurns = async (): Promise<void> => {
    for (const path of waiting) {
      await keep(cache, path);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
}

/** Two tabs may ask at the same time. */
function saveOnce(withData = false): Promise<void> {
  if (saving !== undefined && !withData) return saving;
  // One that asks for more than what is being saved waits for its turn.
  const mine: Promise<void> = Promise.resolve(saving)
    .catch(() => undefined)
    .then(() => save(withData))
    .finally(() => {
      if (saving === mine) saving = undefined;
    });
  return (saving = mine);
}

async function keptUrls(): Promise<ReadonlySet<string>> {
  // To open a cache that was removed would make it again.
  if (!(await caches.has(own))) return new Set();
  return new Set((await (await caches.open(own)).keys()).map(({ url }) => url));
}

async function count(): Promise<Cuenta> {
  if (saving !== undefined) return { hechos: done, total: wanted, guardando: true };
  const kept = await keptUrls();
  const partOf = (paths: readonly string[]): Parte => ({
    hechos: paths.filter((path) => kept.has(new URL(path, scope).href)).length,
    total: paths.length,
  });
  return { ...partOf(toRead), guardando: false, datos: partOf(toDownload) };
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(cachePrefix(scope)) && name !== own);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Without opening the cache: a worker that was removed still answers the tabs that are open, and would make it again. */
const fromCache = (path: string): Promise<Response | undefined> =>
  caches.match(new URL(path, scope).href, { cacheName: own });

function folderOf(address: string): string {
  const url = new URL(address);
  url.pathname += '/';
  return url.href;
}

async function answer(request: Request, path: string): Promise<Response> {
  const page = pageAt(path, (some) => hashes[some] !== undefined);
  const kept = hashes[page] === undefined ? undefined : await fromCache(page);
  // A folder's page has its links from within the folder.
  if (kept && page === `${path}/index.html`) return Response.redirect(folderOf(request.url));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const navigates = request.mode === 'navigate';
    const meant = navigates ? meantBy(path).find((some) => archivos[fileOf(some)] !== undefined) : undefined;
    if (meant !== undefined) return Response.redirect(scope + meant);
    const lost = navigates ? await fromCache('404.html') : undefined;
    if (lost === undefined) throw error;
    return new Response(notAsked(await lost.text()), { status: 404, headers: lost.headers });
  }
}

worker.addEventListener('install', (event) => event.waitUntil(saveOnce().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) =>
  // Tabs that were open before have the copy at once.
  event.waitUntil(dropOthers().then(() => worker.clients.claim())),
);
worker.addEventListener('message', (event) => {
  const pedido = event.data as Pedido;
  // What fails is seen in the count.
  if (pedido !== 'cuenta') event.waitUntil(saveOnce(pedido === 'guarda-datos').catch(() => undefined));
  event.waitUntil(count().then((cuenta) => event.ports[0]?.postMessage(cuenta)));
});
worker.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? pathOf(event.request.url, scope) : undefined;
  if (path?.startsWith(PIECES) === true && hasPack && archivos[path] === undefined) {
    event.respondWith(Promise.resolve(new Response(null, { status: 404 })));
    return;
  }
  // The copies to carry and anything else beside the site are no business of this worker.
  if (path === undefined || (hashes[path] === undefined && event.request.mode !== 'navigate')) return;
  event.respondWith(answer(event.request, path));
});
