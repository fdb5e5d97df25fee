/** «Guardar para leer sin conexión»: does nothing until the button is touched; then the service worker keeps what one reads, and the data when asked for them too. What is said is what the worker counts. */
import '../browser/offers.ts';
import './every-page.ts';
import { type Ajeno, cachePrefix, isAjeno, type Pedido } from '../model/page/offline-copy.ts';
import { ask, hasNoWorker, hasRemains, newest, ownRegistration, removeOwn, workerAddress } from './own.ts';
import {
  type Attempt,
  type Panel,
  readPanel,
  showCount,
  showNever,
  showRefused,
  showRemoved,
  showSaving,
} from './panel.ts';
import { root } from '../browser/online.ts';

/** How often the worker is asked how far it is. */
const EVERY = 500;

/** Other tabs of this site hear when the copy is another than they say. */
const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(cachePrefix(root)) : undefined;

let last: Promise<unknown> = Promise.resolve();
let ajeno: Ajeno | undefined;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, EVERY));

/** Until no worker saves any more. The one that is asked may change: an edition takes the place of another, or gives up. */
async function follow(panel: Panel, registration: ServiceWorkerRegistration): Promise<void> {
  for (;;) {
    const worker = newest(registration);
    if (worker === null) return;
    const cuenta = await ask(worker, 'cuenta');
    if (worker.state === 'activated' && cuenta?.guardando !== true) return;
    showSaving(panel, cuenta?.guardando === true ? cuenta : undefined);
    await pause();
  }
}

async function tellCount(panel: Panel, attempt?: Attempt): Promise<void> {
  const worker = (await ownRegistration())?.active;
  const cuenta = worker ? await ask(worker, 'cuenta') : undefined;
  showCount(panel, { cuenta, remains: await hasRemains(), attempt });
}

/** Asks the browser not to drop the copy when space runs short; the copy is made whatever it answers, and where it can't be asked. */
function askToStay(): void {
  // eslint-disable-next-line baseline-js/use-baseline -- asked for below
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  void storage?.persist?.().catch(() => false);
}

async function startSaving(panel: Panel, what: Pedido): Promise<void> {
  ajeno = undefined;
  showSaving(panel);
  askToStay();
  const registration = await navigator.serviceWorker.register(workerAddress, { scope: root });
  // A worker that is there already, also one that was removed while a tab was open, installs nothing again: it is asked to keep what is missing.
  if (newest(registration) === registration.active) {
    await registration.update().catch(() => undefined);
    const worker = newest(registration);
    if (worker !== null && worker === registration.active) await ask(worker, what);
  }
  await follow(panel, registration);
}

async function save(panel: Panel, what: Pedido): Promise<void> {
  try {
    await startSaving(panel, what);
  } catch {
    if (await hasNoWorker()) {
      showNever(panel);
      return;
    }
  }
  await tellCount(panel, { fault: ajeno ?? 'cut', withData: what === 'guarda-datos' });
}

async function remove(panel: Panel): Promise<void> {
  try {
    await removeOwn();
    showRemoved(panel);
  } catch {
    await tellCount(panel);
  }
}

/** Another tab saves: as the first attempt, or once more. */
async function isSaving(registration: ServiceWorkerRegistration): Promise<boolean> {
  return registration.active === null || (await ask(registration.active, 'cuenta'))?.guardando === true;
}

/** What is there, at every load and whenever it may have changed elsewhere. */
async function recount(panel: Panel): Promise<void> {
  const registration = await ownRegistration();
  if (registration && (await isSaving(registration))) await follow(panel, registration);
  await tellCount(panel);
}

/** One thing after the other; a change elsewhere is looked at when what this tab does is over. */
function work(panel: Panel, what: (panel: Panel) => Promise<void>): Promise<void> {
  const mine = last.then(() => what(panel));
  last = mine.catch(() => undefined);
  return mine;
}

async function start(panel: Panel): Promise<void> {
  const change = (what: (panel: Panel) => Promise<void>) => () =>
    void work(panel, what)
      .catch(() => undefined)
      .finally(() => others?.postMessage('otra'));
  const look = (): void => void work(panel, recount).catch(() => undefined);
  panel.save.addEventListener(
    'click',
    change((to) => save(to, 'guarda')),
  );
  panel.more.addEventListener(
    'click',
    change((to) => save(to, 'guarda-datos')),
  );
  panel.remove.addEventListener('click', change(remove));
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isAjeno(data)) ajeno = data;
  });
  others?.addEventListener('message', look);
  // A page that comes back from the browser's memory says what was true when it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  await work(panel, recount);
}

const box = document.querySelector<HTMLElement>('[data-guardar]');
const panel = box ? readPanel(box) : undefined;
// A page that was saved as it stood shows it open.
if (box !== null) box.hidden = true;
// On file:// and on plain http there is no service worker: the page's words are enough there.
if (panel && isSecureContext && location.protocol.startsWith('http'))
  if ('serviceWorker' in navigator)
    // A browser that keeps nothing for this site refuses the question.
    start(panel).catch(() => showRefused(panel));
  else showRefused(panel);
