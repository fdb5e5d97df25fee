/** The Content-Security-Policy of every page: nothing but what the site itself holds. */
import { FIRST_PAINT_HASH } from './first-paint.ts';

/** The site's own files, and the one script that stands in the pages. */
const SCRIPTS = `'self' '${FIRST_PAINT_HASH}'`;

const BASE: Record<string, string> = {
  'default-src': "'none'",
  'script-src': SCRIPTS,
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  // 'self' alone blocks a GET form on file:// in Firefox.
  'form-action': "'self' file:",
  // What judges a page for search engines asks for robots.txt out of it.
  'connect-src': "'self'",
};

/** What the scripts of some pages ask for: the worker, the app's manifest. */
const ASKING: Record<string, string> = {
  'manifest-src': "'self'",
  'worker-src': "'self'",
};

interface Needs {
  /** The search engine runs on it, and compiles its wasm. */
  search?: boolean;
  /** Its scripts only read the page. */
  plain?: boolean;
  style?: string;
}

/** The policy of a page: no more than it needs. */
export function policy({ search = false, plain = false, style }: Needs = {}): string {
  const directives = {
    ...BASE,
    ...(!plain && ASKING),
    ...(search && { 'script-src': `${SCRIPTS} 'wasm-unsafe-eval'` }),
    ...(style !== undefined && { 'style-src': style }),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
