/** The worker and the caches of this very copy of the site, and what the worker has counted in them. */
import { root } from '../browser/online.ts';
import { cachePrefix, type Cuenta, isCuenta, type Pedido } from '../model/page/offline-copy.ts';

/** A worker that says nothing for so long is none: it may be of an edition that did not know the question. */
const PATIENCE = 10_000;

export const workerAddress = `${root}sw.js`;

/** Another site under the same origin may have a registration that covers this folder too. */
export async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

/** The worker that is on its way to answer for the site, or does already. */
export const newest = (registration: ServiceWorkerRegistration): ServiceWorker | null =>
  registration.installing ?? registration.waiting ?? registration.active;

export function ask(worker: ServiceWorker, pedido: Pedido): Promise<Cuenta | undefined> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (data: unknown): void => {
      clearTimeout(late);
      port1.close();
      done(isCuenta(data) ? data : undefined);
    };
    const late = setTimeout(finish, PATIENCE);
    port1.onmessage = ({ data }) => finish(data);
    worker.postMessage(pedido, [port2]);
  });
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(root)));
}

/** Whether an attempt that was cut off left files, of which no worker knows. */
export async function hasRemains(): Promise<boolean> {
  for (const name of await ownCaches()) {
    const files = await (await caches.open(name)).keys();
    if (files.length > 0) return true;
  }
  return false;
}

export async function removeOwn(): Promise<void> {
  await (await ownRegistration())?.unregister();
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

/** Whether this copy of the site came without its worker: some programs that copy sites don't see it. Hosts answer a missing file with 404, 403 or a page. */
export async function hasNoWorker(): Promise<boolean> {
  try {
    const { ok, headers } = await fetch(workerAddress, { cache: 'no-cache' });
    return !ok || !/javascript/.test(headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}
