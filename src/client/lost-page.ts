/** 404.html: offers the page that the lost address may have meant, where the site has it. Without script the page leads on in other ways. */
import './every-page.ts';
import { fileOf, meantBy } from '../model/page/lost-address.ts';
import { root } from '../browser/online.ts';

/** The title of a page of the site; a host's own page for whatever it lacks says another address, or none. */
async function titleOf(file: string): Promise<string | undefined> {
  const response = await fetch(root + file);
  if (!response.ok) return undefined;
  if (!file.endsWith('.html'))
    return response.headers.get('content-type')?.includes('html') === true ? undefined : file;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const said = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  return said.endsWith(`/${file}`) ? page.title.replace(/ · PEM Abierto$/, '') : undefined;
}

async function offer(place: HTMLElement): Promise<void> {
  for (const address of meantBy(location.href.slice(root.length))) {
    const title = await titleOf(fileOf(address)).catch(() => undefined);
    if (title === undefined) continue;
    const link = document.createElement('a');
    link.href = root + address;
    link.textContent = title;
    place.replaceChildren('¿Buscaba ', link, '?');
    place.hidden = false;
    return;
  }
}

const place = document.querySelector<HTMLElement>('[data-quiza]');
if (place !== null && location.href.startsWith(root)) void offer(place);
