/** The committed register of addresses: one that is lost fails the build, new ones are only counted. */
import { z } from 'zod';
import type { Issue } from '../../src/model/issue.ts';

export const REGISTER = 'content/ediciones/direcciones.json';

/** Version of the edition → the addresses that it was the first to have. */
export const register = z.record(z.string(), z.array(z.string().min(1)));
export type Register = z.infer<typeof register>;

/** Files whose names hold a hash of their content, or that only the site's own pages ask for. */
const INTERNAL = /^(recursos|pagefind|guiones)\//;
const PERMALINK = /\bid="?([a-z0-9-]*actividad-\d+)"?/g;

/** Every promised address of a dist: its files, and the permalinks of actividades inside its pages. */
export function addressesOf(paths: readonly string[], read: (path: string) => string): string[] {
  const own = paths.filter((path) => !INTERNAL.test(path));
  const anchors = own
    .filter((path) => /^lineas\/\d.*\.html$/.test(path))
    .flatMap((path) => [...read(path).matchAll(PERMALINK)].map((match) => `${path}#${match[1] ?? ''}`));
  return [...new Set([...own, ...anchors])].sort();
}

/** Registered addresses that this dist lacks, as errors; and how many it has that no edition registered. */
export function checkRegister(
  known: Register,
  addresses: readonly string[],
): { issues: Issue[]; added: string[] } {
  const present = new Set(addresses);
  const registered = new Set(Object.values(known).flat());
  const place = { archivo: REGISTER, renglon: 1, columna: 1 };
  const hint =
    'addresses are a promise: bring the page or file back, or leave one there that says where it went';
  const issues = [...registered]
    .filter((address) => !present.has(address))
    .map((address): Issue => ({
      ruleId: 'address-lost',
      severity: 'error',
      place,
      message: `${address} is no longer in dist/`,
      hint,
    }));
  return { issues, added: addresses.filter((address) => !registered.has(address)) };
}

/** The register with what an edition adds. */
export function extendRegister(known: Register, version: string, addresses: readonly string[]): Register {
  const { added } = checkRegister(known, addresses);
  if (added.length === 0) return known;
  return { ...known, [version]: [...(known[version] ?? []), ...added].sort() };
}
