/** «Guardar para leer sin conexión»: does nothing until the button is touched; then the service worker keeps the whole site. */
import './sitio.ts';
import { cachePrefix, isAvance, sizeWords } from './copia/copy.ts';
import { root } from './en-linea.ts';

interface Parts {
  save: HTMLButtonElement;
  remove: HTMLButtonElement;
  progress: HTMLProgressElement;
  status: HTMLElement;
  size: string;
}

function show(
  { save, remove, progress, status }: Parts,
  state: 'none' | 'saving' | 'saved',
  words: string,
): void {
  save.hidden = state === 'saved';
  save.disabled = state === 'saving';
  remove.hidden = state !== 'saved';
  progress.hidden = state !== 'saving';
  status.textContent = words;
}

const showNone = (parts: Parts): void => show(parts, 'none', `Ocupa unos ${parts.size} en este aparato.`);
const showSaved = (parts: Parts): void =>
  show(parts, 'saved', `Guardado (${parts.size}). Ya puede abrir esta dirección sin conexión.`);
const showFailed = (parts: Parts): void =>
  show(
    parts,
    'none',
    'No se pudo guardar todo. Revise su conexión y el espacio libre, y toque otra vez: se sigue donde se quedó.',
  );

/** The copy's own registration; another site under the same origin may have one that covers this folder too. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

async function startSaving(parts: Parts): Promise<void> {
  show(parts, 'saving', 'Guardando…');
  // Asks the browser not to drop the copy when space runs short; the copy is made whatever it answers.
  void navigator.storage.persist().catch(() => false);
  const registration = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker === null) throw new Error('the browser gave no worker');
  const settle = (): void => {
    if (worker.state === 'activated') showSaved(parts);
    else if (worker.state === 'redundant') showFailed(parts);
  };
  worker.addEventListener('statechange', settle);
  settle();
}

async function removeCopy(parts: Parts): Promise<void> {
  await (await ownRegistration())?.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(cachePrefix(root))).map((name) => caches.delete(name)),
  );
  show(parts, 'none', 'La copia se quitó de este aparato.');
}

function listen(parts: Parts): void {
  parts.save.addEventListener('click', () => {
    startSaving(parts).catch(() => showFailed(parts));
  });
  parts.remove.addEventListener('click', () => void removeCopy(parts));
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isAvance(data) || parts.progress.hidden) return;
    parts.progress.max = data.total;
    parts.progress.value = data.hechos;
    const percent = Math.floor((100 * data.hechos) / data.total);
    parts.status.textContent = `Guardando… ${percent} %`;
  });
}

async function start(box: HTMLElement): Promise<void> {
  const save = box.querySelector<HTMLButtonElement>('[data-si]');
  const remove = box.querySelector<HTMLButtonElement>('[data-no]');
  const progress = box.querySelector('progress');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (save === null || remove === null || progress === null || status === null) return;
  const parts = { save, remove, progress, status, size: sizeWords(Number(box.dataset['bytes'])) };
  listen(parts);
  if ((await ownRegistration())?.active) showSaved(parts);
  else showNone(parts);
  box.hidden = false;
}

const box = document.querySelector<HTMLElement>('[data-guardar]');
// On file:// and on plain http there is no service worker: the page's words are enough there.
if (box && isSecureContext && location.protocol.startsWith('http') && 'serviceWorker' in navigator)
  void start(box);
