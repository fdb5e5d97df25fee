/** Links of a folder's page that a host shows without the final slash (`/datos`): they would lead one level too high. Corrected in place; to go to another address would go round in circles on hosts that take the slash away. */

const ADDRESSED = ['href', 'src', 'action'] as const;
/** What leads somewhere from wherever it stands: a place of the page, or an address with its scheme. */
const FIXED = /^(?:#|[a-z]+:|$)/;

const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
const folder = /(\/[\w-]+)\/index\.html$/.exec(canonical ?? '')?.[1];

if (folder !== undefined && location.pathname.endsWith(folder))
  for (const name of ADDRESSED)
    for (const element of document.querySelectorAll(`body [${name}]`)) {
      const written = element.getAttribute(name) ?? '';
      if (!FIXED.test(written))
        element.setAttribute(name, new URL(written, `${location.origin}${location.pathname}/`).href);
    }
