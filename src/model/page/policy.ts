/** The Content-Security-Policy of every page: nothing but what the site itself holds. */
import { FIRST_PAINT_HASH } from './first-paint.ts';

/** The site's own files, and the one script that stands in the pages. */
const SCRIPTS = `'self' '${FIRST_PAINT_HASH}'`;

const BASE: Record<string, string> = {
  'default-src': "'none'",
  'script-src': SCRIPTS,
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  // 'self' alone blocks a GET form on file:// in Firefox.
  'form-action': "'self' file:",
};

/** The policy of a page. Only where search runs may a page compile the engine's wasm. */
export function policy({ search = false, style }: { search?: boolean; style?: string } = {}): string {
  const directives = {
    ...BASE,
    ...(search && { 'script-src': `${SCRIPTS} 'wasm-unsafe-eval'` }),
    ...(style !== undefined && { 'style-src': style }),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
